import {keyOf} from './lexeme.js';
import type {Paragraph, Token} from './token.js';

/**
 * The words of a paragraph as white space and punctuation part them, each with the number that it is compared by. All
 * lie in arrays that the next paragraph is written into: to make arrays takes longer than to fill them.
 */
export interface WordKeys {
  /** Number of words; what the arrays hold behind it is of other paragraphs. */
  readonly count: number;
  /** Index of the first and of the last token of each word; the same for a word of one token. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** The keys of the words, as a lexeme has one. Next to never, other words have the same. */
  readonly keys: Int32Array;
  /** How many words before it the word stood last; {@link never} where it is new. */
  readonly distances: Int32Array;
}

/** The distance of a word that is new: farther than any. */
export const never = 0x3fff_ffff;

let latest: Paragraph | undefined;
let found = withRoomFor(256);

function withRoomFor(words: number): WordKeys & {count: number} {
  const array = (): Int32Array => new Int32Array(words);
  return {count: 0, firsts: array(), lasts: array(), keys: array(), distances: array()};
}

/** The words of a paragraph, numbers included. To be used before another paragraph is asked about. */
export function wordKeysOf(paragraph: Paragraph): WordKeys {
  if (paragraph === latest) return found;
  const {tokens, forms} = paragraph;
  if (tokens.length > found.keys.length) found = withRoomFor(2 * tokens.length);
  const {firsts, lasts, keys} = found;
  let count = 0;
  for (let index = 0; index < tokens.length; index++) {
    const first = index;
    if (forms[first]!.kind === 'punctuation') continue;
    while (continues(tokens, index)) index += joins(tokens, index) ? 2 : 1;
    firsts[count] = first;
    lasts[count] = index;
    keys[count++] = first === index ? forms[first]!.key : keyOf(lowerOf(paragraph, first, index));
  }
  found.count = count;
  findDistances(keys, count, found.distances);
  latest = paragraph;
  return found;
}

function lowerOf({text, tokens}: Paragraph, first: number, last: number): string {
  return text.slice(tokens[first]!.start, tokens[last]!.end).toLowerCase();
}

/** Whether the word goes on behind a token: "do|n't", "in|-|house". */
function continues(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || next.spaced) return false;
  return next.kind !== 'punctuation' || joins(tokens, index);
}

/** Marks that tie the words beside them to one. */
const ties: ReadonlySet<string> = new Set("-‐‑–/’'._&");

/** Whether the mark behind a token ties it to the next one. */
function joins(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index + 1];
  const next = tokens[index + 2];
  if (!mark || !next || mark.kind !== 'punctuation' || next.spaced) return false;
  return next.kind !== 'punctuation' && ties.has(mark.text);
}

/** A hash table of the words of a text: the place of each one's last use plus one, or 0. Used again for each text. */
let table = new Int32Array(1024);

/** Writes how many words before it each word stood last; {@link never} where it is new. */
export function findDistances(keys: Int32Array, count: number, distances: Int32Array): void {
  const size = sizeFor(count);
  if (table.length < size) table = new Int32Array(size);
  else table.fill(0, 0, size);
  const mask = size - 1;
  for (let index = 0; index < count; index++) {
    const key = keys[index]!;
    let slot = (key ^ (key >>> 15)) & mask;
    while (table[slot] !== 0 && keys[table[slot]! - 1] !== key) slot = (slot + 1) & mask;
    distances[index] = table[slot] === 0 ? never : index + 1 - table[slot]!;
    table[slot] = index + 1;
  }
}

/** The least power of two that leaves half of a table for so many words free. */
function sizeFor(words: number): number {
  return 1 << (32 - Math.clz32(2 * words + 1));
}

/** A number for a sequence of words, of 53 bits: other words have another one, so surely that nothing is lost by it. */
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
