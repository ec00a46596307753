import type {Comment, Range} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {followedBy} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {hasArguments, unescaped} from './value.js';

/** A key, and what divides it from its value. A line may go on within that. */
const keyAndDivider =
  /((?:\\(?:\r\n|[\s\S])|[^\\=:\s])*)((?:[ \t\f]|\\(?:\r\n?|\n))*[=:]?(?:[ \t\f]|\\(?:\r\n?|\n))*)/y;

/** Properties of Java. */
export function readProperties(text: string, {language}: FileFacts): SegmentFile {
  const segments: Segment[] = [];
  const comments: Comment[] = [];
  const entries: Range[] = [];
  let notes: string[] = [];
  for (const {start, end, isComment} of linesOf(text)) {
    if (isComment) {
      const value = text.slice(start + 1, end);
      comments.push({start, end, value});
      if (value.trim() !== '' && !/^\s*mtlint-/.test(value)) notes.push(value.trim());
      continue;
    }
    if (start < end) {
      entries.push({start, end});
      segments.push(segmentOf(text, {start, end}, language, notes));
    }
    notes = [];
  }
  return {segments: withUniqueIds(segments), comments: followedBy(comments, entries)};
}

interface Line extends Range {
  readonly isComment: boolean;
}

/** The lines of a file without indentation. One that ends with a backslash goes on in the next one. */
function* linesOf(text: string): Generator<Line> {
  const indentation = /[ \t\f]*/y;
  const stop = /[\\\r\n]/g;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    indentation.lastIndex = at;
    indentation.test(text);
    const start = indentation.lastIndex;
    const isComment = text[start] === '#' || text[start] === '!';
    stop.lastIndex = start;
    let found = stop.exec(text);
    while (found?.[0] === '\\') {
      if (!isComment) stop.lastIndex += text.startsWith('\r\n', found.index + 1) ? 2 : 1;
      found = stop.lastIndex < text.length ? stop.exec(text) : null;
    }
    const end = found?.index ?? text.length;
    yield {start, end, isComment};
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

function segmentOf(text: string, {start, end}: Range, language: string, notes: readonly string[]): Segment {
  keyAndDivider.lastIndex = start;
  const [both, key = ''] = keyAndDivider.exec(text)!;
  const place = {start: Math.min(start + both.length, end), end};
  const value = unescaped(text, place.start, place.end);
  const isMessage = hasArguments(value.text);
  return {
    id: unescaped(text, start, start + key.length).text,
    target: sideOf(isMessage ? value.decode(/''/g, () => "'") : value, {language, place}),
    translate: true,
    notes,
    ...(isMessage && {syntax: 'icu'}),
  };
}
