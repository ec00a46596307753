import {commas, defineRule, isVerse} from '../../src/toolkit.js';
import {spliceIn} from './splice.js';

/** Finds two main clauses that only a comma joins. */
export default defineRule<never, undefined>({
  id: 'comma-splice',
  description: 'Two main clauses joined only by a comma',
  category: 'Linguistic conventions/Punctuation',
  severity: 'info',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: ['stray-punctuation', 'broken-connective'],
  needs: {words: commas},
  check(sentence, {reportIf}) {
    const comma = spliceIn(sentence);
    if (!comma || sentence.paragraph.block === 'heading' || isVerse(sentence.paragraph)) return;
    const next = sentence.paragraph.tokens[comma.index + 1]!;
    reportIf(
      {
        start: comma.start,
        end: next.end,
        reason: `Comma splice at \`, ${next.text}\`: write a period or a semicolon, or add a conjunction`,
        expected: [`; ${next.text}`],
      },
      undefined,
    );
  },
  confirm(_, {document}) {
    // In speech and stories, comma splices are a matter of style.
    return !document.register.isPersonal;
  },
});
