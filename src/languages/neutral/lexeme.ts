import {RecentCache} from './recent-cache.js';

/** How a word is written: "word" (and "don't"), "Word", or any other way ("WORD", "iPhone"). */
export type Shape = 'lower' | 'capitalized' | 'other';

/** Properties of a word that don't depend on context. A few words make up most of any text, so each is analyzed once. */
export interface Lexeme {
  readonly text: string;
  /** The text in lowercase. */
  readonly lower: string;
  /** A number that is the same for the same word in any case: see {@link keyOf}. */
  readonly key: number;
  readonly shape: Shape;
  /** Whether it has no capital letter. */
  readonly isLower: boolean;
  /** Whether its first character is a capital letter. */
  readonly startsUpper: boolean;
  /** Whether it contains a letter. */
  readonly lettered: boolean;
  /** The word classes that it is in, as bits: ask with {@link isIn}. */
  readonly wordClasses: number;
  /** More of them, since a number has too few bits. */
  readonly moreClasses: number;
}

/** The word classes of a word, or of any word of a paragraph. */
export type WordClasses = Pick<Lexeme, 'wordClasses' | 'moreClasses'>;

/** Decides whether a word is in a class. It sees each form of a word once. */
export type WordTest = (word: Omit<Lexeme, keyof WordClasses>) => boolean;

/** A class of words that a rule looks for: made by {@link defineWordClass}, asked about with {@link isIn} and `tokensIn`. */
export interface WordClass {
  /** The bits that words of the class have in `wordClasses`, and in `moreClasses`. One of them is 0. */
  readonly bits: number;
  readonly more: number;
  /** Decides for words that have the bits, where other classes share them. */
  readonly includes?: (text: string) => boolean;
}

/** How many bits of a number are used. */
const bitsOfNumber = 30;

/** How many classes have a bit of their own. The classes after them share the next one. */
const ownBits = 2 * bitsOfNumber - 1;

const tests: WordTest[] = [];

/** A bounded cache, so that a large run doesn't fill the memory. */
const known = new RecentCache<Lexeme>(40_000);

/** Caches of what was made from lexemes: cleared when a class is defined. */
const made: {clear(): void}[] = [known];

/**
 * Defines a class of words. Whether a word is in it is decided once for each form of the word and stored in a bit, so a rule that
 * looks for few words sees at once which paragraphs have none. Define classes when the module loads, not while a text is checked.
 */
export function defineWordClass(test: WordTest): WordClass {
  tests.push(test);
  for (const cache of made) cache.clear();
  const index = tests.length - 1;
  const [bits, more] = [bitOf(index), moreBitOf(index)];
  return index < ownBits ? {bits, more} : {bits, more, includes: remembered(test)};
}

/** Whether a word is in a class. */
export function isIn(word: WordClasses & Pick<Lexeme, 'text'>, wordClass: WordClass): boolean {
  return mayHave(wordClass, word) && (wordClass.includes === undefined || wordClass.includes(word.text));
}

/** Whether a word, or any word of a paragraph, has the bits of a class: it is in the class unless that shares its bits. */
export function mayHave({bits, more}: WordClass, {wordClasses, moreClasses}: WordClasses): boolean {
  return ((wordClasses & bits) | (moreClasses & more)) !== 0;
}

function bitOf(index: number): number {
  return index < bitsOfNumber ? 1 << index : 0;
}

function moreBitOf(index: number): number {
  return index < bitsOfNumber ? 0 : 1 << (Math.min(index, ownBits) - bitsOfNumber);
}

/** A test of texts that decides once for each. */
function remembered(test: WordTest): (text: string) => boolean {
  const answers = new RecentCache<boolean>(10_000);
  return text => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = test(lexemeOf(text));
      answers.set(text, answer);
    }
    return answer;
  };
}

/** Clears a cache when a class is defined. */
export function clearOnNewWordClass(cache: {clear(): void}): void {
  made.push(cache);
}

/** The lexeme of a text: the same object for as long as it stays in the cache. */
export function lexemeOf(text: string): Lexeme {
  const found = known.get(text);
  if (found) return found;
  const lexeme = newLexeme(text);
  known.set(text, lexeme);
  return lexeme;
}

/** A lexeme that is not in the cache, for a caller that has one of its own. */
export function newLexeme(text: string): Lexeme {
  const lower = text.toLowerCase();
  const seen = {
    text,
    lower,
    key: keyOf(lower),
    shape: shapeOf(text, lower),
    isLower: text === lower,
    startsUpper: /^\p{Lu}/u.test(text),
    lettered: /\p{L}/u.test(text),
  };
  return {...seen, ...wordClassesOf(seen)};
}

/**
 * A hash of a lowercase word (FNV-1a, with straight apostrophes), which is much faster to compare than text. The chance that
 * two different words have the same hash is one in two billion.
 */
export function keyOf(lower: string): number {
  let key = firstKey;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    key = nextKey(key, code === curlyApostrophe ? straightApostrophe : code);
  }
  return finalKey(key);
}

/** The steps of {@link keyOf}, for a word of which there is no string. */
export const firstKey = 0x811c9dc5;

export function nextKey(key: number, code: number): number {
  return Math.imul(key ^ code, 0x01000193);
}

export function finalKey(key: number): number {
  // V8 stores 31-bit integers inline.
  return key >> 1;
}

const [curlyApostrophe, straightApostrophe] = [0x2019, 0x27];

function wordClassesOf(lexeme: Omit<Lexeme, keyof WordClasses>): WordClasses {
  let wordClasses = 0;
  let moreClasses = 0;
  for (let index = 0; index < tests.length; index++) {
    if (!tests[index]!(lexeme)) continue;
    wordClasses |= bitOf(index);
    moreClasses |= moreBitOf(index);
  }
  return {wordClasses, moreClasses};
}

function shapeOf(text: string, lower: string): Shape {
  if (text === lower && /^\p{Ll}/u.test(text)) return 'lower';
  return /^\p{Lu}[\p{Ll}'’-]*$/u.test(text) ? 'capitalized' : 'other';
}
