import {type Line, lineOf} from '../markup/lines.js';

/** A cell of a table. */
export interface Cell {
  /** A letter: `a` for blocks, `l` and `m` for code; empty for text. */
  readonly style: string;
  readonly lines: readonly Line[];
}

/** The bar before a cell, with what says how many columns it takes, how it is aligned, and what it holds. */
const bar =
  /(?:(?<=^|[\s|])(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})[*+])?(?:(?<=^|[\s|*+\d])(?:[<^>](?:\.[<^>])?|\.[<^>]))?(?:(?<=^|[\s|*+<^>])[a-z])?(?<!\\)\|/g;

/**
 * The cells of a table.
 *
 * @param columns The styles of the columns.
 */
export function cellsOf(text: string, lines: readonly Line[], columns: readonly string[]): Cell[] {
  const cells: {style: string; lines: Line[]}[] = [];
  for (const {at, end} of lines) {
    let from = at;
    for (const {0: mark, index} of text.slice(at, end).matchAll(bar)) {
      cells.at(-1)?.lines.push(lineOf(text, from, at + index));
      const own = /[a-z](?=\|$)/.exec(mark)?.[0];
      const column = columns.length > 0 ? columns[cells.length % columns.length] : '';
      cells.push({style: own ?? column ?? '', lines: []});
      from = at + index + mark.length;
    }
    cells.at(-1)?.lines.push(lineOf(text, from, end));
  }
  return cells;
}
