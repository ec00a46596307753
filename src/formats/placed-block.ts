import type {Block, Piece} from './block.js';

/** A block whose places count from its own start: the same wherever in a file the block stands. */
export interface PlacedBlock {
  readonly block: Block;
  /** Where it starts in the file. */
  readonly start: number;
}

/** Parts a block from its place. */
export function placed({kind, pieces, language}: Block): PlacedBlock {
  const first = pieces.find(({value}) => value !== '')?.start ?? 0;
  const moved = first === 0 ? pieces : pieces.map(piece => movedBy(piece, -first));
  return {
    block: language === undefined ? {kind, pieces: moved} : {kind, pieces: moved, language},
    start: first,
  };
}

function movedBy({value, start, end, source}: Piece, by: number): Piece {
  const moved = {value, start: start + by, end: end + by};
  return source ? {...moved, source} : moved;
}
