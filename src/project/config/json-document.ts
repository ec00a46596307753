import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  type SyntaxKind,
} from 'jsonc-parser';
import {type ConfigSource, deepest, type KeyPath, nearest, positionAt, tooDeep} from './config-document.js';
import {ConfigError} from './error.js';

/**
 * Reads JSON with comments and trailing commas.
 *
 * @param prefix Path of the config in the file: `['mtlint']` in package.json.
 * @throws {ConfigError} When it is not JSON, or nested too deeply.
 */
export function parseJson(file: string, text: string, prefix: KeyPath = []): ConfigSource {
  const offset = tooDeepAt(text);
  if (offset !== undefined) throw new ConfigError([{file, ...positionAt(text, offset), message: tooDeep}]);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {allowTrailingComma: true});
  const config = root && findNodeAtLocation(root, [...prefix]);
  // Ignore syntax errors in a package.json without a config.
  const [error] = prefix.length > 0 && !config ? [] : errors;
  if (error) {
    const what = spaced(printParseErrorCode(error.error));
    throw new ConfigError([{file, ...positionAt(text, error.offset), message: `not valid JSON: ${what}`}]);
  }
  const problems = (config ? duplicatesIn(config) : []).map(({offset, value}) => ({
    file,
    ...positionAt(text, offset),
    message: `duplicate key \`${value}\`: remove one`,
  }));
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    file,
    value: config && getNodeValue(config),
    locate(path, part) {
      const node = root && nearest(path, at => findNodeAtLocation(root, [...prefix, ...at]));
      const key = part === 'key' && node?.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
      return positionAt(text, (key ?? node)?.offset ?? 0);
    },
  };
}

/** How much deeper the text is after a token: `{` and `[` open a level. jsonc-parser exports no values for these. */
const steps: Readonly<Partial<Record<SyntaxKind, number>>> = {1: 1, 2: -1, 3: 1, 4: -1};
const endOfFile = 17;

/** Offset of an object or list that is nested too deeply. The scanner does not recurse. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    depth += steps[token] ?? 0;
    if (depth > deepest) return scanner.getTokenOffset();
  }
  return undefined;
}

/** The keys that an object has already: of two, one would go unheard. */
function duplicatesIn({type, children = []}: Node): Node[] {
  const seen = new Set<string>();
  const here = type === 'object' ? children.flatMap(({children: [key] = []}) => key ?? []) : [];
  const again = here.filter(({value}) => seen.size === seen.add(value).size);
  return [...again, ...children.flatMap(duplicatesIn)];
}

/** "PropertyNameExpected" as words. */
function spaced(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`).toLowerCase();
}
