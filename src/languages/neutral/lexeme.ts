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
  /** The answers to the questions of {@link defineWordClass}, as bits. */
  readonly wordClasses: number;
}

/** What {@link defineWordClass} asks about. */
type Question = (lexeme: Omit<Lexeme, 'wordClasses'>) => boolean;

const questions: Question[] = [];

/** Lexemes that are remembered at least: what a large run holds on to stays bounded. */
const known = new RecentCache<Lexeme>(40_000);

/** What was made of lexemes, and has to be made anew when there is another question about them. */
const made: {clear(): void}[] = [known];

/**
 * Defines a question about words that is asked once for each form of a word. Its answer is a bit of a token's `marks`
 * and, where any token has it, of its paragraph's: a rule that looks for few words sees at once where none is.
 *
 * @throws {RangeError} When there are as many as a number has bits.
 */
export function defineWordClass(question: Question): number {
  if (questions.length === 30) throw new RangeError('There are too many marks');
  questions.push(question);
  for (const cache of made) cache.clear();
  return 1 << (questions.length - 1);
}

/** Lets a cache of lexemes forget them when there is another question about them. */
export function forgetOnNewWordClass(cache: {clear(): void}): void {
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
  for (let index = 0; index < questions.length; index++)
    if (questions[index]!(lexeme)) wordClasses |= 1 << index;
  return wordClasses;
}

function shapeOf(text: string, lower: string): Shape {
  if (text === lower && /^\p{Ll}/u.test(text)) return 'lower';
  return /^\p{Lu}[\p{Ll}'’-]*$/u.test(text) ? 'capitalised' : 'other';
}
