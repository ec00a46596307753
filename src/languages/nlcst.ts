import type {Literals, Nodes, Paragraph, SentenceContent, Source, Text, Word} from 'nlcst';
import {ParseEnglish} from 'parse-english';
import type {Point} from 'unist';
import type {Block, Piece} from '../model/block.js';

/** Converts an offset in the file to a unist point (line, column, offset). */
export type ToPoint = (offset: number) => Point | undefined;

/**
 * Longest stretch of text, in UTF-16 code units, to pass to parse-english at once. It merges sentences by splicing arrays,
 * which takes quadratic time on a paragraph of half a million abbreviations. Real paragraphs are shorter than this.
 */
const windowLength = 1 << 14;

const parser = new ParseEnglish();

/**
 * Converts a block to an nlcst paragraph whose positions point into the file.
 *
 * The words are parsed on first access. Built-in rules read the analyzed paragraph, which needs only the text of the block,
 * and a tree takes two hundred times the memory of its text.
 */
export function toParagraph(block: Block, toPoint: ToPoint): Paragraph {
  const paragraph: Paragraph = new LazyParagraph(block.pieces, toPoint);
  if (block.kind !== 'paragraph') paragraph.data = {block: block.kind};
  if (block.language) paragraph.data = {...paragraph.data, language: block.language};
  if (block.markup) paragraph.data = {...paragraph.data, markup: block.markup};
  return paragraph;
}

/**
 * The accessor is on the prototype. For an object with its own accessor, V8 creates a separate map, which keeps the accessor,
 * and with it the whole tree, in memory until the next major garbage collection.
 */
class LazyParagraph implements Paragraph {
  readonly type = 'ParagraphNode';
  declare data?: Paragraph['data'];
  declare position?: Paragraph['position'];
  readonly #pieces: readonly Piece[];
  readonly #toPoint: ToPoint;
  #children: Paragraph['children'] | undefined;

  constructor(pieces: readonly Piece[], toPoint: ToPoint) {
    this.#pieces = pieces.filter(piece => piece.value !== '');
    this.#toPoint = toPoint;
    Object.assign(this, positionOf(this.#pieces[0]?.start ?? 0, this.#pieces.at(-1)?.end ?? 0, toPoint));
  }

  get children(): Paragraph['children'] {
    this.#children ??= parse(this.#pieces, this.#toPoint);
    return this.#children;
  }

  set children(nodes) {
    this.#children = nodes;
  }

  /** The node with its children, which are not an own property. */
  toJSON(): Paragraph {
    const {type, children, data, position} = this;
    return {type, children, ...(data && {data}), ...(position && {position})};
  }
}

function parse(pieces: readonly Piece[], toPoint: ToPoint): Paragraph['children'] {
  const text = pieces.map(placeholder).join('');
  const children = [...windows(text)].flatMap(part => parser.tokenizeParagraph(part).children);
  const cursor = new Cursor(pieces, toPoint);
  for (const child of children) {
    locate(child, cursor);
    if (child.type === 'SentenceNode') child.children = child.children.map(unwrapSource);
  }
  return children;
}

function positionOf(start: number, end: number, toPoint: ToPoint): Pick<Nodes, 'position'> {
  const from = toPoint(start);
  const to = toPoint(end);
  return from && to ? {position: {start: from, end: to}} : {};
}

/** Replaces code with a name, so that "`npm` is …" starts a sentence, and "of `a.b`" contains no period. */
function placeholder(piece: Piece): string {
  return piece.code ? 'X'.repeat(piece.value.length) : piece.value;
}

function* windows(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > windowLength) {
    const end = cut(text, start);
    yield text.slice(start, end);
    start = end;
  }
  yield text.slice(start);
}

/** Where to end a window: after its last sentence, at its last white space, or (in one endless word) at its limit. */
function cut(text: string, start: number): number {
  const part = text.slice(start, start + windowLength);
  const stop = Math.max(part.lastIndexOf('. '), part.lastIndexOf('.\n'));
  if (stop > windowLength / 2) return start + stop + 2;
  const space = part.lastIndexOf(' ');
  return space > 0 ? start + space + 1 : start + windowLength;
}

/** Walks through the pieces of a block in parallel with the leaves of its tree. */
class Cursor {
  #piece = 0;
  #offset = 0;
  readonly #pieces: readonly Piece[];
  readonly #toPoint: ToPoint;

  constructor(pieces: readonly Piece[], toPoint: ToPoint) {
    this.#pieces = pieces;
    this.#toPoint = toPoint;
  }

  /** Consumes the next `length` characters, and returns the parts of pieces that contain them. */
  take(length: number): Piece[] {
    const taken: Piece[] = [];
    let rest = length;
    while (rest > 0) {
      const piece = this.#pieces[this.#piece];
      if (!piece) break;
      const value = piece.value.slice(this.#offset, this.#offset + rest);
      taken.push(part(piece, this.#offset, value));
      rest -= value.length;
      this.#offset += value.length;
      if (this.#offset < piece.value.length) continue;
      this.#piece++;
      this.#offset = 0;
    }
    return taken;
  }

  position(start: number, end: number): Pick<Nodes, 'position'> {
    return positionOf(start, end, this.#toPoint);
  }
}

function part(piece: Piece, offset: number, value: string): Piece {
  if (piece.end - piece.start !== piece.value.length) return {...piece, value};
  const start = piece.start + offset;
  return {...piece, value, start, end: start + value.length};
}

function locate(node: Nodes, cursor: Cursor): void {
  if (!('children' in node)) {
    locateLeaf(node, cursor);
    return;
  }
  if (node.type === 'WordNode') node.children = node.children.flatMap(child => splitText(child, cursor));
  else for (const child of node.children) locate(child, cursor);
  const first = node.children[0]?.position;
  const last = node.children.at(-1)?.position;
  if (first && last) node.position = {start: first.start, end: last.end};
}

function locateLeaf(leaf: Literals, cursor: Cursor): void {
  const pieces = cursor.take(leaf.value.length);
  Object.assign(leaf, cursor.position(pieces[0]!.start, pieces.at(-1)!.end));
}

/** Splits a word with markup inside ("re**do**") into one text node per run, so that each has an exact position. */
function splitText(leaf: Word['children'][number], cursor: Cursor): Word['children'] {
  if (leaf.type !== 'TextNode') {
    locateLeaf(leaf, cursor);
    return [leaf];
  }
  return cursor.take(leaf.value.length).map((piece): Text | Source => ({
    type: piece.code ? 'SourceNode' : 'TextNode',
    value: piece.value,
    ...cursor.position(piece.start, piece.end),
  }));
}

function unwrapSource(node: SentenceContent): SentenceContent {
  if (node.type !== 'WordNode') return node;
  const child = node.children[0];
  return node.children.length === 1 && child?.type === 'SourceNode' ? child : node;
}
