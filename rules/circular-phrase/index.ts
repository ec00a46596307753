import {defineRule, isVerse, wordsOf} from '../../src/toolkit.js';
import {circlesIn} from './circles.js';

/** Reports a phrase that a sentence explains or continues with the same phrase. */
export default defineRule({
  id: 'circular-phrase',
  description: 'Phrase that refers back to itself: "the womb of the womb"',
  category: 'Accuracy/Addition',
  severity: 'warning',
  fix: 'none',
  since: '0.2.0',
  languages: ['en'],
  yieldsTo: ['repetition-loop', 'repeated-phrase', 'repeated-words', 'repeated-sentence'],
  checkParagraph(paragraph, {report}) {
    const {block, text} = paragraph;
    if (block === 'heading' || block === 'tableCell') return;
    const circles = circlesIn(paragraph);
    if (circles.length === 0 || isVerse(paragraph)) return;
    const words = wordsOf(paragraph);
    for (const {from, count, copy} of circles) {
      const first = words[from]!;
      const phrase = text.slice(first.start, words[from + count - 1]!.end);
      report({
        start: words[copy]!.start,
        end: words[copy + count - 1]!.end,
        reason: `Circular phrase: \`${phrase}\` comes back in the same sentence: replace the copy with what the source says`,
        note: 'When a weak engine does not know a word, it repeats one that it has just written.',
        related: {start: first.start, end: words[from + count - 1]!.end, message: 'First occurrence'},
      });
    }
  },
});
