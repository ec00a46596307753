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
  /** Those for which the first number has no room. */
  readonly moreClasses: number;
}

/** What is known of a word before its classes. */
type Unclassed = Omit<Lexeme, 'wordClasses' | 'moreClasses'>;

/** Decides whether a word is in a class. It sees each form of a word once. */
export type WordTest = (word: Unclassed) => boolean;

/** A class of words that a rule looks for: made by {@link defineWordClass}, asked about with {@link isIn} and `tokensIn`. */
export interface WordClass {
  /** The bits of `wordClasses` and of `moreClasses` that words of the class have: one bit in one of them. */
  readonly bits: number;
  readonly more: number;
  /** Decides for words that have the bits, where other classes share them. */
  readonly includes?: (text: string) => boolean;
}

/** How many bits a number has room for: V8 stores integers of 31 bits inline. */
const roomy = 30;

/** How many classes have a bit of their own. The classes after them share the next one. */
const ownBits = 2 * roomy - 1;

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
  const bits = bitsOf(tests.length - 1);
  return tests.length <= ownBits ? bits : {...bits, includes: remembered(test)};
}

/** Whether a word is in a class. */
export function isIn(
  word: Pick<Lexeme, 'wordClasses' | 'moreClasses' | 'text'>,
  {bits, more, includes}: WordClass,
): boolean {
  // Most classes need only the first number.
  const has = bits !== 0 ? word.wordClasses & bits : word.moreClasses & more;
  return has !== 0 && (includes === undefined || includes(word.text));
}

function bitsOf(index: number): WordClass {
  return index < roomy
    ? {bits: 1 << index, more: 0}
    : {bits: 0, more: 1 << (Math.min(index, ownBits) - roomy)};
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
  const lexeme = {...seen, ...wordClassesOf(seen)};
  known.set(text, lexeme);
  return lexeme;
}

/**
 * A hash of a lowercase word (FNV-1a, with straight apostrophes), which is much faster to compare than text. The chance that
 * two different words have the same hash is one in two billion.
 */
export function keyOf(lower: string): number {
  let key = 0x811c9dc5;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    key = Math.imul(key ^ (code === curlyApostrophe ? straightApostrophe : code), 0x01000193);
  }
  // V8 stores 31-bit integers inline.
  return key >> 1;
}

const [curlyApostrophe, straightApostrophe] = [0x2019, 0x27];

function wordClassesOf(lexeme: Unclassed): Pick<Lexeme, 'wordClasses' | 'moreClasses'> {
  let wordClasses = 0;
  let moreClasses = 0;
  for (let index = 0; index < tests.length; index++) {
    if (!tests[index]!(lexeme)) continue;
    const {bits, more} = bitsOf(index);
    wordClasses |= bits;
    moreClasses |= more;
  }
  return {wordClasses, moreClasses};
}

function shapeOf(text: string, lower: string): Shape {
  if (text === lower && /^\p{Ll}/u.test(text)) return 'lower';
  return /^\p{Lu}[\p{Ll}'’-]*$/u.test(text) ? 'capitalized' : 'other';
}
