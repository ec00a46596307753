/**
 * A place in the file. Where a paragraph is checked alone, its places count from its own start, wherever in the file
 * that is.
 */
export interface FileRange {
  /** UTF-16 offsets in the file, end exclusive. */
  readonly start: number;
  readonly end: number;
}
