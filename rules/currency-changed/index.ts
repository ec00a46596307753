import {currencyChanges, defineRule} from '../../src/toolkit.js';
import {comparisonOf, isAboutCode, rangeOf} from '../shared/comparison.js';

/** Finds amounts of money that have another currency than in the source. */
export default defineRule({
  id: 'currency-changed',
  description: 'Currency that differs from the source',
  category: 'Accuracy/Mistranslation',
  severity: 'error',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checkParagraph(paragraph, context) {
    const {source, target} = comparisonOf(paragraph, context);
    for (const {source: original, target: found, from, to} of currencyChanges(source, target)) {
      if (isAboutCode(paragraph, context, found, original)) continue;
      context.report({
        start: found.start,
        end: found.end,
        reason: `Currency \`${found.text}\` (${to}) is not in the source, which has ${from}: correct it`,
        source: rangeOf(original),
      });
    }
  },
});
