import {commas, defineRule, isVerse} from '../../src/toolkit.js';
import {spliceIn} from './splice.js';

/** Two main clauses with nothing but a comma between. */
export default defineRule<never, undefined>({
  id: 'comma-splice',
  description: 'Two main clauses joined by a comma',
  category: 'Linguistic conventions/Punctuation',
  severity: 'info',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
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
        reason: `Two main clauses joined by a comma at \`, ${next.text}\`: put a full stop or a semicolon, or a conjunction`,
        expected: [`; ${next.text}`],
      },
      undefined,
    );
  },
  confirm(_, {document}) {
    // Speakers and storytellers splice on purpose.
    return !document.register.isPersonal;
  },
});
