import type {Literals, Nodes, Paragraph} from 'nlcst';
import {countWhere, lastWhere} from '../../model/binary-search.js';
import {detachString} from './detach-string.js';

/** A run of a paragraph's text and its place in the file. */
export interface MappedRun {
  /** UTF-16 offsets in the paragraph's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets in the file, end exclusive. The lengths differ where the file has `&amp;` for `&`. */
  readonly fileStart: number;
  readonly fileEnd: number;
  /** Code, a formula, an identifier: it holds a place in the sentence but is no prose. */
  readonly code: boolean;
}

/** The text of a paragraph as a reader sees it, and where each part of it stands in the file. */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly MappedRun[];
  /** Offsets of the line feeds that are two characters in the file, a carriage return and a line feed. */
  readonly wideLineEnds: readonly number[];
}

/** A run of characters with its place in the file, in order. */
export interface Run {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly code?: boolean;
}

/** Joins runs into prose, in which each line end is a line feed; runs that touch in the file become one segment. */
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

/** A run in which each line end is a line feed. */
interface Line extends Run {
  readonly isWideLineEnd?: boolean;
}

/** Rules look for line feeds, and a line end of two characters is one to them: no position lies within it. */
function* withLineFeeds(runs: Iterable<Run>): Generator<Line> {
  for (const run of runs) {
    if (!run.value.includes('\r')) yield run;
    else if (run.end - run.start === run.value.length) yield* linesOf(run);
    else yield {...run, value: run.value.replace(/\r\n?/g, '\n')};
  }
}

/** The lines and line ends of a run that is in the file as it is. */
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

/** The prose of an nlcst paragraph, read from its leaves. A leaf without a position stands where the text has it. */
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

/** The segment that an offset of the text lies in: most paragraphs are one. */
function segmentAt(segments: readonly MappedRun[], offset: number): MappedRun | undefined {
  return segments.length === 1 ? segments[0] : lastWhere(segments, ({start}) => start <= offset);
}

/** Where the character at an offset of the text stands in the file. */
export function fileOffset({segments}: MappedText, offset: number): number {
  const segment = segmentAt(segments, offset);
  if (!segment) return offset;
  if (!isExact(segment)) return offset === segment.end ? segment.fileEnd : segment.fileStart;
  return Math.min(segment.fileStart + offset - segment.start, segment.fileEnd);
}

/** Where a stretch of text that ends at an offset ends in the file: markup may stand before what follows it. */
export function fileEndOffset(prose: MappedText, start: number, end: number): number {
  if (end <= start) return fileOffset(prose, start);
  const segment = segmentAt(prose.segments, end - 1);
  if (!segment) return end;
  return isExact(segment) ? segment.fileStart + end - segment.start : segment.fileEnd;
}

/** How many UTF-16 code units a stretch of the text takes in the file where it has nothing but the same characters. */
export function plainLength({wideLineEnds}: MappedText, start: number, end: number): number {
  if (wideLineEnds.length === 0) return end - start;
  return end - start + countBelow(wideLineEnds, end) - countBelow(wideLineEnds, start);
}

/** Where an offset of the file that lies in the prose stands in its text. */
export function textOffset({segments}: MappedText, offset: number): number {
  const segment = lastWhere(segments, candidate => candidate.fileStart <= offset) ?? segments[0];
  if (!segment) return offset;
  return Math.min(segment.start + Math.max(offset - segment.fileStart, 0), segment.end);
}

function countBelow(offsets: readonly number[], limit: number): number {
  return countWhere(offsets, offset => offset < limit);
}
