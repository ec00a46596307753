import {keyOf} from './lexeme.js';
import {ofParagraph, type Paragraph, type Token} from './paragraph.js';

/** The words of a paragraph as white space and punctuation part them, each with the number that it is compared by. */
export interface WordKeys {
  /** Index of the first and of the last token of each word; the same for a word of one token. */
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
  /** The keys of the words, as a lexeme has one. Next to never, other words have the same. */
  readonly keys: readonly number[];
  /** How many words before it the word stood last; {@link never} where it is new. */
  readonly distances: readonly number[];
}

/** The distance of a word that is new: farther than any. */
export const never = 0x3fff_ffff;

/** The words of a paragraph, numbers included. */
export const wordKeysOf = ofParagraph((paragraph): WordKeys => {
  const {tokens, forms} = paragraph;
  const firsts: number[] = [];
  const lasts: number[] = [];
  const keys: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = index;
    if (forms[first]!.kind === 'punctuation') continue;
    while (continues(tokens, index)) index += joins(tokens, index) ? 2 : 1;
    firsts.push(first);
    lasts.push(index);
    keys.push(first === index ? forms[first]!.key : keyOf(lowerOf(paragraph, first, index)));
  }
  return {firsts, lasts, keys, distances: distancesOf(keys)};
});

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

/** How many words before it each word stood last; {@link never} where it is new. */
export function distancesOf(keys: readonly number[]): number[] {
  if (table.length < 2 * keys.length) table = new Int32Array(4 * keys.length);
  const mask = sizeFor(keys.length) - 1;
  table.fill(0, 0, mask + 1);
  const distances: number[] = [];
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    let slot = (key ^ (key >>> 15)) & mask;
    while (table[slot] !== 0 && keys[table[slot]! - 1] !== key) slot = (slot + 1) & mask;
    distances.push(table[slot] === 0 ? never : index + 1 - table[slot]!);
    table[slot] = index + 1;
  }
  return distances;
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
