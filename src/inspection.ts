import type {VFile} from 'vfile';
import {type Location, location} from 'vfile-location';
import type {VFileMessage} from 'vfile-message';
import type {DocumentProfile} from './english/document-profile.js';
import type {FileRange, Paragraph} from './english/paragraph.js';
import type {FileFinding, Finding, FixKind, RuleMeta, Severity} from './rule.js';

declare module 'vfile-message' {
  interface VFileMessage {
    /** MQM-Core category of the rule. */
    category?: string;
    /** What may be done with `expected`. */
    fix?: FixKind;
    /** A second place that belongs to the problem. */
    related?: {start: Place; end: Place; message: string};
  }
}

/** Line and column from 1, offset from 0, in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

type Conclusion = (document: DocumentProfile) => void;

/**
 * Files whose document is read in several trees: what each rule has put aside waits here. A large file is read
 * in portions, since an nlcst tree takes some two hundred times the memory of its text.
 */
const inspections = new WeakMap<VFile, Conclusion[]>();

/** Opens an inspection: rules run on this file put their decisions aside until {@link conclude}. */
export function openInspection(file: VFile): void {
  inspections.set(file, []);
}

/** The open inspection of a file, if there is one. */
export function inspectionOf(file: VFile): Conclusion[] | undefined {
  return inspections.get(file);
}

/** Lets each rule decide on what it put aside, and closes the inspection. */
export function conclude(file: VFile, document: DocumentProfile): void {
  const conclusions = inspections.get(file) ?? [];
  inspections.delete(file);
  for (const decide of conclusions) decide(document);
}

const locations = new WeakMap<VFile, Location>();

/** Line, column and offset of an offset in a file. */
export function placeAt(file: VFile, offset: number): Place {
  let known = locations.get(file);
  if (!known) {
    known = location(file);
    locations.set(file, known);
  }
  const point = known.toPoint(offset);
  if (point?.offset === undefined) throw new RangeError(`Offset ${offset} is outside the file`);
  return {line: point.line, column: point.column, offset: point.offset};
}

/** What VFile's `fatal` is for each severity. */
const fatality = {error: true, warning: false, info: undefined} as const;

/** The severity that a message's `fatal` stands for. */
export function severityOf(message: Pick<VFileMessage, 'fatal'>): Severity {
  if (message.fatal) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/** Who speaks, and how loud. */
export interface Stamp {
  readonly meta: RuleMeta;
  /** Severity that the user gave the rule: it overrules what the rule says of a single finding. */
  readonly severity: Severity | undefined;
}

/** A finding with its places in the file. */
interface PlacedFinding extends FileFinding {
  /** The span as the reader sees it; it differs from the file's text where markup stands inside. */
  readonly text?: string;
}

/** A finding of a paragraph, its places turned into places of the file. */
export function placed(paragraph: Paragraph, {start, end, related, ...finding}: Finding): PlacedFinding {
  const inFile = paragraph.toFile(start, end);
  const text = paragraph.text.slice(start, end);
  if (!related) return {...finding, inFile, text};
  const second = 'inFile' in related ? related.inFile : paragraph.toFile(related.start, related.end);
  return {...finding, inFile, text, related: {inFile: second, message: related.message}};
}

/** Reports a finding: a message on the file. */
export function emit(file: VFile, stamp: Stamp, finding: PlacedFinding): void {
  file.messages.push(messageOf(file, stamp, finding));
}

/** The message that a finding becomes, not yet on the file. */
export function messageOf(file: VFile, stamp: Stamp, finding: PlacedFinding): VFileMessage {
  const {meta} = stamp;
  const {start, end} = finding.inFile;
  const message = file.message(finding.reason, {
    place: placeOf(file, finding.inFile),
    ruleId: meta.id,
    source: 'mtlint',
  });
  file.messages.pop();
  const actual = String(file).slice(start, end);
  message.fatal = fatality[stamp.severity ?? finding.severity ?? meta.severity];
  message.actual = actual;
  message.url = meta.url;
  message.category = meta.category;
  message.expected = [...(finding.expected ?? [])];
  if (finding.note) message.note = finding.note;
  // Where markup stands inside the span, putting plain text in its place would break the markup.
  const plain = actual === finding.text;
  message.fix = finding.expected?.length && plain ? (finding.fix ?? meta.fix) : 'none';
  if (finding.related) {
    message.related = {...placeOf(file, finding.related.inFile), message: finding.related.message};
  }
  return message;
}

function placeOf(file: VFile, range: FileRange): {start: Place; end: Place} {
  return {start: placeAt(file, range.start), end: placeAt(file, range.end)};
}
