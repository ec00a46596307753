import {Lexer} from 'yaml';
import type {Comment} from '../../model/comment.js';

/** Tokens that the lexer adds: they are not in the text. */
const marks = new Set(['\u0002', '\u0018', '\u001F']);
/** The mark before the text of a scalar, which may look like a comment. */
const scalarMark = '\u001F';

/** The comments of a text in YAML, in order of position. */
export function commentsIn(text: string): Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let last = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && last !== scalarMark)
      comments.push({start: at, end: at + token.length, value: token.slice(1)});
    if (!marks.has(token)) at += token.length;
    last = token;
  }
  return comments;
}
