import type {Piece} from '../../model/block.js';

/** Longest markup between two pieces that may be a part of a formula, in UTF-16 code units: emphasis, or the backslash of an escape. */
const longestMark = 3;

/** What a block has in the file, with its code, and longer markup such as the address of a link, replaced by letters. */
export function viewOf(pieces: readonly Piece[], text: string): string {
  const parts: string[] = [];
  let at = pieces[0]!.start;
  for (const {start, end, code, value} of pieces) {
    if (value === '') continue;
    const gap = text.slice(at, start);
    parts.push(gap.length > longestMark ? hidden(gap) : gap);
    const own = text.slice(Math.max(at, start), end);
    parts.push(code ? hidden(own) : own);
    at = Math.max(at, end);
  }
  return parts.join('');
}

/** Keeps lines, and the marks of block quotes at their starts. */
function hidden(markup: string): string {
  return markup.replace(/[^\s>]/g, 'x');
}
