/**
 * What a format knows of a stretch of prose. Rules ask for it, since a heading needs no verb and no full
 * stop.
 */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'listItem'
  | 'tableCell'
  | 'caption'
  | 'quotation'
  | 'term'
  | 'attribute'
  /** Markup on lines of its own, such as `:::note`: no prose, so only rules about markup see it. */
  | 'markup';

/** The markup language of a file. */
export type MarkupLanguage = 'markdown' | 'html';

/** A run of characters and the place in the file that it came from. */
export interface Piece {
  /** The characters as a reader sees them: references decoded, escapes resolved. */
  readonly value: string;
  /** UTF-16 offset in the file where the run starts. */
  readonly start: number;
  /** UTF-16 offset in the file where the run ends, exclusive. Differs from `start + value.length` for `&amp;`. */
  readonly end: number;
  /** Code, a formula, an identifier: it holds a place in the sentence but is no prose. */
  readonly code?: boolean;
}

/** A paragraph, heading, cell …: prose that no sentence crosses. */
export interface Block {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
  /** BCP 47 tag where the file names one (`lang` in HTML). */
  readonly language?: string;
  /** The markup language that it is written in; absent in plain text. */
  readonly markup?: MarkupLanguage;
}

declare module 'nlcst' {
  interface ParagraphData {
    /** Kind of block; absent means an ordinary paragraph. */
    block?: BlockKind;
    /** BCP 47 tag of the paragraph's language, where the file names one. */
    language?: string;
    /** The markup language that the file is written in; absent in plain text. */
    markup?: MarkupLanguage;
  }
}
