import type {FormatName} from './index.js';

/** A stretch of a file, in UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A comment in a document. */
export interface Comment extends Range {
  /** What stands between its marks. */
  readonly value: string;
  /** The block (paragraph, list, table, heading …) that follows it, or what follows it in its own paragraph. */
  readonly next?: Range;
}

/** Finds the comments of a text, in order of place. */
export type CommentReader = (text: string) => Comment[];

/** Loads what reads the comments of a format; undefined for a format that has none. */
export async function loadCommentReader(format: FormatName): Promise<CommentReader | undefined> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown/comments.js')).readMarkdownComments;
    case 'html':
      return (await import('./html/comments.js')).readHtmlComments;
    case 'text':
      return undefined;
  }
}

/** Reads the comments of a text without so many characters at its start. */
export function skipping(lead: number, read: CommentReader | undefined): CommentReader | undefined {
  if (lead === 0 || !read) return read;
  return text => read(text.slice(lead)).map(comment => movedComment(comment, lead));
}

/** A comment that is so many characters further on, as is what follows it. */
export function movedComment({next, ...comment}: Comment, by: number): Comment {
  const moved = {...comment, start: comment.start + by, end: comment.end + by};
  return next ? {...moved, next: {start: next.start + by, end: next.end + by}} : moved;
}
