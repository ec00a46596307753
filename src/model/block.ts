import type {PlaceholderSyntax} from './placeholder-syntax.js';

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
  /** A sentence or more in the strings of a program. */
  | 'string'
  /** A string of a few words, such as the name of a button. */
  | 'label'
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
  /** Names it in reports, where its position in the text does not tell where it is in the file: `word/document.xml ¶12`. */
  readonly id?: string;
  /** BCP 47 tag where the file names one (`lang` in HTML). */
  readonly language?: string;
  /** Whether nothing names its language, and mtlint detected it. */
  readonly isLanguageAssumed?: boolean;
  /** What is known of the segment that it is the target of. */
  readonly segment?: SegmentFacts;
  /** The markup language that it is written in; absent in plain text. */
  readonly markup?: MarkupLanguage;
}

/** An inline code in a paragraph: markup or a placeholder. Positions count from where the paragraph's own count. */
export interface BlockCode {
  /** Pairs a code of the source with one of the target. */
  readonly id?: string;
  readonly kind: 'open' | 'close' | 'single';
  /** As it is written in the file. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The arguments of a message of ICU with branches: `{count, plural, one {# file} other {# files}}`. */
export interface MessageFacts {
  /** Whether it does not parse. */
  readonly isBroken?: boolean;
  /** Names of the arguments in any branch. */
  readonly names: readonly string[];
  /** Names of the arguments that every reader gets, whatever branches are chosen. */
  readonly always: readonly string[];
  /** The arguments with branches. */
  readonly branching: readonly {
    readonly name: string;
    readonly type: 'plural' | 'select';
    /** What the branches are for: `one`, `other`, `female`. */
    readonly keys: readonly string[];
    /** Whether the branch `other` of a plural has the number. */
    readonly showsNumber: boolean;
  }[];
}

/** A part of the source that has no counterpart in the target. */
export interface MissingPart {
  /** Whether it comes after the end of the target. */
  readonly isAtEnd: boolean;
  /** How many parts in a row are missing. */
  readonly inRow: number;
  /** The key of a segment. */
  readonly key?: string;
}

/** What rules know of a paragraph's segment. Plain data that does not depend on the segment's position. */
export interface SegmentFacts {
  /** The source of the paragraph, with positions that count from its own start. */
  readonly source?: Block;
  /** Markup and placeholders of the target, in order of position. */
  readonly codes?: readonly BlockCode[];
  /** Markup and placeholders of the source, in order of position. */
  readonly sourceCodes?: readonly BlockCode[];
  /**
   * Whether this is the whole target of a segment, made only to be compared with the source. Its paragraphs are checked one by one as
   * well, without a source, since they do not match those of the source one to one.
   */
  readonly isComparison?: boolean;
  /** The messages of ICU that the segment is; `elsewhere` where another paragraph of the segment has them. */
  readonly messages?:
    | {readonly source: MessageFacts | undefined; readonly target: MessageFacts | undefined}
    | 'elsewhere';
  /** Present where the source is a part that the target lacks: this paragraph comes next, or is the last one. */
  readonly missing?: MissingPart;
  /** Whether the source has changed since it was translated. */
  readonly isOutdated?: boolean;
  readonly context?: string;
  readonly plural?: string;
  /** Most characters that the target may have. */
  readonly maxLength?: number;
  /** Characters of the target before the paragraph, where it has a most. */
  readonly lengthBefore?: number;
  readonly syntax?: PlaceholderSyntax;
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
