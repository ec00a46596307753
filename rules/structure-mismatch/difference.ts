import type {DocumentView, StructureItem} from '../../src/toolkit.js';

/** Something that is not as it is in the source. */
export interface Difference {
  /** Where it is in the target, or where what is missing belongs. */
  readonly at: {readonly start: number; readonly end: number};
  readonly reason: string;
  /** What must be there, as it is written in the file. */
  readonly expected?: string;
  readonly source?: {readonly start: number; readonly end: number};
  readonly severity?: 'warning';
}

/** The elements of a kind. */
export function ofKind(
  {structure}: DocumentView,
  ...kinds: readonly StructureItem['kind'][]
): StructureItem[] {
  return structure.filter(({kind}) => kinds.includes(kind));
}
