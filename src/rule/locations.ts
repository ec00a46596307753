import type {Neighbors} from '../languages/neutral/neighbors.js';
import type {BlockKind} from '../model/block.js';
import type {FileRange} from '../model/file-range.js';

/** A range of a paragraph that a rule made a note about. */
export interface Stretch {
  readonly inFile: FileRange;
  readonly neighbors: Neighbors;
  /** Whether it lies within a term of the project and is therefore correct. */
  readonly isTerm: boolean;
}

/** A paragraph's position in the file, and the facts that neighboring paragraphs need. */
export interface ParagraphPlace extends FileRange {
  /** Whether it begins with a quotation mark. */
  readonly startsWithQuotation: boolean;
  /** Its kind of block in the format. */
  readonly block: BlockKind;
}
