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

/** Comments with what follows each: the first of some ranges that starts after it. Both are in order of position. */
export function followedBy(comments: readonly Comment[], ranges: readonly Range[]): Comment[] {
  let index = 0;
  return comments.map(comment => {
    while (index < ranges.length && ranges[index]!.start < comment.end) index++;
    const next = ranges[index];
    return next ? {...comment, next} : comment;
  });
}
