import type {BlockKind} from '../../model/block.js';
import type {MarkupDocument} from '../markup/document.js';
import {isBlank, type Line, lineOf, linesOf} from '../markup/lines.js';
import {attributesOf, type BlockAttributes, noAttributes} from './attributes.js';
import {
  blockMacro,
  closingOf,
  type Delimited,
  delimitedBy,
  isUnderline,
  itemMark,
  preprocessor,
  type Term,
  termIn,
} from './blocks.js';
import {attributeEntry, readHeader} from './header.js';
import {Paragraphs} from './paragraphs.js';
import {type Cell, cellsOf} from './tables.js';

/** How deep blocks are in one another at most. What is deeper is left out. */
const mostDepth = 60;

/** Lines that are read as the body of a block. */
interface Body {
  readonly lines: readonly Line[];
  readonly kind: BlockKind;
  readonly depth: number;
}

/** Reads a text in AsciiDoc. */
export function readAsciidoc(text: string): MarkupDocument {
  return new AsciidocReader(text).document();
}

class AsciidocReader {
  readonly #text: string;
  readonly #found: Paragraphs;
  #attributes: BlockAttributes = noAttributes;

  constructor(text: string) {
    this.#text = text;
    this.#found = new Paragraphs(text);
  }

  document(): MarkupDocument {
    const lines = linesOf(this.#text);
    const {title, end, language} = readHeader(this.#text, lines);
    const {builder} = this.#found;
    builder.language = language;
    for (const line of lines.slice(0, end))
      if (this.#contentOf(line).startsWith('//')) this.#found.comment(line);
    if (title) this.#found.line('heading', title);
    this.#read({lines: lines.slice(end), kind: 'paragraph', depth: 0});
    return builder.done();
  }

  #contentOf({at, end}: Line): string {
    return this.#text.slice(at, end);
  }

  #read(body: Body): void {
    const {lines, depth} = body;
    if (depth > mostDepth) return;
    let index = 0;
    while (index < lines.length) index = isBlank(lines[index]!) ? index + 1 : this.#block(body, index);
  }

  /** Reads what begins at a line, and returns the index of the line after it. */
  #block(body: Body, index: number): number {
    const {lines} = body;
    const line = lines[index]!;
    const content = this.#contentOf(line);
    const mark = itemMark(content);
    const term = mark === undefined ? termIn(content) : undefined;
    if (line.indent > 0 && mark === undefined && !term) return this.#found.endOf(lines, index + 1, false);
    if (/^\[.*\]$/.test(content)) {
      this.#attributes = attributesOf(content, this.#attributes);
      return index + 1;
    }
    if (content === '+') {
      this.#found.attach();
      return index + 1;
    }
    if (preprocessor.test(content)) return this.#directive(line, content, index);
    if (/^\/\/(?!\/)/.test(content)) {
      this.#found.comment(line);
      return index + 1;
    }
    if (attributeEntry.test(content)) return this.#attributeEntry(lines, index);
    if (/^\.[^\s.]/.test(content)) {
      this.#found.line('caption', {...line, at: line.at + 1});
      return index + 1;
    }
    const attributes = this.#attributes;
    this.#attributes = noAttributes;
    return this.#element(body, index, content, attributes, mark, term);
  }

  #element(
    body: Body,
    index: number,
    content: string,
    attributes: BlockAttributes,
    mark: string | undefined,
    term: Term | undefined,
  ): number {
    const {lines, kind} = body;
    const line = lines[index]!;
    const found = this.#found;
    const marks = /^(?:={1,6}|#{1,6})[ \t]+(?=\S)/.exec(content)?.[0];
    if (marks !== undefined) return this.#heading({...line, at: line.at + marks.length}, index + 1);
    const underline = lines[index + 1];
    if (underline && isUnderline(this.#contentOf(underline), content)) return this.#heading(line, index + 2);
    const delimited = delimitedBy(content);
    if (delimited) return this.#delimited(body, index, delimited, attributes);
    if (/^(?:'''|---|\*\*\*|<<<)$/.test(content)) return index + 1;
    const macro = blockMacro.exec(content);
    if (macro) return this.#macro(line, macro, index);
    if (attributes.isCode) return found.endOf(lines, index + 1, false);
    const inner: BlockKind = kind === 'tableCell' ? kind : 'listItem';
    if (mark !== undefined) return found.item(inner, lines, index, line.at + mark.length);
    if (term) return found.description(inner, lines, index, term);
    const lead = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+|^>[ \t]/.exec(content)?.[0] ?? '';
    const isQuotation = /^(?:quote|verse)$/.test(attributes.style) || lead.startsWith('>');
    const end = found.endOf(lines, index + 1, found.isAttached);
    const first = lineOf(this.#text, line.at + lead.length, line.end);
    found.paragraph(isQuotation && kind === 'paragraph' ? 'quotation' : kind, [
      first,
      ...lines.slice(index + 1, end),
    ]);
    return end;
  }

  #heading(title: Line, end: number): number {
    this.#found.leaveList();
    this.#found.line('heading', title);
    return end;
  }

  #delimited(
    {lines, kind, depth}: Body,
    index: number,
    delimited: Delimited,
    attributes: BlockAttributes,
  ): number {
    const closing = closingOf(this.#contentOf(lines[index]!));
    let close = index + 1;
    while (close < lines.length && this.#contentOf(lines[close]!) !== closing) close++;
    const inside = lines.slice(index + 1, close);
    const start = lines[index]!.at;
    const last = lines[Math.min(close, lines.length - 1)]!;
    if (delimited === 'comment') {
      const from = inside[0]?.at ?? last.at;
      this.#found.builder.comment(this.#text.slice(from, inside.at(-1)?.end ?? from), start, last.end);
      return close + 1;
    }
    this.#found.block(start, last.end);
    if (attributes.isCode) return close + 1;
    if (delimited === 'body') this.#read({lines: inside, kind, depth: depth + 1});
    if (delimited === 'quote')
      this.#read({lines: inside, kind: kind === 'paragraph' ? 'quotation' : kind, depth: depth + 1});
    if (delimited === 'table' && !attributes.isForeignTable)
      for (const cell of cellsOf(this.#text, inside, attributes.columns)) this.#cell(cell, depth);
    return close + 1;
  }

  #cell({style, lines}: Cell, depth: number): void {
    if (style === 'l' || style === 'm') return;
    if (style === 'a') {
      this.#read({lines, kind: 'tableCell', depth: depth + 1});
      return;
    }
    for (let from = 0; from < lines.length; ) {
      let to = from;
      while (to < lines.length && !isBlank(lines[to]!)) to++;
      this.#found.prose('tableCell', lines.slice(from, to));
      from = to + 1;
    }
  }

  /** Lines that are read or left out on a condition; the condition may have its text in brackets. */
  #directive(line: Line, content: string, index: number): number {
    const [found, text] = /^(?:ifdef|ifndef)::[^[]*\[(.+)\]$/.exec(content) ?? [];
    const include = /^include::([^[]+)\[/.exec(content)?.[1];
    if (found !== undefined && !attributeEntry.test(text!)) {
      const from = line.end - 1 - text!.length;
      this.#found.paragraph('paragraph', [lineOf(this.#text, from, line.end - 1)]);
    }
    if (include !== undefined) {
      const start = line.at + 'include::'.length;
      this.#found.builder.item({kind: 'include', value: include, start, end: start + include.length});
    }
    return index + 1;
  }

  #attributeEntry(lines: readonly Line[], index: number): number {
    let end = index + 1;
    while (end < lines.length && this.#contentOf(lines[end - 1]!).endsWith(' \\')) end++;
    return end;
  }

  /** A macro in a line of its own: of an image, the alternative text is prose. */
  #macro(line: Line, [, name, target = '', text = '']: RegExpExecArray, index: number): number {
    this.#found.block(line.at, line.end);
    if (name !== 'image') return index + 1;
    const start = line.at + 'image::'.length;
    this.#found.builder.item({kind: 'image', value: target, start, end: start + target.length});
    const alternative = /^[^,="]*(?=,|$)/.exec(text)?.[0] ?? '';
    const from = start + target.length + 1;
    this.#found.prose('attribute', [lineOf(this.#text, from, from + alternative.length)]);
    return index + 1;
  }
}
