import type {BaselineEntry} from './entry.js';

/** What two entries are compared by: all in lower case and without markup. */
export interface Traits {
  readonly rule: string;
  readonly text: string;
  readonly words: readonly string[];
  /** The nearest word first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly segment: string | undefined;
}

/** Fewest words of a text that may be edited. A shorter text must be the same. */
const editableLength = 5;

/** Two entries are alike if they share a larger part of their words than this, from 0 to 1. */
const half = 0.5;

/** What an entry is compared by. */
export function traitsOf({rule, before, text, after, segment}: BaselineEntry): Traits {
  const plain = text.replace(/<[^<>]*>|[*_~`]+/g, '').trim();
  const normal = (plain || text).toLowerCase();
  return {
    rule,
    text: normal,
    words: wordsOf(normal),
    before: wordsOf(before.toLowerCase()).reverse(),
    after: wordsOf(after.toLowerCase()),
    segment,
  };
}

/**
 * How alike two entries are, from 0 (not the same problem) to 1: they have the rule and the text in common, and most of the
 * words around it, or those right beside it. Of a long text most words are enough.
 */
export function likenessOf(one: Traits, other: Traits): number {
  if (one.rule !== other.rule) return 0;
  const inText = likenessOfTexts(one, other);
  const around = isSameSegment(one, other) ? 1 : likenessOfNeighbors(one, other);
  return inText > half && around > 0 ? (inText + around) / 2 : 0;
}

/** A segment that is translated anew is the same one. */
function isSameSegment(one: Traits, other: Traits): boolean {
  return one.segment !== undefined && one.segment === other.segment;
}

function likenessOfTexts(one: Traits, other: Traits): number {
  if (one.text === other.text) return 1;
  if (Math.min(one.words.length, other.words.length) < editableLength) return 0;
  return ratio(shared(one.words, other.words), one.words.length + other.words.length);
}

function likenessOfNeighbors(one: Traits, other: Traits): number {
  const count = neighborsOf(one).length + neighborsOf(other).length;
  if (count === 0) return 1;
  const common = shared(one.before, other.before) + shared(one.after, other.after);
  const likeness = ratio(common, count);
  const isSameBeside = common > 0 && one.before[0] === other.before[0] && one.after[0] === other.after[0];
  return likeness > half || isSameBeside ? likeness : 0;
}

/** The same for entries that differ in nothing that counts. */
export function keyOf({rule, text, before, after, segment}: Traits): string {
  return JSON.stringify([rule, text, before, after, segment]);
}

/**
 * Entries that are alike have at least one of these keys in common, so that not every entry must be compared with every
 * other: two words around the same text, or one where there are no more than two; of a long text three words at an end.
 */
export function looseKeysOf(traits: Traits): string[] {
  const {rule, text, words} = traits;
  const neighbors = neighborsOf(traits);
  const around = neighbors.flatMap((neighbor, index) => [
    ...(neighbors.length <= 2 ? [neighbor] : []),
    ...neighbors.slice(index + 1).map(other => `${neighbor} ${other}`),
  ]);
  const keys = around.map(key => JSON.stringify([rule, text, key]));
  if (traits.segment !== undefined) keys.push(JSON.stringify([rule, 'segment', traits.segment]));
  if (words.length < editableLength) return keys;
  const ends = [words.slice(0, 3), words.slice(-3)].map((end, index) =>
    JSON.stringify([rule, index, ...end]),
  );
  return [...keys, ...ends];
}

/** The words around a text, each with its side. */
function neighborsOf({before, after}: Traits): string[] {
  return [...before.map(word => `<${word}`), ...after.map(word => `>${word}`)].sort();
}

/** How many words two lists have in common, each as often as both have it. */
function shared(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    common++;
  }
  return common;
}

function ratio(common: number, count: number): number {
  return (2 * common) / count;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
