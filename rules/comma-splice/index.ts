import {commas, defineRule, isVerse, type Severity} from '../../src/toolkit.js';
import {plainSpliceIn, spliceIn} from './splice.js';

/** Finds two main clauses that only a comma joins. */
export default defineRule<never, Severity>({
  id: 'comma-splice',
  description: 'Two main clauses joined only by a comma',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: ['stray-punctuation', 'broken-connective'],
  needs: {words: commas},
  check(sentence, {reportIf}) {
    const plain = plainSpliceIn(sentence);
    const comma = plain ?? spliceIn(sentence);
    const severity = plain ? 'warning' : 'info';
    if (!comma || sentence.paragraph.block === 'heading' || isVerse(sentence.paragraph)) return;
    const next = sentence.paragraph.tokens[comma.index + 1]!;
    reportIf(
      {
        start: comma.start,
        end: next.end,
        reason: `Comma splice at \`, ${next.text}\`: write a period or a semicolon, or add a conjunction`,
        expected: [`; ${next.text}`],
        severity,
      },
      severity,
    );
  },
  confirm(severity, {document}) {
    // In speech and stories, comma splices are a matter of style.
    return severity === 'warning' || !document.register.isPersonal;
  },
});
