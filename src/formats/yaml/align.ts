import type {Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import {MappedText} from '../segments/mapped-text.js';

/** Styles of a scalar with quotation marks or without any: their lines are folded. */
export type FlowStyle = 'plain' | 'single' | 'double';

/** What interrupts the characters of a scalar. */
const interruptions: Readonly<Record<FlowStyle, RegExp>> = {
  plain: /\r?\n/g,
  single: /''|\r?\n/g,
  double: /\\|\r?\n/g,
};

const characterEscape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/suy;

/** An escaped line end joins two lines without a space. */
const lineContinuation = /\\\r?\n[ \t]*/y;

const named: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029',
};

/**
 * Where the characters of a plain or quoted scalar are in a file.
 *
 * @param place The scalar without its quotation marks.
 * @param value What the parser reads there.
 * @returns Undefined where value and file do not agree.
 */
export function alignFlow(
  file: string,
  {start, end}: Range,
  value: string,
  style: FlowStyle,
): MappedText | undefined {
  const pieces = new Aligned(file, value);
  const interruption = interruptions[style];
  let at = start;
  while (at < end) {
    interruption.lastIndex = at;
    const found = interruption.exec(file);
    const stop = found && found.index < end ? found.index : end;
    const isFold = stop < end && /[\r\n]/.test(found![0]);
    const last = isFold ? trimmedEnd(file, at, stop) : stop;
    if (!pieces.verbatim(at, last)) return undefined;
    if (stop === end) break;
    const next = isFold ? pieces.fold(last, stop, end) : pieces.escape(stop, style);
    if (next === undefined) return undefined;
    at = next;
  }
  return pieces.text;
}

/** Where the characters of a literal (`|`) or folded (`>`) scalar are in a file. */
export function alignBlock(
  file: string,
  {start, end}: Range,
  value: string,
  isFolded: boolean,
): MappedText | undefined {
  const pieces = new Aligned(file, value);
  const lines = linesOf(file, start, end);
  return (isFolded ? pieces.folded(lines, end) : pieces.literal(lines, end)) ? pieces.text : undefined;
}

/** Builds the runs of a value along its file. */
class Aligned {
  readonly #file: string;
  readonly #value: string;
  readonly #pieces: Piece[] = [];
  /** How much of the value is done. */
  #done = 0;

  constructor(file: string, value: string) {
    this.#file = file;
    this.#value = value;
  }

  /** The text, once all of the value is found. */
  get text(): MappedText | undefined {
    return this.#done === this.#value.length ? MappedText.of(this.#pieces) : undefined;
  }

  /** Characters that are in the file as they are. */
  verbatim(start: number, end: number): boolean {
    return this.#add(this.#file.slice(start, end), start, end);
  }

  /** A line end with the blanks around it, and the empty lines after it. Returns where they end. */
  fold(start: number, lineEnd: number, end: number): number | undefined {
    let at = lineEnd;
    let lines = 0;
    while (at < end && /[ \t\r\n]/.test(this.#file[at]!)) if (this.#file[at++] === '\n') lines++;
    return this.#gap(foldOf(lines), lines, start, at) ? at : undefined;
  }

  /** An escape. Returns where it ends. */
  escape(start: number, style: FlowStyle): number | undefined {
    if (style === 'single') return this.#add("'", start, start + 2) ? start + 2 : undefined;
    lineContinuation.lastIndex = start;
    const continuation = lineContinuation.exec(this.#file);
    if (continuation) return start + continuation[0].length;
    characterEscape.lastIndex = start;
    const found = characterEscape.exec(this.#file);
    if (!found) return undefined;
    const [whole, x, u, wide, character = ''] = found;
    const code = x ?? u ?? wide;
    const decoded =
      code === undefined ? (named[character] ?? character) : String.fromCodePoint(Number.parseInt(code, 16));
    const end = start + whole.length;
    return this.#add(decoded, start, end) ? end : undefined;
  }

  /** Lines that keep their ends. What is before a line's text is its indentation. */
  literal(lines: readonly Range[], end: number): boolean {
    for (const [index, line] of lines.entries()) {
      const lineEnd = this.#value.indexOf('\n', this.#done);
      const value = this.#value.slice(this.#done, lineEnd < 0 ? undefined : lineEnd);
      const start = line.end - value.length;
      if (start < line.start || !this.verbatim(start, line.end)) return false;
      if (lineEnd < 0) return true;
      const next = lines[index + 1];
      const nextEnd = this.#value.indexOf('\n', lineEnd + 1);
      const nextLength = (nextEnd < 0 ? this.#value.length : nextEnd) - lineEnd - 1;
      if (!next || lineEnd + 1 === this.#value.length) return this.#lineEnds(line.end, end);
      if (!this.#add('\n', line.end, next.end - nextLength)) return false;
    }
    return this.#value === '';
  }

  /** Lines that are joined with spaces, unless one of two is indented further. */
  folded(lines: readonly Range[], end: number): boolean {
    const indent = this.#indentOf(lines);
    let last: Range | undefined;
    let ends = 0;
    for (const line of lines) {
      const start = line.start + indent;
      if (start >= line.end) {
        ends++;
        continue;
      }
      const isFurther = [start, last?.start].some(at => at !== undefined && /[ \t]/.test(this.#file[at]!));
      const expected = last && !isFurther ? foldOf(ends) : '\n'.repeat(ends);
      const gapStart = last?.end ?? lines[0]!.start;
      if (!this.#gap(expected, ends, gapStart, start) || !this.verbatim(start, line.end)) return false;
      last = {start, end: line.end};
      ends = 1;
    }
    return this.#lineEnds(last?.end ?? end, end);
  }

  /** The indentation of a folded scalar: what the parser leaves out of its first line. */
  #indentOf(lines: readonly Range[]): number {
    const kept = /^\n*( *)/.exec(this.#value)![1]!.length;
    const first = lines.find(({start, end}) => this.#file.slice(start, end).trim() !== '');
    if (!first) return 0;
    return /^ */.exec(this.#file.slice(first.start, first.end))![0].length - kept;
  }

  /** The ends of the last lines. */
  #lineEnds(start: number, end: number): boolean {
    const rest = this.#value.slice(this.#done);
    if (/[^\n]/.test(rest)) return false;
    return this.#add(rest, start, end);
  }

  /** Line ends and indentation: what a parser makes of them is in the value. */
  #gap(expected: string, lines: number, start: number, end: number): boolean {
    const others = [
      ' ',
      ...Array.from({length: Math.min(lines, 3)}, (_, less) => '\n'.repeat(lines - less)),
      '',
    ];
    return [expected, ...others].some(gap => this.#add(gap, start, end));
  }

  #add(value: string, start: number, end: number): boolean {
    if (!this.#value.startsWith(value, this.#done)) return false;
    this.#done += value.length;
    if (value !== '' && start < end) this.#pieces.push({value, start, end});
    return true;
  }
}

/** What a number of line ends between two lines stand for. */
function foldOf(lines: number): string {
  return lines === 1 ? ' ' : '\n'.repeat(lines - 1);
}

function trimmedEnd(file: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[ \t]/.test(file[at - 1]!)) at--;
  return at;
}

/** The lines of a block scalar after its header, without their ends. */
function linesOf(file: string, start: number, end: number): Range[] {
  const lines: Range[] = [];
  let at = file.indexOf('\n', start) + 1;
  while (at > 0 && at < end) {
    const found = file.indexOf('\n', at);
    const next = found < 0 || found >= end ? end : found;
    lines.push({start: at, end: next < end && file[next - 1] === '\r' && next > at ? next - 1 : next});
    at = next + 1;
  }
  return lines;
}
