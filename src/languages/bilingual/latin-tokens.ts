import {matchesOf} from '../neutral/regex-matches.js';
import {withAsciiDigits} from '../numbers/digits.js';
import {type Span, spanOf} from './span.js';

const tokens = /(?<![\p{Script=Latin}\d])\p{Script=Latin}[\p{Script=Latin}\d]*(?:-[\p{Script=Latin}\d]+)*/gu;

/** Words and codes in Latin letters, with digits and hyphens: "MRI", "COVID-19". Full-width letters are read as ASCII. */
export function latinTokens(text: string): Span[] {
  return matchesOf(withAsciiDigits(text), tokens).map(spanOf);
}

/** Two capitals, or a capital and a digit, in one token. Latin letters up to U+024F are enough to find where to look. */
const twoCapitals = /[A-Z\u00c0-\u00de][a-z\u00df-\u024f]*-?[A-Z\d\u00c0-\u00de]/g;
const partOfToken = /[A-Za-z\d\u00c0-\u024f-]/;

/** The tokens with two capitals, or with a capital and a digit. Most texts have none, which takes little time to find out. */
export function capitalTokens(text: string): Span[] {
  const ascii = withAsciiDigits(text);
  const found: Span[] = [];
  let end = 0;
  for (const {0: match, index} of matchesOf(ascii, twoCapitals)) {
    if (index < end) continue;
    let start = index;
    while (start > 0 && partOfToken.test(ascii[start - 1]!)) start--;
    end = index + match.length;
    while (end < ascii.length && partOfToken.test(ascii[end]!)) end++;
    for (const token of matchesOf(ascii.slice(start, end), tokens)) {
      const span = spanOf(token);
      found.push({...span, start: span.start + start, end: span.end + start});
    }
  }
  return found;
}

/** The number of capitals. */
export function capitalsIn(text: string): number {
  let count = 0;
  for (const character of text)
    if (character !== character.toLowerCase() && character === character.toUpperCase()) count++;
  return count;
}

/** Letters and digits only, in lowercase, with the digit 0 as the letter: "AB0" is "ABO". */
export function squashed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .replaceAll('0', 'o');
}
