import {type Paragraph, type Word, wordsOf} from '../../src/toolkit.js';
import {type Copy, noCopies} from './copy.js';

/** Letters that two words of one stem have in common. */
const stemLength = 6;

/** Two nouns of one stem side by side: "implant implantation"; not "flowering flowers". */
export function relatedNeighbours(paragraph: Paragraph): readonly Copy[] {
  if (!mayHoldRelated(paragraph)) return noCopies;
  const words = wordsOf(paragraph);
  const found: Copy[] = [];
  for (let index = 1; index < words.length; index++) {
    if (areRelated(words, index)) found.push({from: index - 1, count: 1, to: index + 1, severity: 'warning'});
  }
  return found;
}

/** Whether two nouns that start with the same letters stand side by side. */
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
  // In "implant implant implantation" the doubled word is the damage.
  if (words[index - 2]?.lower === before.lower) return false;
  return word.lower.slice(0, stemLength) === before.lower.slice(0, stemLength);
}

function isPlainNoun({text, last}: Word): boolean {
  return last.pos === 'NOUN' && text.length >= stemLength && /^\p{Ll}+$/u.test(text);
}

/** "a savings saving": a slip of another kind. */
function isPlural(one: string, other: string): boolean {
  return one === `${other}s` || other === `${one}s`;
}
