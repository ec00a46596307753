/** A stretch of a file, in UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A comment in a document. */
export interface Comment extends Range {
  /** The text between its delimiters. */
  readonly value: string;
  /** The block (paragraph, list, table, heading …) that follows it, or what follows it in its own paragraph. */
  readonly next?: Range;
}

/** Finds the comments of a text, in order of place. */
export type CommentReader = (text: string) => Comment[];
