import {defineRule, stopLost} from '../../src/toolkit.js';
import {comparisonOf, isInCode} from '../shared/comparison.js';

/** Finds translations that lack the mark at the end of their source. */
export default defineRule({
  id: 'stop-lost',
  description: 'Final mark of the source is missing',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'suggest',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  yieldsTo: ['omission', 'truncated-sentence', 'untranslated-text'],
  checkParagraph(paragraph, context) {
    const {source, target} = comparisonOf(paragraph, context);
    const lost = stopLost(source, target);
    if (!lost || isInCode(paragraph, lost)) return;
    const last = paragraph.tokens.at(-1);
    if (!last) return;
    const mark = markFor(source);
    context.report({
      start: last.start,
      end: last.end,
      reason: `Final mark is missing after \`${last.text}\`: add \`${mark}\``,
      expected: [/^["”’]$/.test(last.text) ? `${mark}${last.text}` : `${last.text}${mark}`],
    });
  },
});

/** The mark at the end of a source, as English and most other languages write it. */
function markFor(source: string): string {
  const end = source.slice(-6);
  const [marks] = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(end)!;
  if (/[?？؟]/.test(marks)) return '?';
  return /[!！]/.test(marks) ? '!' : '.';
}
