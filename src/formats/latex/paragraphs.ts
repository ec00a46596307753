import type {BlockKind, Piece} from '../../model/block.js';
import {DocumentBuilder} from '../markup/document.js';

/** A paragraph that is being read. */
interface Open {
  readonly kind: BlockKind;
  readonly pieces: Piece[];
  readonly comments: {readonly value: string; readonly start: number; readonly end: number}[];
}

/** Collects the pieces of paragraphs, and of those in them, such as footnotes. */
export class Paragraphs {
  readonly builder = new DocumentBuilder();
  readonly #outer: Open[] = [];
  #open: Open = opened('paragraph');
  /** The kind of the next paragraph. */
  kind: BlockKind = 'paragraph';

  get isEmpty(): boolean {
    return this.#open.pieces.length === 0;
  }

  add(piece: Piece): void {
    if (piece.value === '' || piece.end <= piece.start) return;
    if (!this.isEmpty || piece.code) {
      this.#open.pieces.push(piece);
      return;
    }
    // White space does not begin a paragraph.
    const value = piece.value.trimStart();
    if (value !== '') this.#open.pieces.push({...piece, value, start: startOf(piece, value)});
  }

  /** Begins a paragraph in the one that is open. */
  enter(kind: BlockKind): void {
    this.#outer.push(this.#open);
    this.#open = opened(kind);
  }

  /** Ends a paragraph in another one, which goes on. */
  leave(): void {
    const {kind} = this.#open;
    this.#finish();
    this.#open = this.#outer.pop() ?? opened(kind);
  }

  /** Ends the paragraph; what comes next is another one. */
  end(kind = this.#outer.length > 0 ? this.#open.kind : this.kind): void {
    this.#finish();
    this.#open = opened(kind);
  }

  /** Ends all paragraphs. */
  done(): void {
    while (this.#outer.length > 0) this.leave();
    this.end();
  }

  comment(value: string, start: number, end: number): void {
    if (this.isEmpty) this.builder.comment(value, start, end);
    else this.#open.comments.push({value, start, end});
  }

  #finish(): void {
    const {kind, pieces, comments} = this.#open;
    for (let last = pieces.at(-1); last && !last.code && /\s$/.test(last.value); last = pieces.at(-1)) {
      pieces.pop();
      const value = last.value.trimEnd();
      if (value !== '')
        pieces.push({...last, value, end: isExact(last) ? last.start + value.length : last.end});
    }
    const end = pieces.at(-1)?.end ?? 0;
    for (const {value, start, end: after} of comments)
      this.builder.comment(value, start, after, after < end ? {start: after, end} : undefined);
    const [first] = pieces;
    if (!first) return;
    this.builder.element(first.start, end);
    this.builder.prose(kind, pieces);
  }
}

function opened(kind: BlockKind): Open {
  return {kind, pieces: [], comments: []};
}

function isExact({value, start, end}: Piece): boolean {
  return end - start === value.length;
}

/** Where what is left of a piece starts, once white space is removed from its start. */
function startOf(piece: Piece, value: string): number {
  return isExact(piece) ? piece.end - value.length : piece.start;
}
