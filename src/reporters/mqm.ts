import type {Message} from '../rule/message.js';
import {inertJson, visible} from './inert.js';
import {repositoryPath} from './paths.js';
import type {FileReport, Style} from './report.js';

/** The columns that Marot reads: https://github.com/google-research/google-research/tree/master/marot */
const columns = [
  'system',
  'doc',
  'docSegId',
  'globalSegId',
  'rater',
  'source',
  'target',
  'category',
  'severity',
  'metadata',
];

const severities = {error: 'Major', warning: 'Minor', info: 'Neutral'} as const;

/** A part of a text that problems are reported for, as a rater sees it. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/**
 * A table for Marot, Google's viewer of MQM ratings, so that problems can be seen beside those of human raters. The rater is
 * `mtlint`. A file is a document, and a segment is one of its paragraphs, or the lines of a segment in a localization file.
 */
export async function* mqm(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  yield `${columns.join('\t')}\n`;
  let globalId = 0;
  for await (const {result, text, failure} of reports) {
    if (failure !== undefined) continue;
    const doc = repositoryPath(result.path, style);
    for (const {segment, messages} of segmentsOf(text, result.messages, result.segments !== undefined)) {
      globalId++;
      const names = ['mtlint', doc, segment.id, String(globalId), 'mtlint'];
      if (messages.length === 0)
        yield rowOf([...names, '', text.slice(segment.start, segment.end), 'no-error', 'no-error', '{}']);
      for (const message of messages) yield rowOf([...names, ...ratingOf(message, text, segment)]);
    }
  }
}

function* segmentsOf(
  text: string,
  messages: readonly Message[],
  hasSegments: boolean,
): Generator<{segment: Segment; messages: readonly Message[]}> {
  if (hasSegments) {
    // Only segments with a problem have a place here.
    for (const [id, own] of grouped(messages, ({segment}) => segment?.id ?? '')) {
      const start = text.lastIndexOf('\n', own[0]!.start.offset - 1) + 1;
      const last = Math.max(...own.map(({end}) => end.offset));
      const end = text.indexOf('\n', last);
      yield {segment: {id, start, end: end === -1 ? text.length : end}, messages: own};
    }
    return;
  }
  let next = 0;
  let count = 0;
  for (const {start, end} of paragraphsOf(text)) {
    const own: Message[] = [];
    let last = end;
    for (; next < messages.length && messages[next]!.start.offset < last; next++) {
      own.push(messages[next]!);
      last = Math.max(last, messages[next]!.end.offset);
    }
    count++;
    yield {segment: {id: String(count), start, end: last}, messages: own};
  }
}

function grouped(
  messages: readonly Message[],
  keyOf: (message: Message) => string,
): ReadonlyMap<string, readonly Message[]> {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const group = groups.get(keyOf(message));
    if (group) group.push(message);
    else groups.set(keyOf(message), [message]);
  }
  return groups;
}

/** The parts of a text between empty lines. */
function* paragraphsOf(text: string): Generator<{start: number; end: number}> {
  let start = -1;
  let end = 0;
  for (const {0: line, index} of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') {
      if (start >= 0) yield {start, end};
      start = -1;
      continue;
    }
    // Between two lines with text is one line end, unless there is an empty line.
    if (start >= 0 && index > end + 1) {
      yield {start, end};
      start = -1;
    }
    if (start < 0) start = index;
    end = index + line.length;
  }
  if (start >= 0) yield {start, end};
}

function ratingOf(message: Message, text: string, {start, end}: Segment): string[] {
  const {ruleId, category, severity, source, actual, expected, message: note} = message;
  const from = Math.max(message.start.offset, start);
  const to = Math.min(message.end.offset, end);
  const [before, marked, after] = [text.slice(start, from), text.slice(from, to), text.slice(to, end)];
  const metadata = {note, marked_text: actual, rule: ruleId, expected, source_not_seen: source === undefined};
  return [
    source?.text ?? '',
    `${plain(before)}<v>${plain(marked)}</v>${plain(after)}`,
    category,
    severities[severity],
    inertJson(metadata),
  ];
}

/** A mark of the text itself would be taken for that of a problem. */
function plain(text: string): string {
  return text.replace(/<(?=\/?v>)/g, '‹');
}

/** Cells cannot have tabs and line ends. */
function rowOf(cells: readonly string[]): string {
  return `${cells.map(cell => visible(cell.replace(/[\t\r\n\u2028\u2029]+/g, ' '))).join('\t')}\n`;
}
