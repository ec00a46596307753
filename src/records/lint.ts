import type {Call} from '../engine/call.js';
import type {EditingLinter} from '../engine/linter.js';
import {sideOfText} from '../formats/text/side.js';
import {penaltyOf, type ScoreWeights} from '../model/score.js';
import type {Segment} from '../model/segment.js';
import type {Severity} from '../model/severity.js';
import {rank} from '../model/severity-rank.js';
import type {Message} from '../rule/message.js';
import type {InputRecord, RecordMessage, RecordResult} from './record.js';

/** What parts the texts of records in one document. */
const gap = '\n\n';

/** How records are linted. */
export interface RecordOptions {
  /** Tag of the target language where a record has none. */
  readonly language: string;
  readonly sourceLanguage?: string | undefined;
  /** Lowest severity to report. */
  readonly severity: Severity;
  /** What problems cost. */
  readonly score?: ScoreWeights | undefined;
}

/**
 * Lints the records of one document together.
 *
 * @returns A result for each record.
 */
export async function lintRecords(
  linter: EditingLinter,
  records: readonly InputRecord[],
  options: RecordOptions,
  call: Call,
): Promise<RecordResult[]> {
  const targets = starts(records, ({target}) => target);
  const text = records.map(({target}) => target).join(gap);
  const segments = records.map((record, index) => segmentOf(record, targets[index]!, options));
  const {messages, paragraphs} = await linter.lintSegments(text, segments, call);
  const found = records.map((): Message[] => []);
  const words = records.map(() => 0);
  const indexAt = finder(targets);
  for (const message of messages)
    if (rank[message.severity] >= rank[options.severity]) found[indexAt(message.start.offset)]!.push(message);
  for (const paragraph of paragraphs) words[indexAt(paragraph.start)]! += paragraph.words;
  return records.map(({target}, index) => {
    const own = found[index]!.map(message => messageIn(message, targets[index]!, target.length));
    return {
      words: words[index]!,
      penalty: penaltyOf(found[index]!, options.score),
      messages: own,
    };
  });
}

/** Where the text of each record starts, in all of them joined. */
function starts(records: readonly InputRecord[], textOf: (record: InputRecord) => string): number[] {
  let at = 0;
  return records.map(record => {
    const start = at;
    at += textOf(record).length + gap.length;
    return start;
  });
}

function finder(offsets: readonly number[]): (offset: number) => number {
  return offset => {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offsets[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}

function segmentOf(
  {number, id, target, source, lang, sourceLang}: InputRecord,
  start: number,
  {language, sourceLanguage}: RecordOptions,
): Segment {
  return {
    id: id ?? String(number),
    target: sideOfText(target, start, lang ?? language),
    ...(source !== undefined && {
      source: {...sideOfText(source, 0, sourceLang ?? sourceLanguage), path: 'source'},
    }),
    translate: true,
    notes: [],
  };
}

/** A message with offsets in its record. What goes on in the next record ends with this one. */
function messageIn(
  {ruleId, severity, category, message, start, end, actual, expected, fix, source}: Message,
  from: number,
  length: number,
): RecordMessage {
  return {
    ruleId,
    severity,
    category,
    message,
    start: start.offset - from,
    end: Math.min(end.offset - from, length),
    actual,
    expected,
    fix,
    ...(source && {source: {start: source.start.offset, end: source.end.offset}}),
  };
}
