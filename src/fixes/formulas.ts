import type {Range} from '../model/comment.js';

/** What opens, closes and parts formulas. A paragraph ends them all. */
const sign = /\\\\|\\\$|\$\$?|\\[[\]()]|(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g;

const closing: Readonly<Record<string, string>> = {$: '$', $$: '$$', '\\[': '\\]', '\\(': '\\)'};

/**
 * The TeX formulas of a text, in order: `$…$` as Pandoc reads it (no space inside the marks, no digit after them), `$$…$$`,
 * and `\[…\]` and `\(…\)` where they hold what only a formula has, since Markdown writes brackets so.
 */
export function formulasIn(text: string): Range[] {
  if (!/\$|\\[[(]/.test(text)) return [];
  const found: Range[] = [];
  let open: {start: number; from: number; mark: string} | undefined;
  for (const {0: mark, index} of text.matchAll(sign)) {
    const end = index + mark.length;
    if (/^[\r\n]/.test(mark)) {
      open = undefined;
      continue;
    }
    if (open && mark === closing[open.mark] && isClosed(text, open, index, end)) {
      found.push({start: open.start, end});
      open = undefined;
      continue;
    }
    // A dollar sign that closes nothing is a price's, and may still open.
    if (open && open.mark !== '$') continue;
    if (mark in closing && (mark !== '$' || /\S/.test(text[end] ?? ' ')))
      open = {start: index, from: end, mark};
  }
  return found;
}

function isClosed(text: string, open: {from: number; mark: string}, index: number, end: number): boolean {
  if (index === open.from) return false;
  if (open.mark === '$') return /\S/.test(text[index - 1]!) && !/\d/.test(text[end] ?? '');
  return open.mark === '$$' || /[\\^_=]/.test(text.slice(open.from, index));
}
