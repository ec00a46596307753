import {type BlockKind, defineRule, stopAdded} from '../../src/toolkit.js';
import {comparisonOf, isInCode} from '../shared/comparison.js';

/** Kinds of text that are no sentences. */
const unstopped: readonly BlockKind[] = ['heading', 'label', 'caption', 'attribute', 'tableCell', 'term'];

/** Finds a period at the end of a heading or label whose source has none. */
export default defineRule({
  id: 'stop-added',
  description: 'Period that the source does not have',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'suggest',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checkParagraph(paragraph, context) {
    if (!paragraph.text.includes('.')) return;
    const {source, target} = comparisonOf(paragraph, context);
    const added = stopAdded(source, target);
    if (!added || isInCode(paragraph, added)) return;
    const isSure = unstopped.includes(paragraph.block) || isTitle(source);
    context.report({
      start: added.start,
      end: added.end,
      reason: 'Period that the source does not have: remove it',
      expected: [''],
      ...(isSure ? {} : {severity: 'info' as const}),
    });
  },
});

/** Whether a source may be a title: short, and without a mark that ends a sentence inside. */
function isTitle(source: string): boolean {
  return source.length <= 60 && !/[.!?。！？；;]/.test(source);
}
