import {defineRule, foreignDecimals} from '../../src/toolkit.js';
import {comparisonOf, isInCode} from '../shared/comparison.js';

/** Finds decimals that keep the mark of the source's language, where the translation's language has another one. */
export default defineRule({
  id: 'decimal-comma',
  description: 'Decimal mark of the source language',
  category: 'Locale conventions/Number format',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checkParagraph(paragraph, context) {
    const {source, target, pair} = comparisonOf(paragraph, context);
    for (const mark of foreignDecimals(source, target, pair)) {
      const {start, end, text, replacement} = mark;
      if (isInCode(paragraph, mark)) continue;
      context.report({
        start,
        end,
        reason: `Decimal mark of the source language in \`${text}\`: write \`${replacement}\``,
        expected: [replacement],
      });
    }
  },
});
