import type {Range} from '../../model/comment.js';
import {MappedText} from '../segments/mapped-text.js';

/** A cell: its characters, without the quotation marks around them. */
export interface Cell extends Range {
  readonly isQuoted: boolean;
}

/** The line of Excel that names the delimiter. */
const declaration = /^sep=(.)(?:\r\n?|\n|$)/i;

/** What may part cells, the likeliest first. */
const delimiters = [',', ';', '\t'];

/** The cells of the rows of a table. Empty rows have none, so rows have the numbers that a spreadsheet shows. */
export function rowsOf(text: string): Cell[][] {
  const declared = declaration.exec(text);
  const scanner = new Scanner(text, declared?.[1] ?? delimiterOf(text));
  return scanner.rows(declared?.[0].length ?? 0);
}

/** What a cell says. */
export function cellText(text: string, {start, end, isQuoted}: Cell): MappedText {
  const whole = MappedText.verbatim(text, start, end);
  return isQuoted && whole.text.includes('"') ? whole.decode(/""/g, () => '"') : whole;
}

/** What a cell says, without positions. */
export function plainText(text: string, {start, end, isQuoted}: Cell): string {
  const whole = text.slice(start, end);
  return isQuoted ? whole.replaceAll('""', '"') : whole;
}

/** The delimiter that parts the first row into the most cells. */
function delimiterOf(text: string): string {
  const counts = delimiters.map(delimiter => new Scanner(text, delimiter).row(0).cells.length);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}

class Scanner {
  readonly #text: string;
  readonly #delimiter: string;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  rows(start: number): Cell[][] {
    const rows: Cell[][] = [];
    let at = start;
    while (at < this.#text.length) {
      const {cells, end} = this.row(at);
      const [first] = cells;
      rows.push(cells.length === 1 && first!.start === first!.end ? [] : cells);
      at = end;
    }
    return rows;
  }

  /** The row that starts at a position, and where the next one does. */
  row(start: number): {readonly cells: Cell[]; readonly end: number} {
    const cells: Cell[] = [];
    let at = start;
    for (;;) {
      const cell = this.#quoted(at) ?? this.#plain(at);
      cells.push(cell);
      at = cell.isQuoted ? cell.end + 1 : cell.end;
      if (this.#text[at] !== this.#delimiter) break;
      at++;
    }
    if (this.#text[at] === '\r' && this.#text[at + 1] === '\n') at++;
    return {cells, end: at + 1};
  }

  /** A cell in quotation marks. What does not close right before a delimiter is no such cell: `"Yes", she said.` */
  #quoted(start: number): Cell | undefined {
    if (this.#text[start] !== '"') return undefined;
    let end = this.#text.indexOf('"', start + 1);
    while (end >= 0 && this.#text[end + 1] === '"') end = this.#text.indexOf('"', end + 2);
    return end >= 0 && this.#isEnd(end + 1) ? {start: start + 1, end, isQuoted: true} : undefined;
  }

  #plain(start: number): Cell {
    let end = start;
    while (!this.#isEnd(end)) end++;
    return {start, end, isQuoted: false};
  }

  #isEnd(at: number): boolean {
    const character = this.#text[at];
    return (
      character === undefined || character === this.#delimiter || character === '\n' || character === '\r'
    );
  }
}
