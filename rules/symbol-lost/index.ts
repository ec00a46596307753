import {defineRule, symbolsLost} from '../../src/toolkit.js';
import {comparisonOf, isAboutCode, placeOfLost} from '../shared/comparison.js';

/** Finds comparison signs, Greek letters, and degree signs that a translation leaves out. */
export default defineRule({
  id: 'symbol-lost',
  description: 'Symbol of the source is missing',
  category: 'Accuracy/Omission',
  severity: 'error',
  fix: 'none',
  since: '0.2.0',
  languages: ['en'],
  source: 'needed',
  yieldsTo: ['omission'],
  checkParagraph(paragraph, context) {
    const comparison = comparisonOf(paragraph, context);
    for (const lost of symbolsLost(comparison.source, comparison.target, comparison.pair)) {
      if (isAboutCode(paragraph, context, undefined, lost)) continue;
      context.report({
        ...placeOfLost(lost, comparison),
        reason: `Symbol \`${lost.text}\` is missing: add it, or write it in words`,
        ...(lost.kind === 'comparison' ? {} : {severity: 'warning' as const}),
      });
    }
  },
});
