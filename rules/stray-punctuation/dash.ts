import {type Finding, matchesOf, type Paragraph, withCodeMasked} from '../../src/toolkit.js';

/** A comma before a spaced dash and a lowercase word: the dialogue of Russian, Polish, and other languages. */
const commaDash = /(?<=\p{L}), [-–—] (?=\p{Ll})/gu;

/** Finds "When I come back, - he says": English has the comma or the dash, and quotation marks around speech. */
export function commasBeforeDash(paragraph: Paragraph): Finding[] {
  if (!/, [-–—] /.test(paragraph.text)) return [];
  return matchesOf(withCodeMasked(paragraph), commaDash).map(({index, 0: found}) => ({
    start: index,
    end: index + found.length,
    reason: `Comma before a dash in \`${found.trim()}\`: keep one, and put speech into quotation marks`,
    expected: [', ', ` ${found[2]!} `],
    severity: 'warning',
    fix: 'suggest',
  }));
}
