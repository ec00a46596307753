import type {Paragraph, Token} from '../../src/toolkit.js';

/**
 * Where the code span is in a token of code, which takes in the letters that touch it; undefined for code without marks of its
 * own in the file: a formula, an address.
 */
export function codeSpanIn(
  {toFile}: Paragraph,
  {kind, text, start, end}: Token,
): {start: number; end: number} | undefined {
  if (kind !== 'code') return undefined;
  const range = toFile(start, end);
  if (range.end - range.start <= text.length) return undefined;
  // A code span has one position, for all of its characters.
  const isOfSpan = (at: number): boolean => {
    const {start: from, end: to} = toFile(at, at + 1);
    return to - from > 1;
  };
  let from = start;
  while (from < end && !isOfSpan(from)) from++;
  let to = end;
  while (to > from && !isOfSpan(to - 1)) to--;
  return from < to ? {start: from, end: to} : undefined;
}
