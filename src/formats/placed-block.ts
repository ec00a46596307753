import type {Block} from './block.js';

/** A block whose places count from its own start: the same wherever in a file the block stands. */
export interface PlacedBlock {
  readonly block: Block;
  /** Where it starts in the file. */
  readonly start: number;
}

/** Parts a block from its place. */
export function placed({pieces, ...block}: Block): PlacedBlock {
  const first = pieces.find(({value}) => value !== '')?.start ?? 0;
  const moved = pieces.map(piece => ({...piece, start: piece.start - first, end: piece.end - first}));
  return {block: {...block, pieces: moved}, start: first};
}
