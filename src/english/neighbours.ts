import type {Paragraph} from './paragraph.js';
import {lastWhere} from './prose.js';

/** The words beside a stretch of text, in its sentence. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

const none: readonly string[] = [];

/** How many words on each side tell a problem from others of its kind. */
const count = 2;

/** How far words are looked for, in UTF-16 code units: longer ones are cut. */
const reach = 80;

/**
 * The words on both sides of a stretch of a paragraph, without the punctuation between them. What stands in the
 * sentences around may be edited, and they stay the same.
 */
export function neighboursOf({text, sentences}: Paragraph, start: number, end: number): Neighbours {
  const first = lastWhere(sentences, sentence => sentence.start <= start)?.start ?? 0;
  const last = lastWhere(sentences, sentence => sentence.start < end)?.end ?? text.length;
  const before = wordsOf(text.slice(Math.max(first, start - reach), start)).slice(-count);
  const after = wordsOf(text.slice(end, Math.min(last, end + reach))).slice(0, count);
  return {before: before.join(' '), after: after.join(' ')};
}

function wordsOf(text: string): readonly string[] {
  // Most stretches that are noted are whole sentences.
  if (text === '') return none;
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? none;
}
