import {type Finding, isIn, type Sentence, type Token} from '../../src/toolkit.js';
import {connectives} from './connectives.js';

/** How far before "but also" its partner may stand, in tokens. */
export const farthestPartner = 40;

/** "both in the city but also", "in addition to fish, but also": without "not only", "but also" has no partner. */
export function unpairedButAlso({tokens}: Sentence): Finding | undefined {
  const at = tokens.findIndex(
    (token, index) =>
      isIn(token, connectives) && token.lower === 'but' && tokens[index + 1]?.lower === 'also',
  );
  if (at < 1) return undefined;
  const before = tokens.slice(0, at);
  // Any negation or limit may be what "but also" answers: "is no longer just".
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
  const but = tokens[at]!;
  const also = tokens[at + 1]!;
  return {
    start: but.start,
    end: also.end,
    reason: both
      ? '`both` does not go with `but also`: write `both … and`'
      : `\`${first.text}\` does not go with \`but also\`: write \`also\`, or \`not only … but also\``,
    expected: both ? ['and'] : ['also'],
    related: {start: first.start, end: first.end, message: 'What it is paired with'},
  };
}

/** "both" as a conjunction, "in addition to", "except for", "besides": no clause of its own starts behind it. */
export function isCorrelative(tokens: readonly Token[], token: Token, index: number): boolean {
  const next = tokens[index + 1];
  if (tokens.slice(index).some(({text}) => /^[;:.]$/.test(text))) return false;
  if (token.lower === 'both') {
    // "both of them but also" and "both men, but also": a determiner or a pronoun.
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
