import {
  type Document,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Pair,
  Parser,
  parseDocument,
  visit,
} from 'yaml';
import {
  type ConfigSource,
  deepest,
  type KeyPath,
  nearest,
  type Position,
  positionAt,
  tooDeep,
} from './config-document.js';
import {ConfigError} from './error.js';

/**
 * Reads YAML.
 *
 * @throws {ConfigError} When it is no YAML, is nested too deep, or has aliases that stand for nothing or for too much.
 */
export function parseYaml(file: string, text: string): ConfigSource {
  const offset = tooDeepAt(text);
  if (offset !== undefined) throw new ConfigError([{file, ...positionAt(text, offset), message: tooDeep}]);
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const positionOf = (offset: number): Position => {
    const {line, col} = lines.linePos(offset);
    return {line, column: col};
  };
  const problem = (offset: number, why: string): ConfigError =>
    new ConfigError([{file, ...positionOf(offset), message: `not valid YAML: ${why}`}]);
  const [error] = document.errors;
  if (error) throw problem(error.pos[0], error.message);

  const keyOf = (path: KeyPath): number | undefined => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find(({key}: Pair) => isScalar(key) && key.value === path.at(-1));
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  };
  const startOf = (path: KeyPath): number | undefined => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  };
  return {
    file,
    // An empty file is an empty config.
    value: document.contents === null ? {} : toValue(document, problem),
    locate: (path, part) =>
      positionOf((part === 'key' ? keyOf(path) : undefined) ?? nearest(path, startOf) ?? 0),
  };
}

/** Offset of a node that is nested too deeply. The token parser does not recurse, but its consumers do. */
function tooDeepAt(text: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    const {offset} = parser;
    Array.from(parser.next(lexeme));
    // The document is a level of its own.
    if (parser.stack.length > deepest + 1) return offset;
  }
  return undefined;
}

/** Converts the document to a value. Aliases are resolved here, and the library's errors lack their positions. */
function toValue(document: Document, problem: (offset: number, why: string) => ConfigError): unknown {
  let last = 0;
  visit(document, {
    Alias(_, alias) {
      last = alias.range?.[0] ?? last;
      if (!alias.resolve(document))
        throw problem(last, `\`*${alias.source}\` has no matching anchor \`&${alias.source}\``);
    },
  });
  try {
    return document.toJS();
  } catch {
    throw problem(last, 'its aliases expand to too much data');
  }
}
