import {
  conjunctions,
  determiners,
  isOrdinaryWord,
  type Paragraph,
  prepositions,
  type Word,
  wordsOf,
} from '../../src/toolkit.js';

/** "TERMS OF OF USE": a word among others in capitals, which a name or a cry is not. */
export function isShouted(paragraph: Paragraph, first: Word, copy: Word): boolean {
  if (!isAcronym(first) || !isAcronym(copy)) return false;
  const words = wordsOf(paragraph);
  const neighbors = [words[first.index - 1], words[copy.index + 1]].filter(word => word !== undefined);
  const isAmongCapitals = neighbors.some(word => isAcronym(word) && word.text.length > 2);
  return isAmongCapitals && (isFunctionWord(first.lower) || isOrdinaryWord(first.lower));
}

/** Whether a word is in capitals. */
export function isAcronym({text}: Word): boolean {
  return text.length > 1 && text === text.toUpperCase() && /\p{L}/u.test(text);
}

const subjectPronouns: ReadonlySet<string> = new Set(['he', 'she', 'it', 'we', 'they', 'there']);

/** Whether a word only connects others. */
export function isFunctionWord(lower: string): boolean {
  return (
    determiners.has(lower) || prepositions.has(lower) || conjunctions.has(lower) || subjectPronouns.has(lower)
  );
}
