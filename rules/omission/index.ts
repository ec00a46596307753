import {
  type BracketsLost,
  bracketsLost,
  defineRule,
  type LengthNorm,
  listMarkerLost,
  type NumberMention,
  type Paragraph,
  type RuleContext,
} from '../../src/toolkit.js';
import {
  type Comparison,
  comparisonOf,
  isAboutCode,
  numbersThatDiffer,
  placeOfLost,
  quoteOf,
} from '../shared/comparison.js';
import {
  type Facts,
  holdBackShort,
  isRatherShort,
  isTooShort,
  type Length,
  lengthOf,
  normsOf,
} from './lengths.js';

/** Finds what a translation leaves out: numbers, bracketed text, sentences, and most of a text. */
export default defineRule<never, Facts, Length, ReadonlyMap<string, LengthNorm>>({
  id: 'omission',
  description: 'Part of the source is missing',
  category: 'Accuracy/Omission',
  severity: 'error',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  yieldsTo: ['untranslated-text'],
  checkParagraph(paragraph, context) {
    const comparison = comparisonOf(paragraph, context);
    const length = lengthOf(comparison);
    context.collect(length, 0, comparison.target.length);
    if (!reportLost(paragraph, comparison, length, context)) holdBackShort(length, comparison, context);
  },
  summarize: notes => normsOf(notes.map(({note}) => note)),
  confirm: (facts, {summary}) => isTooShort(facts, summary),
});

type Context = RuleContext<unknown, Facts, Length>;

/** Reports numbers and bracketed text that are missing, and returns whether any are. */
function reportLost(paragraph: Paragraph, comparison: Comparison, length: Length, context: Context): boolean {
  const brackets = bracketsLost(comparison.source, comparison.target);
  // Unless the text is short, it may have the words without the brackets.
  const severityOfWords = brackets.length > 0 && isRatherShort(length) ? 'warning' : 'info';
  for (const lost of brackets)
    context.report({
      ...placeOfLost(lost, comparison),
      reason: `\`${quoteOf(lost.text)}\` is missing: translate it`,
      severity: lost.holdsName ? 'error' : severityOfWords,
    });
  const numbers = lostNumbers(paragraph, comparison, context, brackets);
  const [first] = numbers;
  if (!first) return brackets.length > 0;
  const reason =
    numbers.length === 1
      ? `Number \`${first.text}\` is missing: translate the part that has it`
      : `${numbers.length} numbers are missing, such as \`${first.text}\`: translate the part that has them`;
  context.report({...placeOfLost(first, comparison), reason});
  return true;
}

/** The missing numbers that no other message is about. */
function lostNumbers(
  paragraph: Paragraph,
  comparison: Comparison,
  context: Context,
  brackets: readonly BracketsLost[],
): NumberMention[] {
  const lost = numbersThatDiffer(paragraph, comparison)
    .filter(({kind}) => kind === 'lost')
    .flatMap(({source}) => source)
    .filter(number => !isAboutCode(paragraph, context, undefined, number))
    .filter(({start, end}) => !brackets.some(other => other.start <= start && end <= other.end));
  if (lost.length === 0) return lost;
  const marker = listMarkerLost(comparison.source, comparison.target, comparison.pair);
  return marker ? lost.filter(({start}) => start >= marker.end) : lost;
}
