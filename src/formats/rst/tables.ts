import type {Range} from '../../model/comment.js';
import {isBlank, type Line, lineOf} from '../markup/lines.js';
import type {Body, ElementReader, RstReader} from './body.js';

/** A table that is drawn with bars and plus signs. */
export const readGridTable: ElementReader = (reader, body, index) => {
  const {lines, base} = body;
  const {text} = reader;
  if (text[lines[index]!.at] !== '+' || !/^\+(?:-[-+]*|=[=+]*)\+$/.test(reader.textOf(lines[index]!)))
    return undefined;
  let end = index;
  while (end < lines.length && lines[end]!.indent === base && /[+|]/.test(text[lines[end]!.at] ?? '')) end++;
  const separators: number[] = [];
  for (let row = index; row < end; row++) if (isSeparator(reader.textOf(lines[row]!))) separators.push(row);
  for (const [position, row] of separators.entries()) {
    const next = separators[position + 1];
    if (next !== undefined) readBand(reader, body, lines.slice(row + 1, next), widthOf(lines[row]!));
  }
  return end;
};

function isSeparator(line: string): boolean {
  return /^\+[-=+]+\+$/.test(line);
}

/** The rows between two lines that go through all columns. A cell may go through several rows. */
function readBand(reader: RstReader, body: Body, rows: readonly Line[], width: number): void {
  const {text} = reader;
  // A character that is two columns wide moves the bars, or something is broken.
  if (rows.some(row => widthOf(row) !== width || !/[|+]/.test(text[row.end - 1]!))) return;
  const bars: number[] = [];
  for (let column = 0; column < width; column++)
    if (rows.every(({at}) => /[|+]/.test(text[at + column]!))) bars.push(column);
  for (const [position, bar] of bars.entries()) {
    const next = bars[position + 1];
    if (next !== undefined) readColumn(reader, body, rows, bar + 1, next);
  }
}

function widthOf({at, end}: Line): number {
  return end - at;
}

function readColumn(reader: RstReader, body: Body, rows: readonly Line[], from: number, to: number): void {
  let cell: Line[] = [];
  const finish = (): void => {
    if (cell.some(line => !isBlank(line))) reader.inner(body, cell, 'tableCell');
    cell = [];
  };
  for (const {at} of rows) {
    if (/^[-=+]+$/.test(reader.text.slice(at + from, at + to))) finish();
    else cell.push(lineOf(reader.text, at + from, at + to));
  }
  finish();
}

/** A table whose columns are below lines of equals signs. */
export const readSimpleTable: ElementReader = (reader, body, index) => {
  const {lines} = body;
  const border = lines[index]!;
  if (!isBorder(reader.textOf(border))) return undefined;
  const end = endOfTable(reader, lines, index);
  if (end === undefined) return undefined;
  let row: Line[] = [];
  for (let at = index + 1; at < end; at++) {
    const line = lines[at]!;
    const isUnderline = /^-[- ]*$/.test(reader.textOf(line)) && !isBlank(line);
    if (isUnderline || isBorder(reader.textOf(line))) {
      readRow(reader, body, row, columnsOf(reader, isUnderline ? line : border));
      row = [];
      continue;
    }
    if (!isBlank(line) && line.indent <= border.indent && row.length > 0) {
      readRow(reader, body, row, columnsOf(reader, border));
      row = [];
    }
    row.push(line);
  }
  readRow(reader, body, row, columnsOf(reader, border));
  return end;
};

function isBorder(line: string): boolean {
  return /^=+(?: +=+)+$/.test(line);
}

/** The index after the last border: the second one, or the third if rows follow the second. */
function endOfTable(reader: RstReader, lines: readonly Line[], index: number): number | undefined {
  let found = 0;
  for (let at = index + 1; at < lines.length; at++) {
    if (!isBorder(reader.textOf(lines[at]!))) continue;
    found++;
    const next = lines[at + 1];
    if (found === 2 || !next || isBlank(next)) return at + 1;
  }
  return undefined;
}

/** Where the columns are, counted from the start of the line. The last one has no end. */
function columnsOf(reader: RstReader, line: Line): Range[] {
  const starts = [...reader.textOf(line).matchAll(/[=-]+/g)].map(({index}) => line.indent + index);
  return starts.map((start, position) => ({start, end: starts[position + 1] ?? Number.POSITIVE_INFINITY}));
}

function readRow(reader: RstReader, body: Body, row: readonly Line[], columns: readonly Range[]): void {
  if (row.length === 0) return;
  for (const {start, end} of columns) {
    const cell = row.map(({at, end: stop, indent}) => {
      const from = Math.min(stop, Math.max(at, at + start - indent));
      const to = Math.min(stop, Math.max(at, at + end - indent));
      return lineOf(reader.text, from, Math.max(from, to), Math.max(start, indent));
    });
    if (cell.some(line => !isBlank(line))) reader.inner(body, cell, 'tableCell');
  }
}
