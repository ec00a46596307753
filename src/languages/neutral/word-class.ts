/** Bits of a number that V8 stores in place. */
const bits = 30;

/** How many word classes there can be. */
export const mostWordClasses = 2 * bits;

/** A class of words, made by `defineWordClass`. `isIn`, `occursIn`, and `tokensIn` say what is in it. */
export interface WordClass {
  /** Its bit in `wordClasses`, or 0. */
  readonly first: number;
  /** Its bit in `moreWordClasses`, or 0. */
  readonly second: number;
}

/** The word classes that a word is in, or that the words of a paragraph are in, as bits of two numbers. */
export interface WordClasses {
  readonly wordClasses: number;
  readonly moreWordClasses: number;
}

/** The word class with a number, from 0. */
export function wordClassNumber(number: number): WordClass {
  return number < bits ? {first: 1 << number, second: 0} : {first: 0, second: 1 << (number - bits)};
}

/** Whether a token (or its form) is in a word class. A token that is missing is in no class. */
export function isIn({first, second}: WordClass, token: WordClasses | undefined): boolean {
  if (!token) return false;
  return (token.wordClasses & first) !== 0 || (second !== 0 && (token.moreWordClasses & second) !== 0);
}

/** Whether any token of a paragraph is in a word class. */
export function occursIn({first, second}: WordClass, paragraph: WordClasses): boolean {
  return (
    (paragraph.wordClasses & first) !== 0 || (second !== 0 && (paragraph.moreWordClasses & second) !== 0)
  );
}
