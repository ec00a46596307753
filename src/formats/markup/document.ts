import {countWhere} from '../../model/binary-search.js';
import type {Block, BlockKind, Piece} from '../../model/block.js';
import type {Comment, Range} from '../../model/comment.js';
import type {StructureItem} from '../../model/structure.js';

/** What a reader of a markup language finds in a text. */
export interface MarkupDocument {
  /** In order of position. */
  readonly blocks: readonly Block[];
  /** In order of position. */
  readonly comments: readonly Comment[];
  readonly structure: readonly StructureItem[];
  /** What a fix must keep of a block and its text does not show, such as that its underline is long enough. */
  readonly shapes: ReadonlyMap<Block, string>;
}

/** Collects what a reader finds. */
export class DocumentBuilder {
  readonly #blocks: Block[] = [];
  readonly #comments: (Range & {value: string; rest: Range | undefined})[] = [];
  readonly #elements: Range[] = [];
  readonly #structure: StructureItem[] = [];
  readonly #shapes = new Map<Block, string>();
  language: string | undefined;
  /** Whether there is more than headings. */
  hasText = false;

  /** How many blocks there are. */
  get count(): number {
    return this.#blocks.length;
  }

  /** Adds prose. What is nothing but code is left out. */
  prose(kind: BlockKind, pieces: readonly Piece[], shape?: string): void {
    if (!pieces.some(({code, value}) => !code && value.trim() !== '')) return;
    const block: Block = {kind, pieces, ...(this.language !== undefined && {language: this.language})};
    this.#blocks.push(block);
    if (kind !== 'heading') this.hasText = true;
    if (shape !== undefined) this.#shapes.set(block, shape);
  }

  /** Gives the first block from one on another kind. */
  becomes(index: number, kind: BlockKind): void {
    const block = this.#blocks[index];
    if (block) this.#blocks[index] = {...block, kind};
  }

  /**
   * Adds a comment.
   *
   * @param rest What follows it in its own paragraph.
   */
  comment(value: string, start: number, end: number, rest?: Range): void {
    this.#comments.push({value, start, end, rest});
  }

  /** Adds an element that a comment before it may be about. Its end may be moved while it is read. */
  element(start: number, end: number): {end: number} {
    const element = {start, end};
    this.#elements.push(element);
    return element;
  }

  /** Adds an item of the structure that a translation keeps. */
  item(item: StructureItem): void {
    this.#structure.push(item);
  }

  done(): MarkupDocument {
    const elements = this.#elements.sort((a, b) => a.start - b.start || b.end - a.end);
    const comments = this.#comments.map(({rest, ...comment}): Comment => {
      const next = rest ?? elements[countWhere(elements, ({start}) => start < comment.end)];
      return next ? {...comment, next} : comment;
    });
    const byStart = (a: Range, b: Range): number => a.start - b.start;
    return {
      blocks: this.#blocks.sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0)),
      comments: comments.sort(byStart),
      structure: this.#structure.sort(byStart),
      shapes: this.#shapes,
    };
  }
}
