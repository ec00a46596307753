import {longestCommand, visible} from './inert.js';
import {isEven, widthOf} from './width.js';

/** The text around a span, as shown on one line of a terminal. */
export interface Excerpt {
  readonly before: string;
  readonly span: string;
  readonly after: string;
  /** Columns before the span, and columns that the span takes, at least one. */
  readonly indent: number;
  readonly width: number;
}

/** Minimum context on each side of a span, in UTF-16 code units. */
const leastContext = 10;

/**
 * Cuts an excerpt from a text. Machine-translated lines may have 2,000 characters, so the whole line does not fit.
 *
 * @param start UTF-16 offset of the span; `end` is exclusive.
 * @param columns Most columns that the excerpt may take.
 */
export function excerptOf(text: string, start: number, end: number, columns: number): Excerpt {
  const span = clipMiddle(spanOf(text, start, end), Math.max(columns - 2 * leastContext, leastContext));
  const width = Math.max(widthOf(span), 1);
  const room = Math.max(columns - width, 2 * leastContext);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = endOfLine(text, end);
  const before = clipStart(text, Math.max(lineStart, start - room), start, Math.floor(room / 2), lineStart);
  const after = clipEnd(text, end, Math.min(lineEnd, end + room), room - widthOf(before), lineEnd);
  return {before, span, after, indent: widthOf(before), width};
}

/** Longest span that is examined as a whole, in UTF-16 code units: a repetition loop may be the whole file. */
const longestSpan = 2000;

function spanOf(text: string, start: number, end: number): string {
  if (end - start <= longestSpan) return shown(text, start, end);
  return shown(text, start, start + longestSpan / 2) + shown(text, end - longestSpan / 2, end);
}

function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at === -1) return text.length;
  return text[at - 1] === '\r' ? Math.max(at - 1, offset) : at;
}

/** A part of the text on one line, made inert with regard to the text around it. */
function shown(text: string, start: number, end: number): string {
  const part = text
    .slice(start, end)
    .replace(/\r?\n[ \t]*/g, '⏎')
    .replace(/\t/g, ' ');
  return visible(part, text.slice(Math.max(start - 1, 0), start), text.slice(end, end + longestCommand));
}

function clipMiddle(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const half = Math.floor((columns - 3) / 2);
  return `${takeStart(text, half)} … ${takeEnd(text, half)}`;
}

function clipStart(text: string, from: number, to: number, columns: number, lineStart: number): string {
  const part = shown(text, from, to).trimStart();
  if (from === lineStart && widthOf(part) <= columns) return part;
  const taken = takeEnd(part, columns - 1);
  // Begin with a whole word if possible.
  const space = taken.indexOf(' ');
  return `…${space >= 0 && space < taken.length - 1 ? taken.slice(space + 1) : taken}`;
}

function clipEnd(text: string, from: number, to: number, columns: number, lineEnd: number): string {
  const part = shown(text, from, to).trimEnd();
  if (to === lineEnd && widthOf(part) <= columns) return part;
  const taken = takeStart(part, columns - 1);
  const space = taken.lastIndexOf(' ');
  return `${space > 0 ? taken.slice(0, space) : taken}…`;
}

let segmenter: Intl.Segmenter | undefined;

/** Splits a text into user-perceived characters. Loading the data takes 10 ms. */
function graphemes(text: string): Iterable<{readonly segment: string}> {
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
  return segmenter.segment(text);
}

function takeStart(text: string, columns: number): string {
  if (isEven(text)) return text.slice(0, Math.max(columns, 0));
  let taken = '';
  let width = 0;
  for (const {segment} of graphemes(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    taken += segment;
  }
  return taken;
}

function takeEnd(text: string, columns: number): string {
  if (isEven(text)) return columns > 0 ? text.slice(-columns) : '';
  let taken = '';
  let width = 0;
  for (const {segment} of [...graphemes(text)].reverse()) {
    width += widthOf(segment);
    if (width > columns) break;
    taken = segment + taken;
  }
  return taken;
}
