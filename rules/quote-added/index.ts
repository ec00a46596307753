import {defineRule, quotesAdded} from '../../src/toolkit.js';
import {comparisonOf, isInCode} from '../shared/comparison.js';

/** Finds quotation marks of a translation whose source has none. */
export default defineRule({
  id: 'quote-added',
  description: 'Quotation mark that the source does not have',
  category: 'Accuracy/Addition',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  source: 'needed',
  checkParagraph(paragraph, context) {
    const {source, target} = comparisonOf(paragraph, context);
    const marks = quotesAdded(source, target).filter(mark => !isInCode(paragraph, mark));
    for (const [index, {start, end, text, isPair}] of marks.entries()) {
      if (!isPair) {
        const reason = `Quotation mark \`${text}\` that the source does not have: remove it`;
        context.report({start, end, reason, expected: ['']});
        continue;
      }
      const partner = marks[index + 1];
      if (index % 2 === 1 || !partner) continue;
      context.report({
        start,
        end,
        reason: 'Quotation that the source does not have: remove the marks unless the text needs them',
        related: {start: partner.start, end: partner.end, message: 'End of the quotation'},
        severity: 'info',
      });
    }
  },
});
