import type {FileRange} from './file-range.js';

/**
 * The range without halves: it takes in both halves of a surrogate pair, and of a line end of two characters both or none.
 * An empty range stays empty.
 */
export function wholeRange(text: string, {start, end}: FileRange): FileRange {
  if (start === end) {
    const at = isInPair(text, start) || isInLineEnd(text, start) ? start - 1 : start;
    return {start: at, end: at};
  }
  const from = wholeStart(text, start, end);
  return {start: from, end: wholeEnd(text, from, end)};
}

function wholeStart(text: string, start: number, end: number): number {
  if (isInPair(text, start)) return start - 1;
  if (!isInLineEnd(text, start)) return start;
  return start + 1 < end ? start + 1 : start - 1;
}

function wholeEnd(text: string, start: number, end: number): number {
  if (isInPair(text, end)) return end + 1;
  if (!isInLineEnd(text, end)) return end;
  return end - 1 > start ? end - 1 : end + 1;
}

function isInPair(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
}

function isInLineEnd(text: string, at: number): boolean {
  return text[at - 1] === '\r' && text[at] === '\n';
}

function isBetween(code: number, low: number, high: number): boolean {
  return low <= code && code <= high;
}
