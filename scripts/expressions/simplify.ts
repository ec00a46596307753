import {type AST, visitRegExpAST} from '@eslint-community/regexpp';
import {type CharacterSet, has, setOf} from './sets.js';
import {type Expression, parse, type SetNode} from './syntax.js';

/**
 * Writes an expression with the fewest characters that tell its classes apart: characters that belong to the same classes,
 * in all of it, take the same time, so one represents all of them. recheck needs seconds for a class like \p{L}, and milliseconds
 * for the letter that it becomes.
 */
export function simplified(expression: Expression): Expression {
  const {source, flags} = expression;
  const nodes = setNodesOf(parse(expression));
  const raws = [...new Set(nodes.map(({raw}) => raw)), ...context];
  const sets = new Map(raws.map(raw => [raw, setOf(raw, flags)]));
  const representatives = representativesOf([...sets.values()]);
  let result = '';
  let at = 0;
  for (const {raw, start, end} of nodes) {
    result += source.slice(at, start) + classOf(representatives.filter(code => has(sets.get(raw)!, code)));
    at = end;
  }
  return {source: result + source.slice(at), flags: flags.replace('i', '').replace('v', 'u')};
}

/** What `\b`, `^` and `$` ask of a character. */
const context = ['\\w', '[\\n\\r\\u2028\\u2029]'];

/** The nodes that match one character each, the outermost only, in order. */
function setNodesOf(pattern: AST.Pattern): SetNode[] {
  const found: SetNode[] = [];
  const add = (node: SetNode): void => {
    if ((found.at(-1)?.end ?? 0) <= node.start) found.push(node);
  };
  visitRegExpAST(pattern, {
    onCharacterEnter: add,
    onCharacterSetEnter: add,
    onCharacterClassEnter: add,
    onExpressionCharacterClassEnter: add,
  });
  return found;
}

/** One character for each combination of sets. */
function representativesOf(sets: readonly CharacterSet[]): number[] {
  const bounds = new Set([0, ...sets.flatMap(set => set.flatMap(([first, last]) => [first, last + 1]))]);
  const found = new Map<string, number>();
  for (const code of [...bounds].sort((one, other) => one - other)) {
    const signature = sets.map(set => (has(set, code) ? 1 : 0)).join('');
    if (!found.has(signature)) found.set(signature, code);
  }
  return [...found.values()];
}

function classOf(codes: readonly number[]): string {
  const escaped = codes.map(code =>
    code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`,
  );
  return codes.length === 1 ? escaped[0]! : `[${escaped.join('')}]`;
}
