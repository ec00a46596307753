import type {VFile} from 'vfile';
import {location} from 'vfile-location';
import type {Neighbors} from '../languages/neutral/neighbors.js';
import type {FileRange} from '../model/file-range.js';
import type {FixKind, Severity} from '../model/severity.js';
import {wholeRange} from '../model/whole-range.js';
import type {PlacedFinding} from './checked.js';
import type {RuleMeta} from './definition.js';
import type {Message, Place, SourcePlace} from './message.js';

declare module 'vfile-message' {
  interface VFileMessage {
    /** MQM-Core category of the rule. */
    category?: string;
    /** What may be done with `expected`. */
    fix?: FixKind;
    /** The words beside the problem, in its sentence. */
    context?: Neighbors;
    /** A second place that belongs to the problem. */
    related?: {start: Place; end: Place; message: string};
    /** The other places with the same problem. */
    also?: {start: Place; end: Place}[];
  }
}

/** Who speaks, and how loud. */
export interface Stamp {
  readonly meta: RuleMeta;
  /** Severity that the user gave the rule: it overrules what the rule says of a single finding. */
  readonly severity: Severity | undefined;
}

/** A message whose replacements are still to be written in the way of the format: see {@link writeFixes}. */
export interface RawMessage extends Message {
  /** Whether `expected` is markup already. */
  isMarkup?: boolean;
  /** Whether the fix restores the structure of the source. */
  restoresStructure?: boolean;
  /** The paragraph that the problem is in. */
  paragraph?: FileRange;
  /** What the rule means by `fix`, where the file does not have the characters as they are. */
  intendedFix?: FixKind;
}

/** Makes messages of the findings in a text. */
export type ToMessage = (stamp: Stamp, found: FoundInFile) => RawMessage;

/** A finding, and where the positions in its source count from. */
export interface FoundInFile extends PlacedFinding {
  readonly source?: {readonly start: number; readonly path?: string};
}

/**
 * What makes messages of the findings in a text.
 *
 * @param lead Where the positions of findings count from.
 */
export function messagesIn(text: string, lead = 0): ToMessage {
  const {toPoint} = location(text);
  const placeAt = (offset: number): Place => {
    const point = toPoint(offset);
    if (point?.offset === undefined) throw new RangeError(`Offset ${offset} is outside the file`);
    return {line: point.line, column: point.column, offset: point.offset};
  };
  const rangeAt = ({start, end}: FileRange, base: number): FileRange =>
    wholeRange(text, {start: start + base + lead, end: end + base + lead});
  const placeOf = ({start, end}: FileRange): {start: Place; end: Place} => ({
    start: placeAt(start),
    end: placeAt(end),
  });
  const sourcePlace = (
    range: FileRange,
    {start: from, path}: NonNullable<FoundInFile['source']>,
  ): Omit<SourcePlace, 'text'> =>
    path === undefined
      ? placeOf(rangeAt(range, from))
      : {...placesOutside({start: range.start + from, end: range.end + from}), path};
  return ({meta, severity}, {finding, base, paragraph, source: origin}) => {
    const {said, inFile, related, also, source} = finding;
    const {expected = []} = said;
    const range = rangeAt(inFile, base);
    const actual = text.slice(range.start, range.end);
    // Plain text in place of a span with markup inside would break the markup.
    const isPlain = actual.replace(/\r\n?/g, '\n') === finding.text;
    return {
      ruleId: meta.id,
      severity: severity ?? said.severity ?? meta.severity,
      category: meta.category,
      // A plugin in plain JavaScript may forget it.
      message: String(said.reason),
      note: said.note || null,
      ...placeOf(range),
      actual,
      context: finding.neighbors,
      expected: expected.map(replacement => withLineEndOf(actual, replacement)),
      fix: expected.length > 0 && isPlain ? (said.fix ?? meta.fix) : 'none',
      url: meta.url,
      ...(expected.length > 0
        ? {
            isMarkup: said.isMarkup ?? false,
            ...(said.restoresStructure && {restoresStructure: true}),
            ...(paragraph && {paragraph: rangeAt(paragraph, 0)}),
            ...(!isPlain && {intendedFix: said.fix ?? meta.fix}),
          }
        : {}),
      ...(source && origin ? {source: {...sourcePlace(source.inFile, origin), text: source.text}} : {}),
      ...(related ? {related: {...placeOf(rangeAt(related.inFile, base)), message: related.message}} : {}),
      ...(also ? {also: also.map(other => placeOf(rangeAt(other, base)))} : {}),
    };
  };
}

/** Places in a file whose text is not at hand: `withSegments` adds their lines and columns. */
function placesOutside({start, end}: FileRange): {start: Place; end: Place} {
  return {start: {line: 0, column: 0, offset: start}, end: {line: 0, column: 0, offset: end}};
}

/** A rule sees line feeds only: its replacement gets the line end that the file has there. */
function withLineEndOf(actual: string, replacement: string): string {
  const lineEnd = /\r\n?/.exec(actual)?.[0];
  return lineEnd ? replacement.replaceAll('\n', lineEnd) : replacement;
}

/** What VFile's `fatal` is for each severity. */
const fatality = {error: true, warning: false, info: undefined} as const;

/** Puts a message on a file, as the plugins of unified do. */
export function emit(file: VFile, {ruleId, start, end, severity, message, note, ...rest}: Message): void {
  const emitted = file.message(message, {place: {start, end}, ruleId, source: 'mtlint'});
  Object.assign(emitted, rest, note === null ? {} : {note}, {fatal: fatality[severity]});
}
