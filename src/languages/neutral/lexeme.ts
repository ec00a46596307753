import {RecentCache} from './recent-cache.js';

/** How a word is written: "word", "Word", or any other way ("WORD", "iPhone", "don't" is lower). */
export type Shape = 'lower' | 'capitalised' | 'other';

/** What is true of a run of characters wherever it stands. Most of a text is made of few, so each is looked at once. */
export interface Lexeme {
  readonly text: string;
  /** The text in lower case. */
  readonly lower: string;
  /** The same number for the same word, in any case: see {@link keyOf}. */
  readonly key: number;
  readonly shape: Shape;
  /** Whether no letter of it is a capital. */
  readonly isLower: boolean;
  /** Whether its first character is a capital letter. */
  readonly startsUpper: boolean;
  /** Whether there is a letter in it. */
  readonly lettered: boolean;
  /** The word classes that it is in, as bits: ask with {@link isIn}. */
  readonly wordClasses: number;
}

/** Decides whether a word is in a class. It sees each form of a word once. */
export type WordTest = (word: Omit<Lexeme, 'wordClasses'>) => boolean;

/** A class of words that a rule looks for: made by {@link defineWordClass}, asked about with {@link isIn} and `tokensIn`. */
export interface WordClass {
  /** The bits that words of the class have. */
  readonly bits: number;
  /** Decides for words that have the bits, where other classes share them. */
  readonly includes?: (text: string) => boolean;
}

/** How many classes have a bit of their own. The classes after them share the next one. */
const ownBits = 29;

const tests: WordTest[] = [];

/** Lexemes that are remembered at least: what a large run holds on to stays bounded. */
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
  const bits = bitOf(tests.length - 1);
  return tests.length <= ownBits ? {bits} : {bits, includes: remembered(test)};
}

/** Whether a word is in a class. */
export function isIn(
  {wordClasses, text}: Pick<Lexeme, 'wordClasses' | 'text'>,
  {bits, includes}: WordClass,
): boolean {
  return (wordClasses & bits) !== 0 && (includes === undefined || includes(text));
}

function bitOf(index: number): number {
  return 1 << Math.min(index, ownBits);
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

/** The lexeme of a text; the same object as long as it is kept. */
export function lexemeOf(text: string): Lexeme {
  const found = known.get(text);
  if (found) return found;
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
  const lexeme = {...seen, wordClasses: wordClassesOf(seen)};
  known.set(text, lexeme);
  return lexeme;
}

/**
 * A number for a word in lower case (FNV-1a, with straight apostrophes): to compare words by it takes a fraction of the
 * time. One in two billion of other words has the same.
 */
export function keyOf(lower: string): number {
  let key = 0x811c9dc5;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    key = Math.imul(key ^ (code === curlyApostrophe ? straightApostrophe : code), 0x01000193);
  }
  // What fits in 31 bits is stored in place.
  return key >> 1;
}

const [curlyApostrophe, straightApostrophe] = [0x2019, 0x27];

function wordClassesOf(lexeme: Omit<Lexeme, 'wordClasses'>): number {
  let wordClasses = 0;
  for (let index = 0; index < tests.length; index++) if (tests[index]!(lexeme)) wordClasses |= bitOf(index);
  return wordClasses;
}

function shapeOf(text: string, lower: string): Shape {
  if (text === lower && /^\p{Ll}/u.test(text)) return 'lower';
  return /^\p{Lu}[\p{Ll}'’-]*$/u.test(text) ? 'capitalised' : 'other';
}
