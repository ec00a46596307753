import {matchesOf} from '../neutral/regex-matches.js';
import {withAsciiDigits} from '../numbers/digits.js';
import {type Span, spanOf} from './span.js';

const tokens = /(?<![\p{Script=Latin}\d])\p{Script=Latin}[\p{Script=Latin}\d]*(?:-[\p{Script=Latin}\d]+)*/gu;

/** Words and codes in Latin letters, with digits and hyphens: "MRI", "COVID-19". Full-width letters are read as ASCII. */
export function latinTokens(text: string): Span[] {
  return matchesOf(withAsciiDigits(text), tokens).map(spanOf);
}

/** The number of capitals. */
export function capitalsIn(text: string): number {
  return text.replace(/\P{Lu}/gu, '').length;
}

/** Letters and digits only, in lowercase, with the digit 0 as the letter: "AB0" is "ABO". */
export function squashed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .replaceAll('0', 'o');
}
