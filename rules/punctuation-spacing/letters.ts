import {type Finding, matchesOf, type Paragraph, withCodeMasked} from '../../src/toolkit.js';

/** Letters with spaces between them. Between words, the spaces are wider. */
const spacedLetters = /(?<!\S)\p{L}(?: {1,4}[\p{L}@](?!\S)){7,}(?: {1,4}[.,!?])?/gu;

/**
 * Finds "T h e   b r i d g e": a model that reads letters instead of words, whose output nobody joined. Titles in capitals are
 * set like this on purpose.
 */
export function lettersApart(paragraph: Paragraph): Finding[] {
  if (!/\p{Ll} \p{Ll} {2}|\p{L} \p{Ll} \p{Ll}/u.test(paragraph.text)) return [];
  return matchesOf(withCodeMasked(paragraph), spacedLetters).flatMap(({index, 0: found}): Finding[] => {
    const isText = (found.match(/\p{Ll}/gu) ?? []).length >= 6 && /\p{Ll} \p{Ll} \p{Ll}/u.test(found);
    if (!isText || found.split(/\p{L} {2,}\p{L}/u).length < 3) return [];
    const joined = found
      .split(/ {2,}/)
      .map(word => word.replace(/[ @]/g, ''))
      .join(' ');
    return [
      {
        start: index,
        end: index + found.length,
        reason: 'Spaces between the letters of words: join the letters',
        expected: [joined.replace(/ (?=[.,!?]$)/, '')],
        fix: 'suggest',
      },
    ];
  });
}
