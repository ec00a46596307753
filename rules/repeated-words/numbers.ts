import {type Finding, type Paragraph, type Word, wordsOf} from '../../src/toolkit.js';

/** Finds "12 12 rooms": a number that is repeated before the noun that it counts. "12 12 12" and "5 5 7 7" are numbers to dial. */
export function doubledNumbers(paragraph: Paragraph): Finding[] {
  const words = wordsOf(paragraph);
  const found: Finding[] = [];
  for (let index = 1; index + 2 < words.length; index++) {
    const [before, first, copy, noun] = words.slice(index - 1, index + 3) as [Word, Word, Word, Word];
    if (!/^\d[\d.,]*$/.test(first.text) || first.text !== copy.text || copy.gap !== 'space') continue;
    if (!before.lettered || !noun.lettered || first.gap !== 'space' || noun.gap !== 'space') continue;
    // Columns of a table have wide gaps.
    if (/\t|\n| {2}/.test(paragraph.text.slice(before.end, noun.start))) continue;
    if (noun.first.pos !== 'NOUN' || noun.text !== noun.lower || noun.text.length < 3) continue;
    found.push({
      start: first.start,
      end: copy.end,
      reason: `Repeated number \`${copy.text}\`: remove one, or check the source for another number`,
      expected: [first.text],
      severity: 'warning',
      fix: 'suggest',
      related: {start: first.start, end: first.end, message: 'First occurrence'},
    });
  }
  return found;
}
