import {RecentCache} from './recent-cache.js';

/** How a word is written: "word" (and "don't"), "Word", or any other way ("WORD", "iPhone"). */
export type Shape = 'lower' | 'capitalised' | 'other';

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
  /** The word classes that it belongs to, as bits: see {@link defineWordClass}. */
  readonly wordClasses: number;
}

/** Tests whether a word belongs to a class. */
type Question = (lexeme: Omit<Lexeme, 'wordClasses'>) => boolean;

const questions: Question[] = [];

/** A bounded cache, so that a large run doesn't fill the memory. */
const known = new RecentCache<Lexeme>(40_000);

/** Caches with lexemes, which are cleared when a new word class is defined. */
const made: {clear(): void}[] = [known];

/**
 * Defines a class of words. The test runs once for each form of a word. Its result is a bit in the `wordClasses` of a token, and
 * of every paragraph with such a token, so a rule for rare words can skip most paragraphs at once.
 *
 * @returns The bit of the class.
 * @throws {RangeError} If no bits are left.
 */
export function defineWordClass(question: Question): number {
  if (questions.length === 30) throw new RangeError('Too many word classes');
  questions.push(question);
  for (const cache of made) cache.clear();
  return 1 << (questions.length - 1);
}

/** Registers a cache with lexemes, to be cleared when a new word class is defined. */
export function forgetOnNewWordClass(cache: {clear(): void}): void {
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
  const lexeme = {...seen, wordClasses: wordClassesOf(seen)};
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

function wordClassesOf(lexeme: Omit<Lexeme, 'wordClasses'>): number {
  let wordClasses = 0;
  for (let index = 0; index < questions.length; index++)
    if (questions[index]!(lexeme)) wordClasses |= 1 << index;
  return wordClasses;
}

function shapeOf(text: string, lower: string): Shape {
  if (text === lower && /^\p{Ll}/u.test(text)) return 'lower';
  return /^\p{Lu}[\p{Ll}'’-]*$/u.test(text) ? 'capitalised' : 'other';
}
