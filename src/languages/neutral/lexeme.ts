import {RecentCache} from './recent-cache.js';
import {mostWordClasses, type WordClass, type WordClasses, wordClassNumber} from './word-class.js';

/** How a word is written: "word", "Word", or any other way ("WORD", "iPhone", "don't" is lower). */
export type Shape = 'lower' | 'capitalised' | 'other';

/** What is true of a run of characters wherever it stands. Most of a text is made of few, so each is looked at once. */
export interface Lexeme extends WordClasses {
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
}

/** What {@link defineWordClass} asks about. */
type Question = (lexeme: Omit<Lexeme, keyof WordClasses>) => boolean;

const questions: Question[] = [];

/** Lexemes that are remembered at least: what a large run holds on to stays bounded. */
const known = new RecentCache<Lexeme>(40_000);

/** What was made of lexemes, and has to be made anew when there is another question about them. */
const made: {clear(): void}[] = [known];

/**
 * Defines a class of words that a rule looks for. The question is asked once for each distinct word, and the answer is a bit
 * of its tokens and of their paragraphs. So `needs` skips a paragraph without such a word, and `tokensIn` returns just the
 * tokens that matter.
 *
 * @throws {RangeError} When there are {@link mostWordClasses} already.
 */
export function defineWordClass(question: Question): WordClass {
  const number = questions.length;
  if (number === mostWordClasses)
    throw new RangeError(
      `All ${mostWordClasses} word classes are taken: look for your words in the check itself`,
    );
  questions.push(question);
  for (const cache of made) cache.clear();
  return wordClassNumber(number);
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
  const lexeme = {...seen, ...answersFor(seen)};
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

function answersFor(lexeme: Omit<Lexeme, keyof WordClasses>): WordClasses {
  let [wordClasses, moreWordClasses] = [0, 0];
  for (let number = 0; number < questions.length; number++) {
    if (!questions[number]!(lexeme)) continue;
    const {first, second} = wordClassNumber(number);
    wordClasses |= first;
    moreWordClasses |= second;
  }
  return {wordClasses, moreWordClasses};
}

function shapeOf(text: string, lower: string): Shape {
  if (text === lower && /^\p{Ll}/u.test(text)) return 'lower';
  return /^\p{Lu}[\p{Ll}'’-]*$/u.test(text) ? 'capitalised' : 'other';
}
