import {canBe, type Paragraph, type Word, wordsOf} from '../../src/toolkit.js';
import {type Copy, noCopies} from './copy.js';

/** Number of letters that two words with the same stem share. */
const stemLength = 6;

/** Finds two adjacent nouns with the same stem: "implant implantation", but not "flowering flowers". */
export function relatedNeighbors(paragraph: Paragraph): readonly Copy[] {
  if (!mayHoldRelated(paragraph)) return noCopies;
  const words = wordsOf(paragraph);
  const found: Copy[] = [];
  for (let index = 1; index < words.length; index++) {
    if (areRelated(words, index)) found.push({from: index - 1, count: 1, to: index + 1, severity: 'info'});
  }
  return found;
}

/** Whether two adjacent nouns start with the same letters. */
function mayHoldRelated({tokens, forms}: Paragraph): boolean {
  let isNoun = false;
  for (let index = 0; index < tokens.length; index++) {
    const wasNoun = isNoun;
    isNoun = tokens[index]!.pos === 'NOUN';
    if (isNoun && wasNoun && startAlike(forms[index - 1]!.lower, forms[index]!.lower)) return true;
  }
  return false;
}

function startAlike(one: string, other: string): boolean {
  for (let at = 0; at < stemLength; at++) if (one.charCodeAt(at) !== other.charCodeAt(at)) return false;
  return true;
}

function areRelated(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]!;
  const word = words[index]!;
  if (word.gap !== 'space' || !isPlainNoun(before) || !isPlainNoun(word)) return false;
  if (word.lower === before.lower || isPlural(before.lower, word.lower) || before.lower.endsWith('ing'))
    return false;
  // "the pharmacy pharmacists": a person who works with the thing. "The rescuers rescued", "the controller controls": a verb.
  if (/(?:ists?|[eo]rs?|ians?|ed)$/.test(word.lower) || canBe(word.lower, 'thirdPerson')) return false;
  // In "implant implant implantation", the repeated word is the problem.
  if (words[index - 2]?.lower === before.lower) return false;
  return word.lower.slice(0, stemLength) === before.lower.slice(0, stemLength);
}

function isPlainNoun({text, last}: Word): boolean {
  return last.pos === 'NOUN' && text.length >= stemLength && /^\p{Ll}+$/u.test(text);
}

/** "a savings saving": a different kind of error. */
function isPlural(one: string, other: string): boolean {
  return one === `${other}s` || other === `${one}s`;
}
