import {defineRule, type Finding, type NumberDifference, type NumberMention} from '../../src/toolkit.js';
import {comparisonOf, isAboutCode, numbersThatDiffer, rangeOf} from '../shared/comparison.js';

/** Finds numbers of a translation that the source does not have. Numbers that are only missing are omissions. */
export default defineRule({
  id: 'number-mismatch',
  description: 'Number that differs from the source',
  category: 'Accuracy/Mistranslation',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  yieldsTo: ['malformed-number'],
  checkParagraph(paragraph, context) {
    for (const difference of numbersThatDiffer(paragraph, comparisonOf(paragraph, context))) {
      const [added] = difference.target;
      if (!added || isAboutCode(paragraph, context, added, difference.source[0])) continue;
      context.report(describe(added, difference));
    }
  },
});

function describe(added: NumberMention, {kind, source: lost}: NumberDifference): Finding {
  const {start, end, text} = added;
  const [first] = lost;
  if (!first) return {start, end, reason: `Number \`${text}\` is not in the source: correct or remove it`};
  const place = {start, end, source: rangeOf(first)};
  if (kind === 'scale')
    return {
      ...place,
      reason: `Number \`${text}\` has another order of magnitude than \`${first.text}\` in the source: correct it`,
    };
  if (lost.length === 1 && isPlain(added) && isPlain(first) && text.length === first.text.length)
    return {
      ...place,
      reason: `Number \`${text}\` is \`${first.numeral}\` in the source: write \`${first.numeral}\``,
      expected: [first.numeral],
    };
  return {
    ...place,
    reason: `Number \`${text}\` is not in the source, which has ${listOf(lost)}: correct it`,
  };
}

/** Digits only, which all languages write alike. */
function isPlain({text, numeral}: NumberMention): boolean {
  return text.length === numeral.length && /^\d{1,4}$/.test(numeral);
}

function listOf(numbers: readonly NumberMention[]): string {
  const shown = numbers.slice(0, 3).map(({text}) => `\`${text}\``);
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join('');
}
