import {
  defineRule,
  defineWordClass,
  determiners,
  hasMarkupBetween,
  isLowerWord,
  type Paragraph,
  type Token,
  tokensIn,
} from '../../src/toolkit.js';
import {continuations, labels, pluralLabels} from './words.js';

const labelWords = defineWordClass(({text}) => labels.has(text));

/** Finds a label of an abstract that runs into its sentence: "Background the pathogenesis of the disease is unknown". */
export default defineRule<never, undefined, boolean, void>({
  id: 'glued-label',
  description: 'Label that runs into its sentence',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  yieldsTo: ['fused-sentence'],
  needs: {words: labelWords},
  checkParagraph(paragraph, {report}) {
    if (paragraph.block !== 'paragraph') return;
    for (const label of tokensIn(labelWords, paragraph)) {
      if (!isGlued(paragraph, label)) continue;
      report({
        start: label.start,
        end: label.end,
        reason: `Label \`${label.text}\` runs into its sentence: add a colon`,
        expected: [`${label.text}:`],
      });
    }
  },
});

/** Whether a label starts a sentence and no word follows that could go on with it as a noun. */
function isGlued(paragraph: Paragraph, label: Token): boolean {
  const {tokens} = paragraph;
  const before = tokens[label.index - 1];
  const next = tokens[label.index + 1];
  const after = tokens[label.index + 2];
  if (before && !/^[.;)]$/.test(before.text)) return false;
  if (!next?.spaced || !after || hasMarkupBetween(paragraph, label, next)) return false;
  if (paragraph.text.slice(label.end, next.start) !== ' ') return false;
  // "Objective To study the effect": an aim without a verb.
  if (next.lower === 'to') {
    // "Aim to keep it short." is advice, and "Objectives to be met are" a subject.
    const isAim =
      /^(?:Objectives?|Aims|Purpose)$/.test(label.text) || (label.text === 'Aim' && next.text === 'To');
    return isAim && isLowerWord(after) && !determiners.has(after.lower) && !/^(?:be|date)$/.test(after.lower);
  }
  if (next.kind !== 'word' || continuations.has(next.lower)) return false;
  if (isLowerWord(next)) return /^(?:the|a|an|this|these|we|there|it|all|both|our)$/.test(next.lower);
  return (
    pluralLabels.has(label.text) && /^(?:The|A|An|This|These|We|There|It|All|Both|Our|In|To)$/.test(next.text)
  );
}
