import {Junk, Message, type Pattern, parse, Term} from '@fluent/syntax';
import type {Comment, Range} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import {FileFormatError, lineAt} from '../file-format-error.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {shallow} from '../segments/nesting.js';
import {followedBy} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {rangeOf, textsOf} from './pattern.js';

const commentLine = /^#{1,3}(?!#) ?([^\r\n]*)/gm;

/** Messages of Fluent. */
export function readFluent(text: string, {language}: FileFacts): SegmentFile {
  return shallow('Fluent', () => segmentsIn(text, language));
}

/** @throws {FileFormatError} When an entry is broken. */
function segmentsIn(text: string, language: string): SegmentFile {
  const segments: Segment[] = [];
  const entries: Range[] = [];
  for (const entry of parse(text, {withSpans: true}).body) {
    if (entry instanceof Junk) throw errorOf(text, entry);
    if (!(entry instanceof Message || entry instanceof Term)) continue;
    const {start, end} = rangeOf(entry.id);
    entries.push({start, end: Math.max(end, rangeOf(entry).end)});
    const name = entry instanceof Term ? `-${entry.id.name}` : entry.id.name;
    const note = entry.comment?.content.trim() ?? '';
    const notes = note === '' || note.startsWith('mtlint-') ? [] : [note];
    const add = (id: string, pattern: Pattern): void => {
      segments.push({id, target: sideIn(text, pattern, language), translate: true, notes, syntax: 'fluent'});
    };
    if (entry.value) add(name, entry.value);
    for (const attribute of entry.attributes) add(`${name}.${attribute.id.name}`, attribute.value);
  }
  const comments: Comment[] = [...text.matchAll(commentLine)].map(({0: line, 1: value = '', index}) => ({
    start: index,
    end: index + line.length,
    value,
  }));
  return {segments: withUniqueIds(segments), comments: followedBy(comments, entries)};
}

function sideIn(text: string, pattern: Pattern, language: string): Segment['target'] {
  const {main, others, codes} = textsOf(text, pattern);
  const facts = {language, place: rangeOf(pattern)};
  const side = sideOf(main, {...facts, codes});
  if (others.length === 0) return side;
  const variants = others.map(other => sideOf(other, facts));
  return {
    ...side,
    blocks: [...side.blocks, ...variants.flatMap(({blocks}) => blocks)],
    codes: [...side.codes, ...variants.flatMap(variant => variant.codes)].sort(
      (a, b) => a.place.start - b.place.start,
    ),
  };
}

function errorOf(text: string, junk: Junk): FileFormatError {
  const [annotation] = junk.annotations;
  const at = annotation?.span?.start ?? rangeOf(junk).start;
  const problem = annotation?.message ?? 'expected a message';
  return new FileFormatError('Fluent', lineAt(text, at), problem.charAt(0).toLowerCase() + problem.slice(1));
}
