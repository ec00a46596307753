import type {BlockKind} from '../../model/block.js';
import {DocumentBuilder} from '../markup/document.js';
import {joined} from '../markup/inline.js';
import {endOfIndented, isBlank, type Line, leastIndent, lineOf} from '../markup/lines.js';
import {inlinePieces} from './inline.js';

/** How deep elements are in one another at most. What is deeper is one paragraph. */
const mostDepth = 60;

/** Lines that are read as the body of an element. */
export interface Body {
  readonly lines: readonly Line[];
  /** The indentation of the body: what is deeper is a quotation. */
  readonly base: number;
  /** The kind of its paragraphs. */
  readonly kind: BlockKind;
  readonly depth: number;
}

/** Reads an element at a line of a body, and returns the index of the line after it; undefined where there is no such element. */
export type ElementReader = (reader: RstReader, body: Body, index: number) => number | undefined;

/** Reads bodies of elements, one in another. */
export class RstReader {
  readonly text: string;
  readonly found: DocumentBuilder;
  /** The role of text in single quotes without one. */
  defaultRole = '';

  readonly #elements: readonly ElementReader[];

  /** @param elements What a body consists of, beside paragraphs, definitions, and quotations. */
  constructor(text: string, elements: readonly ElementReader[]) {
    this.text = text;
    this.#elements = elements;
    this.found = new DocumentBuilder();
  }

  /** The text of a line. */
  textOf({at, end}: Line): string {
    return this.text.slice(at, end);
  }

  read(body: Body): void {
    const {lines, base} = body;
    let index = 0;
    while (index < lines.length) {
      const line = lines[index]!;
      if (isBlank(line)) index++;
      else if (line.indent > base) index = this.#quotation(body, index);
      else index = this.#element(body, index);
    }
  }

  /** Reads some lines as a body of their own. */
  inner(
    body: Body,
    lines: readonly Line[],
    kind: BlockKind,
    base = leastIndent(lines, 0, lines.length),
  ): void {
    const depth = body.depth + 1;
    if (depth > mostDepth) this.prose(kind, lines);
    else this.read({lines, base, kind, depth});
  }

  /** Adds the prose of lines. */
  prose(kind: BlockKind, lines: readonly Line[], shape?: string): void {
    const shown = lines.filter(line => !isBlank(line));
    if (shown.length > 0)
      this.found.prose(kind, inlinePieces(joined(this.text, shown), this.defaultRole), shape);
  }

  /** Notes that lines are an element. */
  element({lines}: Body, from: number, to: number): void {
    let last = to - 1;
    while (last > from && isBlank(lines[last]!)) last--;
    this.found.element(lines[from]!.at, lines[last]!.end);
  }

  #element(body: Body, index: number): number {
    for (const read of this.#elements) {
      const end = read(this, body, index);
      if (end === undefined) continue;
      this.element(body, index, end);
      return end;
    }
    return this.#paragraph(body, index);
  }

  #quotation(body: Body, index: number): number {
    const {lines, base, kind} = body;
    const end = endOfIndented(lines, index, lines.length, base + 1);
    this.element(body, index, end);
    this.inner(body, lines.slice(index, end), kind === 'paragraph' ? 'quotation' : kind);
    return end;
  }

  /** A paragraph, with the literal block that may follow it, or a term with its definition. */
  #paragraph(body: Body, index: number): number {
    const {lines, base, kind} = body;
    const next = lines[index + 1];
    const isTerm = next !== undefined && !isBlank(next) && next.indent > base;
    if (isTerm && !this.textOf(lines[index]!).endsWith('::')) return this.#definition(body, index);
    let end = index + 1;
    while (end < lines.length && !isBlank(lines[end]!) && lines[end]!.indent === base) end++;
    const shown = lines.slice(index, end);
    const last = shown.at(-1)!;
    const isLiteral = this.textOf(last).endsWith('::');
    // One colon is shown, unless white space is before both.
    if (isLiteral) {
      const before = lineOf(this.text, last.at, last.end - 2);
      shown[shown.length - 1] =
        before.end < last.end - 2 || isBlank(before) ? before : {...last, end: last.end - 1};
    }
    this.element(body, index, end);
    const attribution = kind === 'quotation' && /^(?:--|—)/.test(this.textOf(lines[index]!));
    this.prose(attribution ? 'label' : kind, shown, isLiteral ? '::' : undefined);
    return isLiteral ? this.#literal(body, end) : end;
  }

  /** The end of a literal block that starts after a line. */
  #literal({lines, base}: Body, from: number): number {
    let first = from;
    while (first < lines.length && isBlank(lines[first]!)) first++;
    const line = lines[first];
    if (!line) return first;
    if (line.indent > base) return endOfIndented(lines, first, lines.length, base + 1);
    const mark = this.text[line.at]!;
    if (first === from || !/[!-/:-@[-`{-~]/.test(mark)) return from;
    let end = first;
    while (end < lines.length && !isBlank(lines[end]!) && this.text[lines[end]!.at] === mark) end++;
    return end;
  }

  #definition(body: Body, index: number): number {
    const {lines, base, kind} = body;
    const end = endOfIndented(lines, index + 1, lines.length, base + 1);
    const line = lines[index]!;
    this.element(body, index, end);
    const classifier = this.textOf(line).indexOf(' : ');
    const term = classifier < 0 ? line : {...line, end: line.at + classifier};
    this.prose('term', [term]);
    this.inner(body, lines.slice(index + 1, end), kind === 'tableCell' ? kind : 'listItem');
    return end;
  }
}
