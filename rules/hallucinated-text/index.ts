import {defineRule, defineWordClass, findPatterns, withCodeMasked} from '../../src/toolkit.js';
import {patterns, sign} from './patterns.js';
import {repeated} from './repeated.js';

/** A word of which every finding has one. */
const words =
  /subtitl|caption|transcri|translat|amara|subscribe|watching|listening|video|channel|^in$|speaking|^subs$/i;

/** Finds text that a speech or translation model invents where the source has silence or an empty line. */
export default defineRule<never, true, true, number>({
  id: 'hallucinated-text',
  description: 'Text that a model invented',
  category: 'Accuracy/Addition',
  severity: 'warning',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  needs: {words: defineWordClass(({text}) => words.test(text))},
  checkParagraph(paragraph, {report, reportIf, collect}) {
    if (!sign.test(paragraph.text)) return;
    const text = withCodeMasked(paragraph);
    for (const finding of findPatterns(text, patterns)) report(finding);
    for (const finding of findPatterns(text, repeated)) {
      collect(true, finding.start, finding.end);
      reportIf(finding, true);
    }
  },
  summarize: notes => notes.length,
  // People say goodbye once.
  confirm: (_, {summary: count}) => count > 1,
});
