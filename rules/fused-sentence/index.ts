import {innerCapitals} from '../../src/english/capitals.js';
import type {Paragraph, Sentence} from '../../src/english/paragraph.js';
import {isOrdinaryWord} from '../../src/english/word-profile.js';
import {conjunctions, determiners, isLowerWord, prepositions} from '../../src/english/words.js';
import {defineRule, type Finding} from '../../src/rule.js';
import {labels, lettered, openers} from './words.js';

/** Two sentences, or a sentence and a piece of page furniture, that run together. */
export default defineRule({
  id: 'fused-sentence',
  description: 'Two sentences that run together',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  yieldsTo: ['repetition-loop', 'repeated-words', 'repeated-phrase', 'stray-punctuation'],
  check(sentence, {report}) {
    if (sentence.paragraph.block === 'heading') return;
    for (const finding of lostBoundaries(sentence)) report(finding);
  },
  checkParagraph(paragraph, {report}) {
    for (const finding of [...runInFurniture(paragraph), ...missingSpaces(paragraph)]) report(finding);
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

const label = new RegExp(`[a-z0-9)] (?:${labels}): ?(?=\\S)`, 'g');
const pageDate =
  /^\s*(?:(?:date|time|published|updated)[: ]+)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)? (?:On|In|The|At|According|Recently)\b/gi;
const byline = /\((?:Reporter|Correspondent|Photographer|Editor)s? (?!by\b)[^()]{2,60}\) (?=[a-z])/g;

/** A label, a byline or the page's date with no end before or behind it. */
function runInFurniture({text}: Paragraph): Finding[] {
  return [
    ...places(
      text,
      label,
      2,
      found => `Label \`${found}\` runs into the sentence: put it on a line of its own`,
    ),
    ...places(
      text,
      byline,
      0,
      found => `Byline \`${found}\` runs into the sentence: put it on a line of its own`,
    ),
    ...places(
      text,
      pageDate,
      0,
      found => `Page date runs into the sentence at \`${found}\`: take it out, or end it`,
    ),
  ];
}

/** @param skip Characters of the match that stand before the problem. */
function places(text: string, pattern: RegExp, skip: number, reason: (found: string) => string): Finding[] {
  return [...text.matchAll(pattern)].map(match => {
    const found = match[0].slice(skip).trim();
    const start = text.indexOf(found, match.index + skip);
    return {start, end: start + found.length, reason: reason(found)};
  });
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
