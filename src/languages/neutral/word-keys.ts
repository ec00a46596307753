import {keyOf} from './lexeme.js';
import type {Paragraph} from './token.js';

/**
 * The words of a paragraph between white space and punctuation, each with a key for comparison. The next paragraph reuses the
 * arrays, because creating arrays takes longer than filling them.
 */
export interface WordKeys {
  /** Number of words. Array elements after it are from other paragraphs. */
  readonly count: number;
  /** Index of the first and last token of each word: the same one if the word is a single token. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** The keys of the words: see {@link keyOf}. Different words almost never have the same key. */
  readonly keys: Int32Array;
  /** The distance in words to the previous use of the word; {@link never} for a first use. */
  readonly distances: Int32Array;
  /** The shortest of these distances; {@link never} if no word is repeated. */
  readonly closest: number;
}

/** The distance for the first use of a word: greater than any other. */
export const never = 0x3fff_ffff;

let latest: Paragraph | undefined;
let found = withRoomFor(256);

function withRoomFor(words: number): WordKeys & {count: number; closest: number} {
  const array = (): Int32Array => new Int32Array(words);
  return {count: 0, closest: never, firsts: array(), lasts: array(), keys: array(), distances: array()};
}

/** The words of a paragraph, including numbers. Valid until the next call with another paragraph. */
export function wordKeysOf(paragraph: Paragraph): WordKeys {
  if (paragraph === latest) return found;
  const {tokens, forms} = paragraph;
  if (tokens.length > found.keys.length) found = withRoomFor(2 * tokens.length);
  const {firsts, lasts, keys} = found;
  let count = 0;
  for (let index = 0; index < tokens.length; index++) {
    const first = index;
    if (forms[first]!.kind === 'punctuation') continue;
    while (continues(paragraph, index)) index += joins(paragraph, index) ? 2 : 1;
    firsts[count] = first;
    lasts[count] = index;
    keys[count++] = first === index ? forms[first]!.key : keyOf(lowerOf(paragraph, first, index));
  }
  found.count = count;
  found.closest = findDistances(keys, count, found.distances);
  latest = paragraph;
  return found;
}

function lowerOf({text, tokens}: Paragraph, first: number, last: number): string {
  return text.slice(tokens[first]!.start, tokens[last]!.end).toLowerCase();
}

/** Whether the word continues after a token: "do|n't", "in|-|house". */
function continues(paragraph: Paragraph, index: number): boolean {
  const {tokens, forms} = paragraph;
  if (index + 1 >= tokens.length || tokens[index + 1]!.spaced) return false;
  return forms[index + 1]!.kind !== 'punctuation' || joins(paragraph, index);
}

/** Marks that join the words on both sides into one. */
const ties: ReadonlySet<string> = new Set("-‐‑–/’'._&");

/** Whether the mark after a token joins it to the next one. */
function joins({tokens, forms}: Paragraph, index: number): boolean {
  if (index + 2 >= tokens.length || forms[index + 1]!.kind !== 'punctuation') return false;
  if (tokens[index + 2]!.spaced || forms[index + 2]!.kind === 'punctuation') return false;
  return ties.has(forms[index + 1]!.text);
}

/** A hash table of the words of a text, with the index of each word's last use plus one, or 0. Reused for each text. */
let table = new Int32Array(1024);

/**
 * Writes the distance in words to the previous use of each word; {@link never} for a first use.
 *
 * @returns The shortest one.
 */
export function findDistances(keys: Int32Array, count: number, distances: Int32Array): number {
  const size = sizeFor(count);
  if (table.length < size) table = new Int32Array(size);
  else table.fill(0, 0, size);
  const mask = size - 1;
  let closest = never;
  for (let index = 0; index < count; index++) {
    const key = keys[index]!;
    let slot = (key ^ (key >>> 15)) & mask;
    while (table[slot] !== 0 && keys[table[slot]! - 1] !== key) slot = (slot + 1) & mask;
    const distance = table[slot] === 0 ? never : index + 1 - table[slot]!;
    if (distance < closest) closest = distance;
    distances[index] = distance;
    table[slot] = index + 1;
  }
  return closest;
}

/** The smallest power of two for a table that stays at most half full with this many words. */
function sizeFor(words: number): number {
  return 1 << (32 - Math.clz32(2 * words + 1));
}

/** A 53-bit hash of a sequence of words. Collisions are so unlikely that they can be ignored. */
export class SequenceHash {
  #low = 0;
  #high = 0x811c9dc5;

  add(key: number): void {
    this.#low = Math.imul(this.#low ^ key, 0x01000193) + 1;
    this.#high = Math.imul((this.#high << 5) ^ (this.#high >>> 27) ^ key, 0x85ebca6b);
  }

  get value(): number {
    return (this.#high >>> 0) * 2 ** 21 + ((this.#low >>> 0) >>> 11);
  }
}
