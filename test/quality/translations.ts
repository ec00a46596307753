import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {guessLanguage} from '../../src/languages/guess.js';
import type {Span} from './spans.js';

/** A rater's mark in a segment. */
export interface Mark extends Span {
  readonly category: string;
  readonly severity: string;
  readonly rater: string;
}

/** A translated segment, as a line of a data set has it. */
export interface Segment {
  readonly system: string;
  readonly doc: string;
  readonly seg: number | string;
  readonly source: string;
  readonly target: string;
  /** How many raters read it. */
  readonly raters: number;
  readonly errors: readonly Mark[];
  /** What the raters marked in the source as missing. */
  readonly omissions?: readonly Span[];
  /** People's direct assessment, from 0 (worst) to 100, where a data set has it. */
  readonly da?: number;
  /** BCP 47 tag of the source's language, where a data set has several. */
  readonly lang?: string;
}

/** A document as one system translated it: its segments are its paragraphs. */
export interface TranslatedDocument {
  readonly system: string;
  readonly doc: string;
  readonly segments: readonly Segment[];
  /** Where each segment starts in the text. */
  readonly starts: readonly number[];
  readonly text: string;
}

/** Rated machine translation: a file of the data folder. */
export interface DataSet {
  readonly name: string;
  readonly documents: readonly TranslatedDocument[];
}

/** What stands between two segments of a document. */
const paragraphBreak = '\n\n';

/** All data sets of a folder, by name: its `.jsonl` files, but for hand-marked documents. */
export function loadDataSets(folder: string): DataSet[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.jsonl') && !name.endsWith('.gold.jsonl'))
    .sort()
    .map(name => loadDataSet(join(folder, name)));
}

/** The language that a data set is translated into, by its words: BCP 47 tag, or undefined if it can't be told. */
export function languageOf({documents}: DataSet): string | undefined {
  return guessLanguage(
    documents
      .slice(0, 20)
      .map(({text}) => text)
      .join('\n'),
  );
}

function loadDataSet(path: string): DataSet {
  const documents = new Map<string, Segment[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const segment: Segment = JSON.parse(line);
    const key = JSON.stringify([segment.system, segment.doc]);
    const segments = documents.get(key);
    if (segments) segments.push(segment);
    else documents.set(key, [segment]);
  }
  return {name: basename(path, '.jsonl'), documents: [...documents.values()].map(documentOf)};
}

function documentOf(unsorted: readonly Segment[]): TranslatedDocument {
  const segments = unsorted.toSorted((a, b) => Number(a.seg) - Number(b.seg));
  const starts: number[] = [];
  let length = 0;
  for (const {target} of segments) {
    starts.push(length);
    length += target.length + paragraphBreak.length;
  }
  const {system, doc} = segments[0]!;
  return {system, doc, segments, starts, text: segments.map(({target}) => target).join(paragraphBreak)};
}

/** A span of a document, seen in the segment that it starts in. */
export function inSegment<T extends Span>(
  document: TranslatedDocument,
  span: T,
): {segment: Segment; span: T} | undefined {
  const index = document.starts.findLastIndex(start => start <= span.start);
  const segment = document.segments[index];
  if (!segment) return undefined;
  const offset = document.starts[index]!;
  const start = Math.min(span.start - offset, segment.target.length);
  const end = Math.min(Math.max(span.end - offset, start), segment.target.length);
  return {segment, span: {...span, start, end}};
}

/** Whether a mark says that the whole segment is no translation. */
export function isNonTranslation(mark: Mark): boolean {
  return mark.category.startsWith('Non-translation');
}

const onlyQuotationMark = /^[.,]?["][.,]?$/;

/**
 * Whether a mark is on nothing but a straight quotation mark. Some raters mark each one, which is an opinion on house style: in
 * WMT23, two raters made two of three of all marks on punctuation this way.
 */
export function isOnQuotationMark({target}: Segment, {start, end}: Span): boolean {
  return onlyQuotationMark.test(target.slice(start, end));
}

/**
 * The marks of a segment that point at a place: a mark over most of a segment would agree with any flag. One
 * that calls the segment no translation counts everywhere in it.
 */
export function placedMarks({target, errors}: Segment): Mark[] {
  return errors.flatMap(mark => {
    if (isNonTranslation(mark)) return [{...mark, start: 0, end: target.length}];
    return target.length > 60 && mark.end - mark.start > 0.6 * target.length ? [] : [mark];
  });
}
