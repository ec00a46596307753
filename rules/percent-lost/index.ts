import {defineRule, localeMarksOf, percentLost} from '../../src/toolkit.js';
import {comparisonOf, isAboutCode, rangeOf} from '../shared/comparison.js';

/** Finds percentages that became plain numbers. */
export default defineRule({
  id: 'percent-lost',
  description: 'Percent sign of the source is missing',
  category: 'Accuracy/Mistranslation',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checkParagraph(paragraph, context) {
    const {source, target, pair} = comparisonOf(paragraph, context);
    for (const {source: percentage, target: number} of percentLost(source, target)) {
      if (isAboutCode(paragraph, context, number, percentage)) continue;
      const {sign, isBefore, space} = localeMarksOf(pair.target).percent;
      const wanted = isBefore ? `${sign}${space}${number.text}` : `${number.text}${space}${sign}`;
      context.report({
        start: number.start,
        end: number.end,
        reason: `Percent sign of \`${number.text}\` is missing: write \`${wanted}\``,
        expected: [wanted],
        source: rangeOf(percentage),
      });
    }
  },
});
