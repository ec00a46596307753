import * as v from 'valibot';
import {keyOf} from './lexeme.js';
import {ofParagraph} from './of-paragraph.js';
import type {Paragraph, Token} from './token.js';
import {findDistances, type WordKeys, wordKeysOf} from './word-keys.js';

/** A word as white space and punctuation part it: "don't", "in-house" and "and/or" are one word each. */
export interface Word {
  /** Place among the paragraph's words. */
  readonly index: number;
  /** UTF-16 offsets in the paragraph's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lower case, apostrophes straight. */
  readonly lower: string;
  /** Its first and last token; the same for a word of one token. */
  readonly first: Token;
  readonly last: Token;
  /** Whether there is a letter in it: no number, no symbol. */
  readonly lettered: boolean;
  /** What stands between the word before and this one. */
  readonly gap: 'space' | 'comma' | 'other';
}

/** The words of a paragraph, numbers included; the same array each time. */
export const wordsOf = ofParagraph((paragraph): readonly Word[] => {
  const {count, firsts, lasts} = wordKeysOf(paragraph);
  const words: Word[] = [];
  for (let index = 0; index < count; index++) {
    words.push(word(paragraph, words, paragraph.tokens[firsts[index]!]!, paragraph.tokens[lasts[index]!]!));
  }
  return words;
});

function word({text}: Paragraph, words: readonly Word[], first: Token, last: Token): Word {
  const value = first === last ? first.text : text.slice(first.start, last.end);
  const before = words.at(-1);
  return {
    index: words.length,
    start: first.start,
    end: last.end,
    text: value,
    lower: withStraightApostrophes(first === last ? first.lower : value.toLowerCase()),
    first,
    last,
    lettered: first.kind === 'word' || /\p{L}/u.test(value),
    gap: before ? gapOf(text, before.end, first.start) : 'other',
  };
}

function withStraightApostrophes(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

function gapOf(text: string, from: number, to: number): Word['gap'] {
  if (to - from === 1 && text[from] === ' ') return 'space';
  // A longer gap holds a mark or a line end; a very long one is blank filling, which no rule compares.
  const between = text.slice(from, Math.min(to, from + 80)).trim();
  if (between === '') return 'space';
  return between === ',' ? 'comma' : 'other';
}

/** Whether the words from one place on are the words from another place on, in any case. */
export function areAlike(words: readonly Word[], one: number, other: number, count: number): boolean {
  for (let index = 0; index < count; index++) {
    if (words[one + index]?.lower !== words[other + index]?.lower) return false;
  }
  return true;
}

/** Whether a stretch of words has only spaces between its words. */
export function isUnbroken(words: readonly Word[], from: number, count: number): boolean {
  for (let index = from + 1; index < from + count; index++) if (words[index]?.gap !== 'space') return false;
  return true;
}

/** Words that stand again and again in a row. */
export interface Loop {
  /** Index of the first word. */
  readonly from: number;
  /** Words in all whole copies together. */
  readonly length: number;
  /** Words of one copy. */
  readonly unit: number;
  /** Words of all copies and of an unfinished one behind them. */
  readonly run: number;
}

/** Longest unit that is looked for: a sentence of 60 words is long. */
const longestUnit = 60;

/**
 * The loops of a text: stretches in which a unit of up to 60 words stands three times or more in a row, in any
 * case and whatever parts the copies. Of loops that overlap, the longest stands. Linear in the number of words.
 *
 * @param words The words in lower case.
 */
export function loopsIn(words: readonly string[]): readonly Loop[] {
  const keys = Int32Array.from(words, keyOf);
  const distances = new Int32Array(keys.length);
  findDistances(keys, keys.length, distances);
  return loopsAmong({count: keys.length, keys, distances});
}

const noLoops: readonly Loop[] = [];

function loopsAmong({
  count,
  keys,
  distances,
}: Pick<WordKeys, 'count' | 'keys' | 'distances'>): readonly Loop[] {
  let loops: Loop[] | undefined;
  for (let index = 0; index < count; index++) {
    if (distances[index]! > longestUnit) continue;
    // In a loop every word from the second copy on was there a unit before, so none is new.
    let end = index + 1;
    while (end < count && distances[end]! <= longestUnit) end++;
    if (end - index >= 2) {
      loops ??= [];
      addLoopsWithin(loops, keys, index, end);
    }
    index = end;
  }
  if (!loops) return noLoops;
  return loops.length > 1 ? withoutOverlaps(loops) : loops;
}

/** Adds the loops whose second and later copies lie in a stretch. */
function addLoopsWithin(found: Loop[], keys: Int32Array, from: number, to: number): void {
  for (let unit = 1; unit <= Math.min(longestUnit, (to - from) / 2); unit++) {
    let run = 0;
    for (let index = from; index <= to; index++) {
      if (index < to && index >= unit && keys[index] === keys[index - unit]) run++;
      else {
        if (run >= 2 * unit) {
          found.push({from: index - run - unit, length: run + unit - (run % unit), unit, run: run + unit});
        }
        run = 0;
      }
    }
  }
}

/** Keeps the longest; of two of one length, that with the shorter unit. */
function withoutOverlaps(loops: readonly Loop[]): Loop[] {
  const longestFirst = [...loops].sort((a, b) => b.length - a.length || a.unit - b.unit);
  const taken = new Set<number>();
  const kept = longestFirst.filter(({from, length}) => {
    for (let index = from; index < from + length; index++) if (taken.has(index)) return false;
    for (let index = from; index < from + length; index++) taken.add(index);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}

/** The loops of a paragraph; the same array each time. */
export const loopsOf = ofParagraph((paragraph): readonly Loop[] => {
  return loopsAmong(wordKeysOf(paragraph));
});

/** Words from which on a loop is so long that no other rule need look into it. */
const longLoop = 24;

/**
 * Tells of words whether they stand in a long loop, by index. There repetition-loop says all there is to say, and a
 * rule that reports each pair of copies would say it thousands of times.
 */
export function inLongLoop(paragraph: Paragraph): (index: number) => boolean {
  const loops = loopsOf(paragraph);
  if (loops.length === 0) return isNever;
  const marked = new Set<number>();
  for (const {from, length} of loops) {
    if (length < longLoop) continue;
    for (let index = from; index < from + length; index++) marked.add(index);
  }
  return index => marked.has(index);
}

function isNever(): boolean {
  return false;
}

/** The option that lets a project name words and phrases of its own that stand twice with reason. */
export const termsOption = v.optional(v.array(v.string()), []);

/**
 * Whether a project allows a repetition: it has the unit ("ping"), the whole ("Walla Walla") or more than that
 * ("Boutros Boutros-Ghali") among its terms. Case does not matter.
 */
export function isTerm(terms: readonly string[], ...candidates: readonly string[]): boolean {
  if (terms.length === 0) return false;
  const known = terms.map(term => normalise(term));
  return candidates.some((candidate, index) => {
    const wanted = normalise(candidate);
    // The first candidate is the unit, which must be a term by itself: "New" is not allowed by "New York".
    return known.some(term => (index === 0 ? term === wanted : ` ${term} `.includes(` ${wanted} `)));
  });
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
}
