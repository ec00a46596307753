import type {Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import {MappedText} from '../segments/mapped-text.js';
import type {Line} from './lines.js';

/** A stretch of a text that is not shown as it is written. */
export interface Cut extends Range {
  /** What is shown in its place; nothing where it is absent. */
  readonly value?: string;
  /** Whether what is shown is code. */
  readonly code?: boolean;
}

/** Lines as one text: a line end with the indentation after it is one character. */
export function joined(text: string, lines: readonly Line[]): MappedText {
  const pieces: Piece[] = [];
  for (const [index, {at, end}] of lines.entries()) {
    const last = lines[index - 1];
    if (last) pieces.push({value: '\n', start: last.end, end: at});
    pieces.push({value: text.slice(at, end), start: at, end});
  }
  return MappedText.of(pieces);
}

/**
 * The pieces of a text with its cuts made.
 *
 * @param cuts In order of position; those that begin in another one are left out.
 */
export function piecesWith(view: MappedText, cuts: readonly Cut[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const {start, end, value, code} of cuts) {
    if (start < at || end <= start) continue;
    if (start > at) for (const piece of view.pieces(at, start)) pieces.push(piece);
    if (value !== undefined && value !== '')
      pieces.push({value, ...view.rangeOf(start, end), ...(code && {code})});
    at = end;
  }
  if (at < view.text.length) for (const piece of view.pieces(at)) pieces.push(piece);
  return trimmed(pieces);
}

/** Pieces without white space at both ends. */
function trimmed(pieces: Piece[]): Piece[] {
  while (pieces[0] && !pieces[0].code && pieces[0].value.trim() === '') pieces.shift();
  let last = pieces.at(-1);
  while (last && !last.code && last.value.trim() === '') {
    pieces.pop();
    last = pieces.at(-1);
  }
  return pieces;
}
