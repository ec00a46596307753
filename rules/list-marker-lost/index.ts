import {defineRule, type Finding, listMarkerLost} from '../../src/toolkit.js';
import {comparisonOf, isAboutCode, rangeOf} from '../shared/comparison.js';

/** Finds list items that lose their number or bullet. */
export default defineRule({
  id: 'list-marker-lost',
  description: 'Number or bullet of a list item is missing',
  category: 'Accuracy/Omission',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checkParagraph(paragraph, context) {
    const {source, target, pair} = comparisonOf(paragraph, context);
    const lost = listMarkerLost(source, target, pair);
    const [first] = paragraph.tokens;
    if (!lost || !first || isAboutCode(paragraph, context, first, lost)) return;
    const place = {start: first.start, end: first.end, source: rangeOf(lost)};
    context.report({...place, ...describe(lost.text.trim(), first.text, lost.isNumber)});
  },
});

const circled = /[①-⑳]/;

function describe(
  marker: string,
  word: string,
  isNumber: boolean,
): Pick<Finding, 'reason' | 'expected' | 'severity'> {
  if (!isNumber)
    return {
      reason: `Bullet \`${marker}\` is missing before \`${word}\`: add it`,
      expected: [`${marker} ${word}`],
      severity: 'info',
    };
  const number = circled.test(marker) ? `${marker.charCodeAt(0) - 0x245f}` : /\d+/.exec(marker)?.[0];
  const reason = `Number \`${marker}\` of the list item is missing before \`${word}\`: add it`;
  return number === undefined ? {reason} : {reason, expected: [`${number}. ${word}`]};
}
