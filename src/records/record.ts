import type {Severity} from '../model/severity.js';

/** A line of input. */
export interface InputRecord {
  /** The line as it was read, without its end. */
  readonly line: string;
  /** From 1. */
  readonly number: number;
  readonly target: string;
  readonly source?: string;
  readonly id?: string;
  /** Adjacent records with the same value are one document. */
  readonly doc?: string;
  readonly lang?: string;
  readonly sourceLang?: string;
}

/** A line that is no record. */
export interface BadRecord {
  readonly line: string;
  readonly number: number;
  /** What is wrong with it, in a few words. */
  readonly error: string;
}

/** A problem in a record. */
export interface RecordMessage {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly category: string;
  readonly message: string;
  /** UTF-16 offsets in the target, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly actual: string;
  readonly expected: readonly string[];
  readonly fix: string;
  /** The part of the source that the problem is about. */
  readonly source?: {readonly start: number; readonly end: number};
}

/** What was found in a record. */
export interface RecordResult {
  readonly words: number;
  /** Points for the problems, as in the score: 5 for each error and 1 for each warning by default. */
  readonly penalty: number;
  readonly messages: readonly RecordMessage[];
}

/** A kind of records: how a line is read, and how a result is added to it. */
export interface RecordFormat {
  /** Reads a file whose records are not one a line. */
  records?(path: string): AsyncIterable<InputRecord | BadRecord>;
  read(line: string, number: number): InputRecord | BadRecord;
  write(record: InputRecord, result: RecordResult): string;
  writeError(record: BadRecord): string;
}

/** Whether a line is no record. */
export function isBad(record: InputRecord | BadRecord): record is BadRecord {
  return 'error' in record;
}
