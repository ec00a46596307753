import type {Comment, Range} from '../../model/comment.js';
import {HtmlParser} from './parser.js';
import {phrasing, skipped} from './read.js';

type Mutable<T> = {-readonly [K in keyof T]: T[K]};

interface Open {
  /** Its place, its end yet to come, where it is what follows a comment. */
  readonly range: Mutable<Range> | undefined;
  readonly skipped: boolean;
}

/** The comments of an HTML page. What follows one is an element, or text up to where a block begins or ends. */
export function readHtmlComments(text: string): Comment[] {
  const comments: Mutable<Comment>[] = [];
  const open: Open[] = [];
  /** Comments after which nothing has come yet. */
  let waiting: Mutable<Comment>[] = [];
  /** The texts that follow comments and have not ended yet. */
  let prose: Mutable<Range>[] = [];

  const follow = (): Mutable<Range> | undefined => {
    if (waiting.length === 0) return undefined;
    const range = {start: parser.startIndex, end: text.length};
    for (const comment of waiting) comment.next = range;
    waiting = [];
    return range;
  };
  const endProse = (): void => {
    for (const range of prose) range.end = parser.startIndex;
    prose = [];
  };

  const parser = new HtmlParser(text, {
    oncomment(value) {
      const comment = {value, start: parser.startIndex, end: parser.endIndex + 1};
      comments.push(comment);
      waiting.push(comment);
    },
    onopentag(name) {
      const isBlock = !phrasing.has(name);
      if (isBlock) endProse();
      const isSkipped = skipped.has(name) || (open.at(-1)?.skipped ?? false);
      const range = isSkipped ? undefined : follow();
      if (range && !isBlock) prose.push(range);
      open.push({range: isBlock ? range : undefined, skipped: isSkipped});
    },
    ontext(value) {
      if (value.trim() === '' || open.at(-1)?.skipped) return;
      const range = follow();
      if (range) prose.push(range);
    },
    onclosetag(name) {
      if (!phrasing.has(name)) endProse();
      const range = open.pop()?.range;
      if (range) range.end = parser.endIndex + 1;
    },
  });
  parser.parse();
  return comments;
}
