import type {Range} from './comment.js';

/** What an element of a document's structure is. */
export type StructureKind =
  | 'heading'
  | 'heading-id'
  | 'link'
  | 'image'
  | 'fence'
  | 'include'
  | 'admonition'
  | 'front-matter-key'
  | 'table'
  | 'tag';

/** An element of a document's structure that a translation keeps. */
export interface StructureItem extends Range {
  readonly kind: StructureKind;
  /**
   * What must be the same: the level of a heading, the destination of a link, the language of a fence, the keyword of an
   * admonition, the number of columns of a table, the name of a tag. Its range in the file is what a fix replaces.
   */
  readonly value: string;
  /** The anchor that sites make of a heading's text, as GitHub does. */
  readonly slug?: string;
}
