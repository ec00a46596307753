import type {Token} from './token.js';

const stops = /^[.!?…]$/;

/** Final marks in scripts that put no space after them. */
const wideStops = /^[。！？．｡]$/;

const closers = /^[)\]}"'”’»›」』）】》]$/;

/**
 * The tokens of each sentence, as index ranges. A sentence ends after a final mark and any closing quotation marks or brackets,
 * if a space follows and then no lowercase word. After a full-width mark, it always ends.
 */
export function sentenceRanges(_: string, tokens: readonly Token[]): [from: number, to: number][] {
  const ranges: [from: number, to: number][] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const isWide = wideStops.test(tokens[at]!.text);
    if (!isWide && !stops.test(tokens[at]!.text)) continue;
    while (at + 1 < tokens.length && !tokens[at + 1]!.spaced && isFinal(tokens[at + 1]!.text)) at++;
    const next = tokens[at + 1];
    if (!next || !(isWide || (next.spaced && !(next.isLower && next.kind === 'word')))) continue;
    ranges.push([from, at + 1]);
    from = at + 1;
  }
  if (from < tokens.length) ranges.push([from, tokens.length]);
  return ranges;
}

function isFinal(text: string): boolean {
  return stops.test(text) || wideStops.test(text) || closers.test(text);
}
