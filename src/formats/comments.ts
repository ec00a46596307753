import type {Comment, CommentReader} from '../model/comment.js';

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
