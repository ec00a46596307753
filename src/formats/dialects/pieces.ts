import type {Piece} from '../../model/block.js';

/** Takes the pieces of a block one stretch of the file after the other. */
export class PieceCursor {
  readonly #pieces: readonly Piece[];
  #index = 0;
  /** The rest of a piece of which a part was taken. */
  #rest: Piece | undefined;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** The pieces, and parts of pieces, up to an offset in the file. */
  take(end: number): Piece[] {
    const taken: Piece[] = [];
    for (let piece = this.#next(); piece && piece.start < end; piece = this.#next()) {
      this.#rest = undefined;
      this.#index++;
      if (piece.end <= end || !isExact(piece)) {
        taken.push(piece);
        continue;
      }
      const length = end - piece.start;
      taken.push({...piece, value: piece.value.slice(0, length), end});
      this.#rest = {...piece, value: piece.value.slice(length), start: end};
      this.#index--;
      break;
    }
    return taken;
  }

  #next(): Piece | undefined {
    return this.#rest ?? this.#pieces[this.#index];
  }
}

/** Whether each character of a piece has a position of its own. */
function isExact({value, start, end}: Piece): boolean {
  return end - start === value.length;
}
