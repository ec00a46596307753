import {endsOrdinarily} from '../../src/english/boundaries.js';
import type {Sentence} from '../../src/english/paragraph.js';
import {capitalise, isLowerWord} from '../../src/english/words.js';
import {defineRule} from '../../src/rule.js';

/** A stump is what a cut left of a sentence: a few words that go with the sentence before. */
const longestStump = 3;

/** A sentence that starts in lower case, behind a full stop that ends the sentence before. */
export default defineRule({
  id: 'lowercase-sentence-start',
  description: 'Sentence that starts in lower case',
  category: 'Linguistic conventions/Textual conventions',
  severity: 'error',
  fix: 'suggest',
  yieldsTo: ['repetition-loop', 'stray-punctuation'],
  check(sentence, {report}) {
    const first = sentence.tokens[0];
    if (!isLowerWord(first) || !followsFullStop(sentence)) return;
    if (isStump(sentence)) {
      report({
        start: first.start,
        end: sentence.end,
        reason: `Broken sentence: \`${sentence.text}\` is a stump, join it to the sentence before or take it out`,
        note: 'Machine translation cuts a sentence in two and ends the first part too early.',
      });
      return;
    }
    report({
      start: first.start,
      end: first.end,
      reason: `Sentence starts in lower case: write \`${capitalise(first.text)}\`, or join it to the sentence before`,
      expected: [capitalise(first.text)],
    });
  },
});

function followsFullStop({paragraph, index, tokens}: Sentence): boolean {
  const before = paragraph.sentences[index - 1]?.tokens;
  const stop = before?.at(-1);
  const word = before?.at(-2);
  if (!stop || !word || !tokens[0]?.spaced || !/^[.!?]$/.test(stop.text)) return false;
  return endsOrdinarily(paragraph.text, word, stop);
}

function isStump(sentence: Sentence): boolean {
  const words = sentence.tokens.filter(token => token.kind === 'word');
  return words.length <= longestStump && /^[.!?]$/.test(sentence.tokens.at(-1)!.text);
}
