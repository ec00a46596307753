import {type Job, projectOf} from '../cli/job.js';
import {reasonOf} from '../cli/lint-file.js';
import type {EditingLinter} from '../engine/linter.js';
import type {Severity} from '../model/severity.js';
import {TimeLimit} from '../node/time-limit.js';
import type {Batch} from './documents.js';
import {lintRecords, type RecordOptions} from './lint.js';
import {type Encoding, formatOf} from './output.js';
import type {BadRecord, InputRecord, RecordResult} from './record.js';

/** How records are linted, and what is written. Plain data, so that it can be sent to workers. */
export interface RecordJob {
  readonly job: Job;
  readonly encoding: Encoding;
  /** Lowest severity to report. */
  readonly severity: Severity;
  /** Highest penalty of the records that are written. */
  readonly dropAbove?: number;
}

/** Batches of a file. */
export interface RecordTask {
  /** Name of the file, which decides the settings. */
  readonly name: string;
  readonly batches: readonly Batch[];
}

/** What came of some records. */
export interface RecordOutcome {
  /** The lines to write, each with its end. */
  readonly text: string;
  readonly bad: readonly Pick<BadRecord, 'number' | 'error'>[];
  readonly counted: readonly Counted[];
}

/** What counts for limits and for the progress. */
export interface Counted {
  readonly words: number;
  readonly penalty: number;
  readonly messages: readonly {readonly severity: Severity}[];
}

interface ForFile {
  readonly linter: EditingLinter;
  readonly options: RecordOptions;
}

/** What lints records, in any thread. It never rejects because of a record. */
export function createRecordWork({
  job,
  encoding,
  severity,
  dropAbove = Number.POSITIVE_INFINITY,
}: RecordJob): (task: RecordTask) => Promise<RecordOutcome> {
  const format = formatOf(encoding);
  const project = projectOf(job);
  const limit = new TimeLimit(job.timeout);
  const files = new Map<string, Promise<ForFile>>();
  const prepare = async (name: string): Promise<ForFile> => {
    const settings = await project.settingsFor(name);
    const {language = 'en', sourceLanguage, score} = settings;
    return {linter: project.linterFor(settings), options: {language, sourceLanguage, severity, score}};
  };

  /** Bad lines have no penalty: a filter leaves them out. */
  const badOutcome = (records: readonly BadRecord[]): RecordOutcome => ({
    text: dropAbove === Number.POSITIVE_INFINITY ? lines(records.map(bad => format.writeError(bad))) : '',
    bad: records.map(({number, error}) => ({number, error})),
    counted: [],
  });

  const outcomeOf = (records: readonly InputRecord[], results: readonly RecordResult[]): RecordOutcome => ({
    text: lines(
      records.flatMap((record, index) => {
        const result = results[index]!;
        return result.penalty > dropAbove ? [] : [format.write(record, result)];
      }),
    ),
    bad: [],
    counted: results.map(({words, penalty, messages}) => ({
      words,
      penalty,
      messages: messages.map(message => ({severity: message.severity})),
    })),
  });

  const lintBatch = async (batch: Batch, {linter, options}: ForFile): Promise<RecordOutcome> => {
    if ('bad' in batch) return badOutcome([batch.bad]);
    try {
      return outcomeOf(batch.records, await lintRecords(linter, batch.records, options, limit.forText()));
    } catch (error) {
      return badOutcome(asBad(batch, error));
    }
  };

  return async ({name, batches}) => {
    const known = files.get(name) ?? prepare(name);
    files.set(name, known);
    const prepared = await known;
    return joined(await Promise.all(batches.map(batch => lintBatch(batch, prepared))));
  };
}

/** The records of a batch that could not be linted. */
export function asBad(batch: Batch, error: unknown): BadRecord[] {
  if ('bad' in batch) return [batch.bad];
  return batch.records.map(({line, number}) => ({line, number, error: reasonOf(error)}));
}

/** Outcomes one after the other. */
export function joined(outcomes: readonly RecordOutcome[]): RecordOutcome {
  return {
    text: outcomes.map(({text}) => text).join(''),
    bad: outcomes.flatMap(({bad}) => bad),
    counted: outcomes.flatMap(({counted}) => counted),
  };
}

function lines(texts: readonly string[]): string {
  return texts.map(text => `${text}\n`).join('');
}
