import * as v from 'valibot';
import {ofParagraph, type Paragraph, type Token} from './paragraph.js';

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
export const wordsOf = ofParagraph((paragraph): readonly Word[] => read(paragraph));

function read({tokens, text}: Paragraph): Word[] {
  const words: Word[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index]!;
    if (first.kind === 'punctuation') continue;
    let last = first;
    while (continues(tokens, last.index)) last = tokens[last.index + (joins(tokens, last.index) ? 2 : 1)]!;
    index = last.index;
    words.push(word(text, words, first, last));
  }
  return words;
}

/** Whether the word goes on behind a token: "do|n't", "in|-|house". */
function continues(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || next.spaced) return false;
  return next.kind !== 'punctuation' || joins(tokens, index);
}

/** Whether the mark behind a token ties it to the next one. */
function joins(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index + 1];
  const next = tokens[index + 2];
  if (!mark || !next || mark.kind !== 'punctuation' || next.spaced) return false;
  return next.kind !== 'punctuation' && /^[-‐‑–/’'._&]$/.test(mark.text);
}

function word(text: string, words: readonly Word[], first: Token, last: Token): Word {
  const value = first === last ? first.text : text.slice(first.start, last.end);
  const before = words.at(-1);
  return {
    index: words.length,
    start: first.start,
    end: last.end,
    text: value,
    lower: (first === last ? first.lower : value.toLowerCase()).replaceAll('’', "'"),
    first,
    last,
    lettered: first.kind === 'word' || /\p{L}/u.test(value),
    gap: before ? gapOf(text, before.end, first.start) : 'other',
  };
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
 * @param keys The words in lower case.
 */
export function loopsIn(keys: readonly string[]): Loop[] {
  return loopsAmong(lastUses(keys));
}

function loopsAmong({ids, distances}: LastUses): Loop[] {
  const loops: Loop[] = [];
  for (let index = 0; index < ids.length; index++) {
    // In a loop every word from the second copy on was there a unit before, so none is new.
    let end = index;
    while (end < ids.length && distances[end]! <= longestUnit) end++;
    if (end - index >= 2) addLoopsWithin(loops, ids, index, end);
    index = end;
  }
  return loops.length > 1 ? withoutOverlaps(loops) : loops;
}

/** Where each word of a text was last. */
interface LastUses {
  /** The index of the word's first use: the same for the same word. */
  readonly ids: readonly number[];
  /** How many words before it the word stood last; Infinity where it is new. */
  readonly distances: readonly number[];
}

function lastUses(keys: readonly string[]): LastUses {
  const ids: number[] = [];
  const distances: number[] = [];
  const known = new Map<string, number>();
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const last = known.get(key);
    ids.push(last === undefined ? index : ids[last]!);
    distances.push(last === undefined ? Infinity : index - last);
    known.set(key, index);
  }
  return {ids, distances};
}

/** Where each word of a paragraph was last; the same object each time. */
export const lastUsesOf = ofParagraph(
  (paragraph): LastUses => lastUses(wordsOf(paragraph).map(word => word.lower)),
);

/** Adds the loops whose second and later copies lie in a stretch. */
function addLoopsWithin(found: Loop[], ids: readonly number[], from: number, to: number): void {
  for (let unit = 1; unit <= Math.min(longestUnit, (to - from) / 2); unit++) {
    let run = 0;
    for (let index = from; index <= to; index++) {
      if (index < to && index >= unit && ids[index] === ids[index - unit]) run++;
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
export const loopsOf = ofParagraph((paragraph): readonly Loop[] =>
  loopsIn(wordsOf(paragraph).map(word => word.lower)),
);

/** Words from which on a loop is so long that no other rule need look into it. */
const longLoop = 24;

/**
 * Tells of words whether they stand in a long loop, by index. There repetition-loop says all there is to say, and a
 * rule that reports each pair of copies would say it thousands of times.
 */
export function inLongLoop(paragraph: Paragraph): (index: number) => boolean {
  const long = loopsOf(paragraph).filter(({length}) => length >= longLoop);
  if (long.length === 0) return isNever;
  const marked = new Set<number>();
  for (const {from, length} of long) for (let index = from; index < from + length; index++) marked.add(index);
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
