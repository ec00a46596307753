import {type Finding, isIn, type Sentence, type Token} from '../../src/toolkit.js';
import {connectives} from './connectives.js';

/** Longest distance between "but also" and the connective that it is paired with, in tokens. */
export const farthestPartner = 40;

/** "both in the city but also", "in addition to fish, but also": "but also" needs a "not only" before it. */
export function unpairedButAlso({tokens, paragraph}: Sentence): Finding | undefined {
  const start = tokens[0]!.index;
  const at = tokens.findIndex(
    (token, index) =>
      isIn(paragraph.forms[start + index]!, connectives) &&
      token.lower === 'but' &&
      tokens[index + 1]?.lower === 'also',
  );
  if (at < 1) return undefined;
  const before = tokens.slice(0, at);
  // "But also" can follow any negation or limit: "is no longer just".
  if (
    before.some(({lower}) =>
      /^(?:not|n't|n’t|no|never|only|just|merely|simply|solely|alone|nothing|more)$/.test(lower),
    )
  )
    return undefined;
  const near = before.slice(-farthestPartner);
  const first = near.findLast((token, index) => isCorrelative(near, token, index));
  if (!first) return undefined;
  const both = first.lower === 'both';
  const partner = wholePhrases.get(first.lower) ?? first.text;
  const but = tokens[at]!;
  const also = tokens[at + 1]!;
  return {
    start: but.start,
    end: also.end,
    reason: both
      ? "`both` and `but also` don't go together: write `both … and`"
      : `\`${partner}\` and \`but also\` don't go together: write \`also\`, or \`not only … but also\``,
    expected: both ? ['and'] : ['also'],
    related: {start: first.start, end: first.end, message: 'Paired with this'},
  };
}

/** Connectives of several words, by the word that identifies them. */
const wholePhrases: ReadonlyMap<string, string> = new Map([
  ['addition', 'in addition to'],
  ['except', 'except for'],
]);

/** Whether a word is "both" as a conjunction, "in addition to", "except for", or "besides". None of these starts a clause. */
export function isCorrelative(tokens: readonly Token[], token: Token, index: number): boolean {
  const next = tokens[index + 1];
  if (tokens.slice(index).some(({text}) => /^[;:.]$/.test(text))) return false;
  if (token.lower === 'both') {
    // In "both of them but also" and "both men, but also", "both" is a pronoun or a determiner.
    const isConjunction =
      next !== undefined &&
      next.lower !== 'of' &&
      (next.pos === 'ADP' || next.pos === 'DET' || next.pos === 'ADJ');
    return isConjunction && !tokens.slice(index).some(({lower}) => lower === 'and');
  }
  if (token.lower === 'besides') return token.text !== token.lower;
  if (token.lower === 'addition') return tokens[index - 1]?.lower === 'in' && next?.lower === 'to';
  return token.lower === 'except' && next?.lower === 'for';
}
