import type {Comment, Range} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {followedBy} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {hasArguments, unescaped} from './value.js';

/** A comment, or a line with all in which it goes on. */
const line = /[ \t\f]*(?:([#!])([^\r\n]*)|((?:\\(?:\r\n|[\s\S])|[^\\\r\n])*)\\?)(?:\r\n?|\n|$)/y;

/** A key, and what divides it from its value. A line may go on within that. */
const keyAndDivider =
  /((?:\\(?:\r\n|[\s\S])|[^\\=:\s])*)((?:[ \t\f]|\\(?:\r\n?|\n))*[=:]?(?:[ \t\f]|\\(?:\r\n?|\n))*)/y;

/** Properties of Java. */
export function readProperties(text: string, {language}: FileFacts): SegmentFile {
  const segments: Segment[] = [];
  const comments: Comment[] = [];
  const entries: Range[] = [];
  let notes: string[] = [];
  line.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (line.lastIndex < text.length) {
    const {0: whole, 1: mark, 2: comment = '', 3: entry = '', index} = line.exec(text)!;
    const next = line.lastIndex;
    if (mark !== undefined) {
      const start = index + whole.indexOf(mark);
      comments.push({start, end: start + 1 + comment.length, value: comment});
      if (comment.trim() !== '' && !/^\s*mtlint-/.test(comment)) notes.push(comment.trim());
    } else if (entry === '') notes = [];
    else {
      const start = index + whole.indexOf(entry);
      const end = start + entry.length;
      entries.push({start, end});
      segments.push(segmentOf(text, {start, end}, language, notes));
      notes = [];
    }
    line.lastIndex = next;
  }
  return {segments: withUniqueIds(segments), comments: followedBy(comments, entries)};
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
