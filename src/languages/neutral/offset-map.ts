import type {Literals, Nodes, Paragraph} from 'nlcst';
import {countWhere, lastWhere} from '../../model/binary-search.js';
import {detachString} from './detach-string.js';

/** A run of a paragraph's text, with its position in the file. */
export interface MappedRun {
  /** UTF-16 offsets in the paragraph's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets in the file, end exclusive. The lengths differ if the file has `&amp;` for `&`. */
  readonly fileStart: number;
  readonly fileEnd: number;
  /** Whether it is code, a formula or an identifier: part of the sentence, but not prose. */
  readonly code: boolean;
}

/** The text of a paragraph as a reader sees it, with the position of each part in the file. */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly MappedRun[];
  /** Offsets of the line feeds that are two characters in the file: a carriage return and a line feed. */
  readonly wideLineEnds: readonly number[];
}

/** A run of characters with its position in the file. */
export interface Run {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly code?: boolean;
}

/** Joins runs into a text in which each line break is a line feed. Adjacent runs of the file become one segment. */
export function mappedTextOf(runs: Iterable<Run>): MappedText {
  const segments: MappedRun[] = [];
  const parts: string[] = [];
  const wideLineEnds: number[] = [];
  let length = 0;
  for (const {value, start, end, code = false, isWideLineEnd} of withLineFeeds(runs)) {
    if (value === '') continue;
    if (isWideLineEnd) wideLineEnds.push(length);
    const segment = {start: length, end: length + value.length, fileStart: start, fileEnd: end, code};
    length = segment.end;
    parts.push(value);
    const last = segments.at(-1);
    if (last && joins(last, segment)) segments[segments.length - 1] = {...last, end: length, fileEnd: end};
    else segments.push(segment);
  }
  return {text: detachString(parts.join('')), segments, wideLineEnds};
}

/** A run in which each line break is a line feed. */
interface Line extends Run {
  readonly isWideLineEnd?: boolean;
}

/** Normalizes line breaks to line feeds, which is what rules expect. No position is inside a line break of two characters. */
function* withLineFeeds(runs: Iterable<Run>): Generator<Line> {
  for (const run of runs) {
    if (!run.value.includes('\r')) yield run;
    else if (run.end - run.start === run.value.length) yield* linesOf(run);
    else yield {...run, value: run.value.replace(/\r\n?/g, '\n')};
  }
}

/** The lines and line breaks of a run that is verbatim in the file. */
function* linesOf(run: Run): Generator<Line> {
  const part = (from: number, to: number): Run => ({
    ...run,
    value: run.value.slice(from, to),
    start: run.start + from,
    end: run.start + to,
  });
  let at = 0;
  for (const {0: lineEnd, index} of run.value.matchAll(/\r\n?/g)) {
    yield part(at, index);
    at = index + lineEnd.length;
    yield {...part(index, at), value: '\n', isWideLineEnd: lineEnd.length > 1};
  }
  yield part(at, run.value.length);
}

/** The text of an nlcst paragraph, read from its leaves. A leaf without a position gets its offset in the text. */
export function mappedTextOfTree(node: Paragraph): MappedText {
  return mappedTextOf(runsOf(node));
}

function* runsOf(node: Paragraph): Generator<Run> {
  let length = 0;
  for (const leaf of leavesOf(node)) {
    const start = leaf.position?.start.offset ?? length;
    const end = leaf.position?.end.offset ?? length + leaf.value.length;
    yield {value: leaf.value, start, end, code: leaf.type === 'SourceNode'};
    length += leaf.value.length;
  }
}

function* leavesOf(node: Nodes): Generator<Literals> {
  if (!('children' in node)) yield node;
  else for (const child of node.children) yield* leavesOf(child);
}

function joins(last: MappedRun, next: MappedRun): boolean {
  return isExact(last) && isExact(next) && !last.code && !next.code && last.fileEnd === next.fileStart;
}

function isExact(segment: MappedRun): boolean {
  return segment.fileEnd - segment.fileStart === segment.end - segment.start;
}

/** The segment that contains an offset of the text. Most paragraphs have a single segment. */
function segmentAt(segments: readonly MappedRun[], offset: number): MappedRun | undefined {
  return segments.length === 1 ? segments[0] : lastWhere(segments, ({start}) => start <= offset);
}

/** The offset in the file of the character at an offset of the text. */
export function fileOffset({segments}: MappedText, offset: number): number {
  const segment = segmentAt(segments, offset);
  if (!segment) return offset;
  if (!isExact(segment)) return offset === segment.end ? segment.fileEnd : segment.fileStart;
  return Math.min(segment.fileStart + offset - segment.start, segment.fileEnd);
}

/** The end in the file of a stretch of text: before any markup that follows the stretch. */
export function fileEndOffset(prose: MappedText, start: number, end: number): number {
  if (end <= start) return fileOffset(prose, start);
  const segment = segmentAt(prose.segments, end - 1);
  if (!segment) return end;
  return isExact(segment) ? segment.fileStart + end - segment.start : segment.fileEnd;
}

/** The length in the file, in UTF-16 code units, of a stretch of the text without any markup or escapes. */
export function plainLength({wideLineEnds}: MappedText, start: number, end: number): number {
  if (wideLineEnds.length === 0) return end - start;
  return end - start + countBelow(wideLineEnds, end) - countBelow(wideLineEnds, start);
}

/** The offset in the text of an offset in the file that is part of the prose. */
export function textOffset({segments}: MappedText, offset: number): number {
  const segment = lastWhere(segments, candidate => candidate.fileStart <= offset) ?? segments[0];
  if (!segment) return offset;
  return Math.min(segment.start + Math.max(offset - segment.fileStart, 0), segment.end);
}

function countBelow(offsets: readonly number[], limit: number): number {
  return countWhere(offsets, offset => offset < limit);
}
