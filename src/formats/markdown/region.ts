import {lastWhere} from '../../model/binary-search.js';
import type {Range} from '../../model/comment.js';

/** A part of a Markdown file that can be read alone: the lines between two empty ones. */
export interface Region extends Range {
  /** Without the indentation of a list item, which would make code of it. */
  readonly text: string;
  /** Whether there is such indentation. */
  readonly isIndented: boolean;
  /** Whether it is too long to be read for a fix. */
  readonly isLong: boolean;
  /** Where an offset of the file is in the text; undefined in indentation. */
  toText(offset: number): number | undefined;
}

/** From how many UTF-16 code units on an item of a list starts another region, and how long a region is that is read. */
const enough = 400;
const longest = 20_000;

const emptyLine = /^[ \t>]*[\r\n]*$/;
const item = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Finds the regions of a file. */
export class Regions {
  readonly #file: string;
  /** The lines of each region, with their ends. */
  readonly #lines: readonly (readonly Range[])[];
  readonly #known = new Map<readonly Range[], Region>();

  constructor(file: string) {
    this.#file = file;
    this.#lines = [...linesOfRegions(file)];
  }

  /** The region that a stretch of the file is in; undefined where it is in several. */
  around({start, end}: Range): Region | undefined {
    const lines = lastWhere(this.#lines, candidate => candidate[0]!.start <= start);
    if (!lines || end > lines.at(-1)!.end) return undefined;
    const region = this.#known.get(lines) ?? regionOf(this.#file, lines);
    this.#known.set(lines, region);
    return region;
  }
}

function* linesOfRegions(file: string): Generator<Range[]> {
  let region: Range[] = [];
  for (const line of linesOf(file)) {
    const {start, end} = line;
    // Only the start of a line matters.
    const head = file.slice(start, Math.min(end, start + 200));
    const isEmpty = emptyLine.test(head) && end - start <= 200;
    const isLong = region.length > 0 && start - region[0]!.start > enough && item.test(head);
    if ((isEmpty || isLong) && region.length > 0) {
      yield region;
      region = [];
    }
    if (!isEmpty) region.push(line);
  }
  if (region.length > 0) yield region;
}

function* linesOf(file: string): Generator<Range> {
  let start = 0;
  for (const {0: mark, index} of file.matchAll(/\r\n|\n|\r/g)) {
    yield {start, end: index + mark.length};
    start = index + mark.length;
  }
  if (start < file.length) yield {start, end: file.length};
}

function regionOf(file: string, lines: readonly Range[]): Region {
  const [indentation] = /^[ \t]*/.exec(file.slice(lines[0]!.start, lines[0]!.end))!;
  const places: {file: number; text: number}[] = [];
  let text = '';
  for (const {start, end} of lines) {
    const line = file.slice(start, end);
    const dropped = commonStart(line, indentation);
    places.push({file: start, text: text.length - dropped});
    text += line.slice(dropped);
  }
  return {
    start: lines[0]!.start,
    end: lines.at(-1)!.end,
    text,
    isIndented: indentation !== '',
    isLong: text.length > longest,
    toText(offset) {
      const place = lastWhere(places, ({file}) => file <= offset);
      const at = place && place.text + offset - place.file;
      return at !== undefined && at >= 0 ? at : undefined;
    },
  };
}

/** How many characters two texts begin with that are the same. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length++;
  return length;
}
