import {innerCapitals} from '../../src/english/capitals.js';
import type {Paragraph, Sentence} from '../../src/english/paragraph.js';
import {isOrdinaryWord} from '../../src/english/word-profile.js';
import {conjunctions, determiners, isLowerWord, prepositions} from '../../src/english/words.js';
import {defineRule, type Finding} from '../../src/rule.js';
import {lettered, openers} from './words.js';

/** Two sentences that run together. */
export default defineRule({
  id: 'fused-sentence',
  description: 'Two sentences that run together',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  yieldsTo: ['repetition-loop', 'repeated-words', 'repeated-phrase', 'stray-punctuation', 'site-furniture'],
  check(sentence, {report}) {
    if (sentence.paragraph.block === 'heading') return;
    for (const finding of lostBoundaries(sentence)) report(finding);
  },
  checkParagraph(paragraph, {report}) {
    for (const finding of missingSpaces(paragraph)) report(finding);
  },
});

/** "in the country A new bureau": the capital of the second sentence is all that is left of the boundary. */
function lostBoundaries(sentence: Sentence): Finding[] {
  return innerCapitals(sentence).flatMap(({before, word, after}): Finding[] => {
    if (!openers.has(word.lower) || !isLowerWord(after) || leadsToName(before.lower)) return [];
    if (word.text === 'A' && (lettered.has(before.lower) || hasLetter(sentence))) return [];
    return [
      {
        start: before.start,
        end: word.end,
        reason: `Two sentences run together at \`${before.text} ${word.text}\`: end the first, or write \`${word.lower}\``,
        expected: [`${before.text}. ${word.text}`, `${before.text} ${word.lower}`],
        note: 'The capital is what is left of a sentence boundary that the translation lost.',
      },
    ];
  });
}

function leadsToName(before: string): boolean {
  return (
    determiners.has(before) ||
    prepositions.has(before) ||
    conjunctions.has(before) ||
    /^(?:say|says|said|titled|called|named|entitled|asked|wrote|reads|read)$/.test(before)
  );
}

/** Where B or C stands as a letter too, A is one. */
function hasLetter(sentence: Sentence): boolean {
  return sentence.tokens.some(token => /^[B-H]$/.test(token.text));
}

const noSpace = /(?<=^|[\s“"'‘(])(\p{Ll}[\p{Ll}'’-]*\p{Ll})([.!?])(\p{Lu}\p{Ll}+)(?=[\s,;:.!?)”"’]|$)/gu;

/** "online.They": no space behind the stop. */
function missingSpaces({text}: Paragraph): Finding[] {
  return [...text.matchAll(noSpace)].flatMap((match): Finding[] => {
    const [whole, before = '', stop = '', after = ''] = match;
    const opener = after.toLowerCase();
    // "system.Collections" is code: one of the two must be a word that only prose has.
    if (!openers.has(opener) && !(isOrdinaryWord(before) && isOrdinaryWord(opener))) return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        reason: `No space between two sentences at \`${whole}\`: write \`${before}${stop} ${after}\``,
        expected: [`${before}${stop} ${after}`],
        fix: 'safe',
      },
    ];
  });
}
