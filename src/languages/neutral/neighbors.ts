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
    after: firstWords(text, end, Math.min(last, end + reach)),
  };
}

/** The last sentence that starts before an offset. The single sentence of most paragraphs is tried first. */
function sentenceBefore(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  const [first] = sentences;
  if (sentences.length === 1 && first!.start < offset) return first;
  return lastWhere(sentences, ({start}) => start < offset);
}

const none: Neighbors = {before: '', after: ''};

/** The last words of a stretch. The first one may be cut where the stretch starts. */
function lastWords(text: string, from: number, to: number): string {
  let words = '';
  let at = to;
  for (let found = 0; found < count; found++) {
    while (at > from && unitsBefore(text, from, at) === 0) at--;
    const end = at;
    for (let units = 1; at > from && units > 0; at -= units) units = unitsBefore(text, from, at);
    if (at === end) break;
    words = words === '' ? text.slice(at, end) : `${text.slice(at, end)} ${words}`;
  }
  return words;
}

/** The first words of a stretch. The last one may be cut where the stretch ends. */
function firstWords(text: string, from: number, to: number): string {
  let words = '';
  let at = from;
  for (let found = 0; found < count; found++) {
    while (at < to && unitsAfter(text, at, to) === 0) at++;
    const start = at;
    for (let units = 1; at < to && units > 0; at += units) units = unitsAfter(text, at, to);
    if (at === start) break;
    words = words === '' ? text.slice(start, at) : `${words} ${text.slice(start, at)}`;
  }
  return words;
}

/** Number of code units of the character before an offset, if it is part of a word; else 0. */
function unitsBefore(text: string, from: number, at: number): number {
  const code = text.charCodeAt(at - 1);
  if (!isSurrogate(code)) return isOfWord(code) ? 1 : 0;
  return at - 2 >= from && wordCharacter.test(text.slice(at - 2, at)) ? 2 : 0;
}

/** Number of code units of the character at an offset, if it is part of a word; else 0. */
function unitsAfter(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  if (!isSurrogate(code)) return isOfWord(code) ? 1 : 0;
  return at + 2 <= to && wordCharacter.test(text.slice(at, at + 2)) ? 2 : 0;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

const wordCharacter = /^[\p{L}\p{M}\p{N}]$/u;

/** For each code unit, whether it is part of a word. Asked once: 0 is not yet known, 1 no, 2 yes. */
const answers = new Uint8Array(0x1_0000);

function isOfWord(code: number): boolean {
  if (answers[code] === 0) answers[code] = wordCharacter.test(String.fromCharCode(code)) ? 2 : 1;
  return answers[code] === 2;
}
