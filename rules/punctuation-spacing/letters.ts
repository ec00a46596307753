import {type Finding, matchesOf, type Paragraph, withCodeMasked} from '../../src/toolkit.js';

/** Letters with spaces between them. Between words, the spaces are wider. */
const spacedLetters = /(?<!\S)\p{L}(?: {1,4}[\p{L}@](?!\S)){7,}(?: {1,4}[.,!?])?/gu;

/**
 * Finds "T h e   b r i d g e": a model that reads letters instead of words, whose output nobody joined. Titles in capitals are
 * set like this on purpose.
 */
export function lettersApart(paragraph: Paragraph): Finding[] {
  if (!hasLonelyCharacters(paragraph.text)) return [];
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

/** Fewest characters alone between spaces, after the first one. */
const fewestLonely = 7;

/** Whether a text may match: a fast test, which nearly all texts fail. */
function hasLonelyCharacters(text: string): boolean {
  let found = 0;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
    const next = text.charCodeAt(space + 1);
    const end = space + (next >= 0xd800 && next <= 0xdbff ? 3 : 2);
    if (end > text.length || (end < text.length && text.charCodeAt(end) > 32 && !isWhite(text, end)))
      continue;
    if (++found === fewestLonely) return true;
  }
  return false;
}

/** Whether a character beyond the common spaces is white space. */
function isWhite(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0xa0 && /\s/.test(text[at]!);
}
