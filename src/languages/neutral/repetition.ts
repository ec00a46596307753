import * as v from 'valibot';
import {keyOf} from './lexeme.js';
import {ofParagraph} from './of-paragraph.js';
import type {Paragraph, Token} from './token.js';
import {findDistances, type WordKeys, wordKeysOf} from './word-keys.js';

/** A word between white space and punctuation: "don't", "in-house" and "and/or" are one word each. */
export interface Word {
  /** Index among the words of the paragraph. */
  readonly index: number;
  /** UTF-16 offsets in the paragraph's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lowercase, with straight apostrophes. */
  readonly lower: string;
  /** The first and last token: the same one if the word is a single token. */
  readonly first: Token;
  readonly last: Token;
  /** Whether it contains a letter, and so is not a number or symbol. */
  readonly lettered: boolean;
  /** What separates it from the previous word. */
  readonly gap: 'space' | 'comma' | 'other';
}

/** The words of a paragraph, including numbers: always the same array for the same paragraph. */
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
  // A longer gap contains punctuation or a line break. A very long one is filler, which no rule compares.
  const between = text.slice(from, Math.min(to, from + 80)).trim();
  if (between === '') return 'space';
  return between === ',' ? 'comma' : 'other';
}

/** Whether the words from one index are the same as the words from another, in any case. */
export function areAlike(words: readonly Word[], one: number, other: number, count: number): boolean {
  for (let index = 0; index < count; index++) {
    if (words[one + index]?.lower !== words[other + index]?.lower) return false;
  }
  return true;
}

/** Whether only spaces separate the words of a stretch. */
export function isUnbroken(words: readonly Word[], from: number, count: number): boolean {
  for (let index = from + 1; index < from + count; index++) if (words[index]?.gap !== 'space') return false;
  return true;
}

/** Words that are repeated in a row. */
export interface Loop {
  /** Index of the first word. */
  readonly from: number;
  /** Number of words in all complete copies. */
  readonly length: number;
  /** Number of words in one copy. */
  readonly unit: number;
  /** Number of words in all copies, including an incomplete one at the end. */
  readonly run: number;
}

/** Longest unit to search for, in words: a sentence of 60 words is long. */
const longestUnit = 60;

/**
 * The loops of a text: stretches in which a unit of up to 60 words is repeated three or more times in a row, in any case and
 * with anything between the copies. Keeps the longest of overlapping loops. Takes time linear in the number of words.
 *
 * @param words The words in lowercase.
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
    // From the second copy on, every word of a loop occurred one unit earlier, so none is new.
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

/** Adds the loops whose second and later copies are in a stretch. */
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

/** Keeps the longest of overlapping loops, or the one with the shorter unit if two are equally long. */
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

/** The loops of a paragraph: always the same array for the same paragraph. */
export const loopsOf = ofParagraph((paragraph): readonly Loop[] => {
  return loopsAmong(wordKeysOf(paragraph));
});

/** Fewest words of a loop so long that no other rule needs to check it. */
const longLoop = 24;

/**
 * Returns a function that tells, by index, whether a word is in a long loop. There, the message of repetition-loop is enough,
 * and a rule that reports each pair of copies would report thousands.
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

/** The option with words and phrases that may be repeated in a project. */
export const termsOption = v.optional(v.array(v.string()), []);

/**
 * Whether the terms of a project allow a repetition: they include the unit ("ping"), the whole ("Walla Walla") or a longer
 * term with the whole in it ("Boutros Boutros-Ghali"), in any case.
 */
export function isTerm(terms: readonly string[], ...candidates: readonly string[]): boolean {
  if (terms.length === 0) return false;
  const known = terms.map(term => normalize(term));
  return candidates.some((candidate, index) => {
    const wanted = normalize(candidate);
    // The first candidate is the unit, which must be a whole term: "New York" doesn't allow "New".
    return known.some(term => (index === 0 ? term === wanted : ` ${term} `.includes(` ${wanted} `)));
  });
}

function normalize(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
}
