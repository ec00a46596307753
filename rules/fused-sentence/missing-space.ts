import type {Paragraph} from '../../src/english/paragraph.js';
import {isOrdinaryWord} from '../../src/english/word-profile.js';
import {matchesOf} from '../../src/matches.js';
import {proseOf} from '../../src/patterns.js';
import type {Finding} from '../../src/rule.js';
import {openers} from './words.js';

/** What {@link noSpace} has in it: a fast test. */
const tightStop = /[.!?]\p{Lu}/u;

const noSpace = /(?<=^|[\s“"'‘(])(\p{Ll}[\p{Ll}'’-]*\p{Ll})([.!?])(\p{Lu}\p{Ll}+)(?=[\s,;:.!?)”"’]|$)/gu;

/** "online.They": no space behind the stop. */
export function missingSpaces(paragraph: Paragraph): Finding[] {
  if (paragraph.block === 'heading' || !tightStop.test(paragraph.text)) return [];
  return matchesOf(proseOf(paragraph, '`'), noSpace).flatMap((match): Finding[] => {
    const [whole, before = '', stop = '', after = ''] = match;
    const opener = after.toLowerCase();
    if (opener === before) return [];
    // "system.Collections" is code: one of the two must be a word that only prose has.
    if (!openers.has(opener) && !(isOrdinaryWord(before) && isOrdinaryWord(opener))) return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        reason: `No space between two sentences at \`${whole}\`: write \`${before}${stop} ${after}\``,
        expected: [`${before}${stop} ${after}`],
        fix: 'safe',
      },
    ];
  });
}
