import {capitalsInside, type InnerCapital} from '../../src/english/capitals.js';
import {isVerse} from '../../src/english/verse.js';
import {isOrdinaryWord} from '../../src/english/word-profile.js';
import {defineRule, type Finding, type Severity} from '../../src/rule.js';
import {isContentWord, likelihoodOf} from './evidence.js';
import {certaintyOf, isExplained} from './lost-boundary.js';
import {missingSpaces} from './missing-space.js';

/**
 * From which sum of evidence on a capital is called the start of a sentence: at these, 0.2 and 0.5 capitals in 1,000
 * sentences are, of human prose that the weights were not fitted on (see weights.data.ts).
 */
const thresholds = {error: 5.4, warning: 3.4};

interface Facts {
  readonly word: string;
  readonly isContentWord: boolean;
}

/** Two sentences that run together. */
export default defineRule<never, Facts>({
  id: 'fused-sentence',
  description: 'Two sentences that run together',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  yieldsTo: ['repetition-loop', 'repeated-words', 'repeated-phrase', 'stray-punctuation', 'site-furniture'],
  check(sentence, {report, defer}) {
    if (/^(?:heading|attribute)$/.test(sentence.paragraph.block) || isVerse(sentence.paragraph)) return;
    for (const capital of capitalsInside(sentence)) {
      if (isExplained(sentence, capital)) continue;
      const certainty = capital.quoted ? undefined : certaintyOf(sentence, capital);
      if (certainty === 'error') {
        report(findingAt(capital, certainty));
        continue;
      }
      const severity = severityOf(likelihoodOf(sentence, capital)) ?? certainty;
      if (severity)
        defer(findingAt(capital, severity), {
          word: capital.word.lower,
          isContentWord: isContentWord(capital.word),
        });
    }
  },
  checkParagraph(paragraph, {report}) {
    for (const finding of missingSpaces(paragraph)) report(finding);
  },
  keep({word, isContentWord}, {document}) {
    // Capitalised elsewhere too, or in the code, a common word is a name here.
    return !document.isNamedInCode(word) && !(isContentWord && document.capitalUses(word) > 1);
  },
});

/** "in the valley A new road": the capital of the second sentence is all that is left of the boundary. */
function findingAt({before, word}: InnerCapital, severity: Severity): Finding {
  const joint = `\`${before.text} ${word.text}\``;
  const isCommon = isOrdinaryWord(word.lower);
  return {
    start: before.start,
    end: word.end,
    reason: `Two sentences run together at ${joint}: end the first${isCommon ? `, or write \`${word.lower}\`` : ''}`,
    expected: [`${before.text}. ${word.text}`, ...(isCommon ? [`${before.text} ${word.lower}`] : [])],
    note: 'The capital is what is left of a sentence boundary that the translation lost.',
    severity,
  };
}

function severityOf(likelihood: number): Severity | undefined {
  if (likelihood >= thresholds.error) return 'error';
  return likelihood >= thresholds.warning ? 'warning' : undefined;
}
