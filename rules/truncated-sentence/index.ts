import {defineRule} from '../../src/toolkit.js';
import {brokenEnd} from './broken-end.js';
import {cutWord, missingPeriod, openEnd} from './paragraph-end.js';
import {restartedLine} from './restart.js';

interface Facts {
  /** Whether the missing period is the only sign that the paragraph breaks off. */
  readonly onlyPeriod: boolean;
  /** Whether the sentence ends its paragraph. */
  readonly endsParagraph: boolean;
  /** A word that may be cut. */
  readonly cut?: string;
}

/** Longest gap between two paragraphs separated only by line breaks, in UTF-16 code units. */
const longestGap = 4;

/** Reports a sentence that breaks off: it ends in a word that requires another, or its paragraph ends without a period. */
export default defineRule<never, Facts>({
  id: 'truncated-sentence',
  description: 'Sentence that breaks off',
  category: 'Accuracy/Omission',
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: ['repetition-loop', 'repeated-words', 'omission'],
  check(sentence, {reportIf}) {
    const finding = brokenEnd(sentence);
    if (finding) reportIf(finding, {onlyPeriod: false, endsParagraph: false});
  },
  checkParagraph(paragraph, {report, reportIf}) {
    const restarted = restartedLine(paragraph);
    if (restarted) report(restarted);
    const cut = cutWord(paragraph);
    if (cut) {
      const word = paragraph.text.slice(cut.start, cut.end);
      reportIf(cut, {onlyPeriod: false, endsParagraph: true, cut: word});
      return;
    }
    const open = openEnd(paragraph);
    if (open) reportIf(open, {onlyPeriod: false, endsParagraph: true});
    const period = open ? undefined : missingPeriod(paragraph);
    if (period) reportIf(period, {onlyPeriod: true, endsParagraph: true});
  },
  confirm({onlyPeriod, endsParagraph, cut}, {document, paragraph, next}) {
    // Code, a list or a table may continue the sentence: "such as" and then an example.
    if (endsParagraph && next && (next.block !== 'paragraph' || next.start - paragraph.end > longestGap))
      return false;
    // A word that the document uses again is whole.
    if (cut !== undefined) return document.lowerCaseUses(cut) <= 1;
    return !onlyPeriod || document.endsParagraphsInStops;
  },
});
