import type {Neighbors} from '../languages/neutral/neighbors.js';
import type {BlockKind} from '../model/block.js';
import type {FileRange} from '../model/file-range.js';

/** A stretch of a paragraph that a rule made a note of. */
export interface Stretch {
  readonly inFile: FileRange;
  readonly neighbours: Neighbors;
  /** Whether it lies within a term of the project, and is right. */
  readonly isTerm: boolean;
}

/** Where a paragraph stands in the file, and what its neighbours ask of it. */
export interface ParagraphPlace extends FileRange {
  /** Whether it begins with a quotation mark. */
  readonly startsWithQuotation: boolean;
  /** What it is in its format. */
  readonly block: BlockKind;
}
