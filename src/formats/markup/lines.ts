/** A line of a text, or what is left of one in a list item or a cell of a table. */
export interface Line {
  /** Offset of its first character that is not white space; its end if it has none. */
  readonly at: number;
  /** Offset after its last character that is not white space. */
  readonly end: number;
  /** The column of `at`, from 0. A tab goes on to the next multiple of eight. */
  readonly indent: number;
}

const tabStop = 8;

/** The lines of a text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const {0: mark, index} of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push(lineOf(text, start, index));
    start = index + mark.length;
  }
  if (start < text.length) lines.push(lineOf(text, start, text.length));
  return lines;
}

/**
 * The part of a line between two offsets.
 *
 * @param column The column of `start`.
 */
export function lineOf(text: string, start: number, stop: number, column = 0): Line {
  let at = start;
  let indent = column;
  while (at < stop && isWhite(text.charCodeAt(at))) {
    indent = text[at] === '\t' ? indent - (indent % tabStop) + tabStop : indent + 1;
    at++;
  }
  let end = stop;
  while (end > at && isWhite(text.charCodeAt(end - 1))) end--;
  return {at, end, indent};
}

/** Whether a line has nothing but white space. */
export function isBlank({at, end}: Line): boolean {
  return at === end;
}

/** The index of the first line from `from` on that has text and is indented less than `least`; `to` where there is none. */
export function endOfIndented(lines: readonly Line[], from: number, to: number, least: number): number {
  let index = from;
  while (index < to && (isBlank(lines[index]!) || lines[index]!.indent >= least)) index++;
  while (index > from && isBlank(lines[index - 1]!)) index--;
  return index;
}

/** The least indentation of lines with text; infinite where no line has text. */
export function leastIndent(lines: readonly Line[], from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = from; index < to; index++) {
    const line = lines[index]!;
    if (!isBlank(line) && line.indent < least) least = line.indent;
  }
  return least;
}

function isWhite(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0c);
}
