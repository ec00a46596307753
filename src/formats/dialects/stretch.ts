import type {Range} from '../../model/comment.js';

/** What a stretch of the file is to a reader. */
export interface Stretch extends Range {
  /**
   * `code` holds a place in the sentence; `nothing` doesn't, like a comment; `break` parts two blocks; `markup` and `title` are
   * blocks of their own.
   */
  readonly as: 'code' | 'nothing' | 'break' | 'markup' | 'title';
}
