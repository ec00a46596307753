import {
  type Finding,
  isBareVerb,
  isFiniteVerb,
  isOrdinaryWord,
  matchesOf,
  type Paragraph,
  withCodeMasked,
} from '../../src/toolkit.js';
import {openers} from './words.js';

/** A fast test that every match of {@link noSpace} passes. */
const tightStop = /[.!?]\p{Lu}/u;

const noSpace = /(?<=^|[\s“"'‘(])(\p{Ll}[\p{Ll}'’-]{0,60}\p{Ll})([.!?])(\p{Lu}\p{Ll}+)(?=[\s,;:.!?)”"’]|$)/gu;

/** "online.They": a space is missing after the period. */
export function missingSpaces(paragraph: Paragraph): Finding[] {
  if (paragraph.block === 'heading' || !tightStop.test(paragraph.text) || isOneWord(paragraph)) return [];
  return matchesOf(withCodeMasked(paragraph, '`'), noSpace).flatMap((match): Finding[] => {
    const [whole, before = '', stop = '', after = ''] = match;
    const opener = after.toLowerCase();
    if (opener === before) return [];
    // "system.Collections" is code. One of the two words must be one that only prose has.
    if (!openers.has(opener)) {
      if (!isOrdinaryWord(before) || !isOrdinaryWord(opener)) return [];
      // "See numbers.Integral for more": in a name with a period, no clause follows the period.
      const isImperative = isBareVerb({kind: 'word', lower: opener, text: after});
      if (!isImperative && !isClause(paragraph, match.index + before.length + stop.length)) return [];
    }
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        reason: `Missing space between two sentences at \`${whole}\`: write \`${before}${stop} ${after}\``,
        expected: [`${before}${stop} ${after}`],
        fix: 'safe',
      },
    ];
  });
}

/** `title="numbers.Integral"`: an attribute value without a space is a name. */
function isOneWord({block, text}: Paragraph): boolean {
  return block === 'attribute' && !/\s/.test(text.trim());
}

/** Whether a finite verb follows `start` in the same sentence. */
function isClause({tokens, text}: Paragraph, start: number): boolean {
  const length = /[.!?](?:\s|$)|$/.exec(text.slice(start))!.index;
  return tokens.some(token => token.start > start && token.start < start + length && isFiniteVerb(token));
}
