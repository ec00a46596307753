import {lastWhere} from '../../model/binary-search.js';
import type {Paragraph, Sentence} from './token.js';

/** The words next to a stretch of text, in its sentence. */
export interface Neighbors {
  readonly before: string;
  readonly after: string;
}

/** Number of words on each side that distinguish a problem from others of its kind. */
const count = 2;

/** How far to search for words, in UTF-16 code units. Longer words are cut. */
const reach = 80;

/** UTF-16 code units that usually contain both words. They are searched first. */
const enough = 30;

/**
 * The words on both sides of a stretch of a paragraph, without punctuation. They come from the same sentence, so edits in
 * other sentences don't change them.
 */
export function neighborsOf({text, sentences}: Paragraph, start: number, end: number): Neighbors {
  const first = sentenceBefore(sentences, start + 1)?.start ?? 0;
  const last = sentenceBefore(sentences, end)?.end ?? text.length;
  // A whole sentence has no neighbors.
  if (first === start && last === end) return none;
  return {
    before: lastWords(text, Math.max(first, start - reach), start),
    after: firstWords(text.slice(end, Math.min(last, end + reach))),
  };
}

/** The last sentence that starts before an offset. The single sentence of most paragraphs is tried first. */
function sentenceBefore(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  const [first] = sentences;
  if (sentences.length === 1 && first!.start < offset) return first;
  return lastWhere(sentences, ({start}) => start < offset);
}

const none: Neighbors = {before: '', after: ''};

/** The last words of a stretch. Searches only its end, if that has one more word than needed, because its first word may be cut. */
function lastWords(text: string, from: number, to: number): string {
  if (from >= to) return '';
  const near = wordsOf(text.slice(Math.max(from, to - enough), to));
  const words = near.length > count ? near : wordsOf(text.slice(from, to));
  return words.slice(-count).join(' ');
}

function firstWords(text: string): string {
  const [, first = '', second] = twoWords.exec(text) ?? [];
  return second === undefined ? first : `${first} ${second}`;
}

const twoWords = /^[^\p{L}\p{M}\p{N}]*([\p{L}\p{M}\p{N}]+)(?:[^\p{L}\p{M}\p{N}]+([\p{L}\p{M}\p{N}]+))?/u;

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
