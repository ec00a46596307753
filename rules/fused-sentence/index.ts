import {capitalsInside, type InnerCapital} from '../../src/english/capitals.js';
import {hasMarkupBetween, type Paragraph, type Sentence, type Token} from '../../src/english/paragraph.js';
import {isOrdinaryWord} from '../../src/english/word-profile.js';
import {
  conjunctions,
  determiners,
  isCapitalised,
  isLowerWord,
  prepositions,
} from '../../src/english/words.js';
import {defineRule, type Finding, type Severity} from '../../src/rule.js';
import {clauseOpeners, lettered, likelyOpeners, openers, worksOfArt} from './words.js';

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

/** "in the valley A new road": the capital of the second sentence is all that is left of the boundary. */
function lostBoundaries(sentence: Sentence): Finding[] {
  return capitalsInside(sentence).flatMap((capital): Finding[] => {
    const {before, word} = capital;
    const severity = certaintyOf(sentence, capital);
    if (!severity) return [];
    return [
      {
        start: before.start,
        end: word.end,
        reason: `Two sentences run together at \`${before.text} ${word.text}\`: end the first, or write \`${word.lower}\``,
        expected: [`${before.text}. ${word.text}`, `${before.text} ${word.lower}`],
        note: 'The capital is what is left of a sentence boundary that the translation lost.',
        severity,
      },
    ];
  });
}

/** How sure it is that a sentence begins at a capital; undefined where it need not. */
function certaintyOf(sentence: Sentence, {before, word, after}: InnerCapital): Severity | undefined {
  const isOpener = openers.has(word.lower);
  if (!isOpener && !likelyOpeners.has(word.lower)) return undefined;
  if (leadsToName(before.lower) || worksOfArt.has(before.lower) || before.text.endsWith('.'))
    return undefined;
  if (hasMarkupBetween(sentence.paragraph, before, word)) return undefined;
  if (before.text === ')' && isItemNumber(sentence.paragraph, before)) return undefined;
  if (/^(?:he|his)$/.test(word.lower) && divine.test(around(sentence.paragraph, word))) return undefined;
  if (word.text === 'A' && (lettered.has(before.lower) || hasLetter(sentence.paragraph, word)))
    return undefined;
  if (isLowerWord(before)) {
    if (isLowerWord(after)) return isOpener ? 'error' : 'warning';
    return opensBeforeName(before, word, after) ? 'warning' : undefined;
  }
  // "BACKGROUND The", "Results The": a label that stands in the line.
  const isLabel = before === sentence.tokens[0] || !isCapitalised(before);
  return !isLabel && opensBehindName(word, after) ? 'warning' : undefined;
}

/** The text near a token. */
function around({text}: Paragraph, {start, end}: Token): string {
  return text.slice(Math.max(0, start - 400), end + 400);
}

/** Where these stand, He and His are God. */
const divine = /\b(?:God|Lord|Christ|Jesus|Allah|Almighty|Saviour|Creator)\b/;

/** "(2) If": an item's number, not the end of a sentence. */
function isItemNumber({tokens}: Paragraph, bracket: Token): boolean {
  return tokens[bracket.index - 2]?.text === '(' || tokens[bracket.index - 1]?.text.length === 1;
}

/** Behind a name or a number, only what is no part of a name: "in Singapore They are", "to Brazil The firm". */
function opensBehindName(word: Token, after: Token | undefined): boolean {
  if (!isLowerWord(after) || word.text === 'A') return false;
  if (clauseOpeners.has(word.lower)) return true;
  // "Log In button", "Carry On films": a preposition must have a noun phrase behind it.
  if (prepositions.has(word.lower)) return determiners.has(after.lower);
  return word.lower === 'the';
}

/** "in the country In July 2014": a name or number behind the opener, as titles do not have them. */
function opensBeforeName(before: Token, word: Token, after: Token | undefined): boolean {
  if (!after || !(after.kind === 'number' || isCapitalised(after))) return false;
  // "facilities The President said": behind a verb it may be a name ("became The Gambia").
  if (word.lower === 'the') return before.pos === 'NOUN';
  return (
    clauseOpeners.has(word.lower) ||
    /^(?:in|on|at|from|since|during|under|after|by|with|of)$/.test(word.lower)
  );
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
function hasLetter({tokens}: Paragraph, {index}: Token): boolean {
  return tokens.slice(Math.max(0, index - 40), index + 40).some(token => /^[B-H]$/.test(token.text));
}

const noSpace = /(?<=^|[\s“"'‘(])(\p{Ll}[\p{Ll}'’-]*\p{Ll})([.!?])(\p{Lu}\p{Ll}+)(?=[\s,;:.!?)”"’]|$)/gu;

/** "online.They": no space behind the stop. */
function missingSpaces({text, tokens, block}: Paragraph): Finding[] {
  if (block === 'heading') return [];
  return [...withoutCode(text, tokens).matchAll(noSpace)].flatMap((match): Finding[] => {
    const [whole, before = '', stop = '', after = ''] = match;
    const opener = after.toLowerCase();
    if (opener === before) return [];
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

/** The text with code blanked, offsets unchanged. */
function withoutCode(text: string, tokens: readonly Token[]): string {
  const code = tokens.filter(({kind}) => kind === 'source');
  if (code.length === 0) return text;
  let at = 0;
  const parts: string[] = [];
  for (const {start, end} of code) {
    parts.push(text.slice(at, start), '`'.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
