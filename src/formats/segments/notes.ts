import type {Comment, Range} from '../../model/comment.js';

/**
 * The directive in a note for translators, as a comment on the target that the note is about.
 *
 * @param note The note as it is in the file.
 * @returns Undefined if it has none.
 */
export function noteComment(text: string, note: Range, target: Range): Comment | undefined {
  const found = /(?:^|\s)(?=mtlint-)/.exec(text.slice(note.start, note.end));
  if (!found) return undefined;
  const start = note.start + found.index + found[0].length;
  return {value: text.slice(start, note.end), start, end: note.end, next: target};
}
