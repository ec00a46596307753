/** A change of a text: what is between `start` and `end` (UTF-16 offsets, end exclusive) becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits that can be made together: of those that overlap, the first. They must be in order of position. */
export function withoutOverlap<E extends Edit>(edits: Iterable<E>): E[] {
  const kept: E[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at) continue;
    kept.push(edit);
    at = edit.end;
  }
  return kept;
}

/** Makes edits that do not overlap, in order of position. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
