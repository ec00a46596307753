import {caseLost, defineRule} from '../../src/toolkit.js';
import {comparisonOf, isAboutCode, rangeOf} from '../shared/comparison.js';

/** Finds acronyms and names that are written with other capitals than in the source. */
export default defineRule({
  id: 'case-lost',
  description: 'Capitals that differ from the source',
  category: 'Linguistic conventions/Spelling',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checkParagraph(paragraph, context) {
    const {source, target, pair} = comparisonOf(paragraph, context);
    for (const {source: form, target: found, isStyle} of caseLost(source, target, pair)) {
      if (isAboutCode(paragraph, context, found, form)) continue;
      context.report({
        start: found.start,
        end: found.end,
        reason: `Capitals of \`${found.text}\` differ from the source: write \`${form.text}\``,
        expected: [form.text],
        source: rangeOf(form),
        ...(isStyle ? ({severity: 'info', fix: 'suggest'} as const) : {}),
      });
    }
  },
});
