import type {Block, Piece} from './block.js';

/** A block whose positions count from its own start, so they do not depend on where the block is in the file. */
export interface PlacedBlock {
  readonly block: Block;
  /** Where it starts in the file. */
  readonly start: number;
  /** Where its source starts, and in which file, if in another one. */
  readonly source?: {readonly start: number; readonly path?: string};
}

/**
 * Parts a block from its place.
 *
 * @throws {Error} When a piece has no position, or one before the piece that it follows: a problem there would be lost.
 */
export function placed(block: Block): PlacedBlock {
  const {pieces} = block;
  mustBePlaced(pieces);
  const start = pieces.find(({value}) => value !== '')?.start ?? 0;
  if (start === 0) return {block, start};
  return {block: {...block, pieces: pieces.map(piece => movedBy(piece, -start))}, start};
}

/** Parts blocks from their places. */
export function* placedBlocks(blocks: Iterable<Block>): Generator<PlacedBlock> {
  for (const block of blocks) yield placed(block);
}

function mustBePlaced(pieces: readonly Piece[]): void {
  let last = 0;
  for (const {value, start, end} of pieces) {
    if (value === '') continue;
    if (!(last <= start && start < end))
      throw new Error(`No position for ${JSON.stringify(value.slice(0, 40))}`);
    last = end;
  }
}

function movedBy({value, start, end, code}: Piece, by: number): Piece {
  const moved = {value, start: start + by, end: end + by};
  return code ? {...moved, code} : moved;
}
