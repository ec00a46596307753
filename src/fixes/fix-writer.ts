import type {Range} from '../model/comment.js';
import type {Edit} from './edits.js';

/** A replacement encoded for the file. */
export interface Replacement extends Edit {
  /** Whether it was written as markup, not as characters. */
  readonly isMarkup: boolean;
  /** The block of prose that it is in; absent where it is in several. */
  readonly paragraph?: Range | undefined;
}

/** Puts replacements into one text, in the way of its format. */
export interface FixWriter {
  /**
   * Whether `breaking` compares the text of the whole document. Then a replacement may be made of characters that the file has as
   * escape sequences, or in several lines of its own.
   */
  readonly comparesText?: boolean;
  /**
   * The text to write for characters at a position in the file.
   *
   * @param characters As a reader is to see them.
   */
  write(characters: string, at: Range): string;
  /**
   * Those of the edits that must not be made without asking, since the document would not keep its structure: the same
   * elements, attributes, links and code.
   *
   * @param edits In order of position. Of those that overlap, the first is made.
   */
  breaking(edits: readonly Replacement[]): ReadonlySet<Replacement>;
}

/** Makes a writer for a text. */
export type FixWriterOf = (text: string) => FixWriter;
