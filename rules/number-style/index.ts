import {
  defineCharacterClass,
  defineRule,
  type Finding,
  languageOf,
  localeMarksOf,
  matchesOf,
  primaryLanguage,
  withCodeMasked,
} from '../../src/toolkit.js';
import {alphabets, covered, quantityIn} from './units.js';

/** A number with commas or points between its digits, and nothing that makes it a version, a date or an address. */
const number = new RegExp(
  `(?<![${alphabets}\\p{N}_.,:/\\\\+#§-])\\d{1,12}(?:[.,]\\d{1,12}){1,5}(?![${alphabets}\\p{N}_]|[.,:/\\\\-]\\d)`,
  'gu',
);

/** Finds numbers with the decimal or thousands mark of another language: "3.5 Prozent", "1,234,567". */
export default defineRule({
  id: 'number-style',
  description: 'Decimal or thousands mark of another language',
  category: 'Locale conventions/Number format',
  severity: 'warning',
  fix: 'suggest',
  since: '0.2.0',
  languages: covered,
  yieldsTo: ['decimal-comma', 'number-mismatch'],
  needs: {characters: defineCharacterClass(/\p{Nd}/u)},
  checkParagraph(paragraph, context) {
    const language = languageOf(paragraph, context);
    if (isUndecided(language)) return;
    const text = withCodeMasked(paragraph, '_');
    for (const {index, 0: found} of matchesOf(text, number)) {
      const after = text.slice(index + found.length, index + found.length + 30);
      const expected = corrected(found, after, language);
      if (expected === undefined) continue;
      context.report({
        start: index,
        end: index + found.length,
        reason: `Number mark of another language in \`${found}\`: write \`${expected}\``,
        expected: [expected],
      } satisfies Finding);
    }
  },
});

/** Spanish has a comma in Spain and in the south of America, and a point in the north, so only a region decides. */
function isUndecided(language: string): boolean {
  return /^es$/i.test(language);
}

/** The number as the language writes it; undefined if it is right, or may be something else. */
function corrected(found: string, after: string, language: string): string | undefined {
  const {decimal, group} = localeMarksOf(language);
  const foreign = decimal === ',' ? '.' : ',';
  const marks = found.replace(/\d+/g, '');
  // "1,234,567" and "1,234.56" in a language with a decimal comma.
  const other = decimal;
  if (isGrouped(found, other, foreign)) {
    const [whole = '', fraction] = found.split(foreign);
    return whole.replaceAll(other, group) + (fraction === undefined ? '' : decimal + fraction);
  }
  if (marks.length !== 1) return undefined;
  const [whole = '', digits = ''] = found.split(marks);
  const isQuantity = quantityIn(primaryLanguage(language)).test(after);
  // "50,000 people": three zeros are no decimals.
  if (marks === other && /^[1-9]\d{0,2}$/.test(whole) && digits === '000') return whole + group + digits;
  // "3.5 percent". Three digits may be thousands.
  if (marks === foreign && isQuantity && digits.length < 3) return whole + decimal + digits;
  return undefined;
}

/** Whether a number has at least two groups of three digits, or one and a fraction. */
function isGrouped(found: string, group: string, decimal: string): boolean {
  const [whole = '', fraction, ...rest] = found.split(decimal);
  const [first = '', ...groups] = whole.split(group);
  if (rest.length > 0 || !/^[1-9]\d{0,2}$/.test(first) || groups.some(digits => digits.length !== 3))
    return false;
  return fraction === undefined ? groups.length > 1 : groups.length > 0 && fraction.length !== 3;
}
