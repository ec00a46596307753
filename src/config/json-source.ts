import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import {ConfigError} from './error.js';
import {type ConfigSource, type KeyPath, nearest, type Position} from './source.js';

/**
 * Reads JSON with comments and trailing commas.
 *
 * @param prefix Where the config stands in the file: `['mtlint']` in package.json.
 * @throws {ConfigError} When it is no JSON.
 */
export function parseJson(file: string, text: string, prefix: KeyPath = []): ConfigSource {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {allowTrailingComma: true});
  const config = root && findNodeAtLocation(root, [...prefix]);
  // A package.json that is not well formed is not this program's business unless it has a config in it.
  const [error] = prefix.length > 0 && !config ? [] : errors;
  if (error) {
    const what = spaced(printParseErrorCode(error.error));
    throw new ConfigError([{file, ...positionAt(text, error.offset), message: `not valid JSON: ${what}`}]);
  }
  const problems = (config ? duplicatesIn(config) : []).map(({offset, value}) => ({
    file,
    ...positionAt(text, offset),
    message: `\`${value}\` is there twice`,
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

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}
