import type {BlockKind} from '../../model/block.js';
import {DocumentBuilder} from '../markup/document.js';
import {joined} from '../markup/inline.js';
import {isBlank, type Line, lineOf} from '../markup/lines.js';
import {delimitedBy, itemMark, preprocessor, type Term, termIn} from './blocks.js';
import {inlinesOf} from './inline.js';

/** Reads paragraphs and items of lists, and knows which list is open. */
export class Paragraphs {
  readonly builder: DocumentBuilder;
  readonly #text: string;
  /** The list that the next item goes on with. */
  #list: {end: number} | undefined;
  #isAttached = false;

  constructor(text: string) {
    this.#text = text;
    this.builder = new DocumentBuilder();
  }

  /** Whether the next block belongs to the last item of a list. */
  get isAttached(): boolean {
    return this.#isAttached;
  }

  /** The next block is a part of the last item of the list. */
  attach(): void {
    this.#isAttached = true;
  }

  leaveList(): void {
    this.#list = undefined;
    this.#isAttached = false;
  }

  /** Notes a block. It ends the list, unless it belongs to an item. */
  block(start: number, end: number): void {
    if (this.#isAttached && this.#list) this.#list.end = Math.max(this.#list.end, end);
    else this.#list = undefined;
    this.#isAttached = false;
    this.builder.element(start, end);
  }

  /** A paragraph, in which lines of comments and directives may be. */
  paragraph(kind: BlockKind, lines: readonly Line[]): void {
    this.block(lines[0]!.at, lines.at(-1)!.end);
    this.prose(kind, lines);
  }

  /** An item of a list, whose text starts at an offset. */
  item(kind: BlockKind, lines: readonly Line[], index: number, from: number): number {
    const end = this.endOf(lines, index + 1, true);
    this.#inList(lines[index]!.at, lines[end - 1]!.end);
    this.prose(kind, [lineOf(this.#text, from, lines[index]!.end), ...lines.slice(index + 1, end)]);
    return end;
  }

  /** A term, and the paragraph that describes it, which may come after an empty line. */
  description(kind: BlockKind, lines: readonly Line[], index: number, {term, mark}: Term): number {
    const line = lines[index]!;
    const after = line.at + term.length + mark.length;
    let first = lineOf(this.#text, after, line.end);
    let next = index + 1;
    this.#inList(line.at, line.end);
    this.prose('term', [lineOf(this.#text, line.at, line.at + term.length)]);
    if (isBlank(first)) {
      while (next < lines.length && isBlank(lines[next]!)) next++;
      if (next >= lines.length || this.#isBlockStart(lines[next]!, true)) return next;
      first = lines[next++]!;
    }
    const end = this.endOf(lines, next, true);
    this.#inList(first.at, lines[end - 1]!.end);
    this.prose(kind, [first, ...lines.slice(next, end)]);
    return end;
  }

  /** A line of its own, such as a heading. */
  line(kind: BlockKind, line: Line): void {
    this.builder.element(line.at, line.end);
    this.prose(kind, [line]);
  }

  comment({at, end}: Line, rest?: {start: number; end: number}): void {
    this.builder.comment(this.#text.slice(at + 2, end), at, end, rest);
  }

  /** The index of the line that ends a paragraph. */
  endOf(lines: readonly Line[], from: number, isItem: boolean): number {
    let index = from;
    while (index < lines.length && !isBlank(lines[index]!) && !this.#isBlockStart(lines[index]!, isItem))
      index++;
    return index;
  }

  prose(kind: BlockKind, lines: readonly Line[]): void {
    const shown: Line[] = [];
    for (const [index, line] of lines.entries()) {
      const content = this.#text.slice(line.at, line.end);
      const next = lines[index + 1];
      if (/^\/\/(?!\/)/.test(content)) this.comment(line, next && {start: next.at, end: lines.at(-1)!.end});
      // A plus sign at the end of a line is a line break.
      else if (content.endsWith(' +')) shown.push(lineOf(this.#text, line.at, line.end - 1));
      else if (content !== '' && !preprocessor.test(content)) shown.push(line);
    }
    if (shown.length === 0) return;
    const {pieces, footnotes} = inlinesOf(joined(this.#text, shown));
    this.builder.prose(kind, pieces);
    for (const footnote of footnotes) this.builder.prose('paragraph', footnote);
  }

  #inList(start: number, end: number): void {
    this.#isAttached = false;
    if (this.#list) this.#list.end = end;
    else this.#list = this.builder.element(start, end);
    this.builder.element(start, end);
  }

  #isBlockStart({at, end}: Line, isItem: boolean): boolean {
    const content = this.#text.slice(at, end);
    if (content === '+' || /^\[.*\]$/.test(content) || delimitedBy(content)) return true;
    return isItem && (itemMark(content) !== undefined || termIn(content) !== undefined);
  }
}
