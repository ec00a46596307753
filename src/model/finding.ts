import type {FixKind, Severity} from './severity.js';

/** What a rule says of a place. Offsets are UTF-16 code units in the paragraph's text, end exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** What is wrong and, in the same sentence, what to do. Quotes from the text stand in backticks. */
  readonly reason: string;
  /** What could stand there instead, as a reader is to see it, the most likely first; an empty string removes the span. */
  readonly expected?: readonly string[];
  /** Whether `expected` is markup and is written unchanged. Otherwise the format escapes markup in it. */
  readonly isMarkup?: boolean;
  /**
   * Whether `expected` is the structure that the source has in this place. A safe fix keeps the document's structure; this one
   * restores it.
   */
  readonly restoresStructure?: boolean;
  /** Why it matters, where that is not plain. */
  readonly note?: string;
  /** A second place in the paragraph that belongs to it: the first copy of a repetition. */
  readonly related?: {readonly start: number; readonly end: number; readonly message: string};
  /** The part of the source that it is about. Offsets in the text of the source. */
  readonly source?: {readonly start: number; readonly end: number};
  /** Where one kind of a rule's findings weighs less than the rule's own severity. */
  readonly severity?: Severity;
  /** Overrides the rule's fix kind for a finding whose fix is less certain. */
  readonly fix?: FixKind;
}
