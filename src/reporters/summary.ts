import {penaltyOf, type Score, ScoreSum} from '../model/score.js';
import type {FileReport} from './report.js';

/** Totals of a run. */
export interface Summary {
  files: number;
  words: number;
  error: number;
  warning: number;
  info: number;
}

/** Adds up the files of a run. */
export class Counter {
  readonly summary: Summary = {files: 0, words: 0, error: 0, warning: 0, info: 0};
  /** Problems that --fix would fix. */
  fixable = 0;
  /** Problems that were fixed. */
  fixed = 0;
  /** Files that could not be linted. */
  failed = 0;
  /** Segments that were not linted, by reason. */
  readonly skipped = new Map<string, number>();
  readonly #scores = new ScoreSum();

  /** The score of all files. */
  get score(): Score {
    return this.#scores.score;
  }

  add(report: FileReport): void {
    const {result, fixed, failure} = report;
    if (failure !== undefined) {
      this.failed++;
      return;
    }
    this.summary.files++;
    this.summary.words += result.words;
    this.fixed += fixed;
    this.#scores.add(result.words, penaltyIn(report));
    for (const [reason, times] of Object.entries(result.segments?.skipped ?? {}))
      this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + times);
    for (const {severity, fix} of result.messages) {
      this.summary[severity]++;
      if (fix === 'safe') this.fixable++;
    }
  }
}

/** The points for the problems of a file, hidden ones included where they are known; null where not all problems are known. */
export function penaltyIn({penalty, result}: FileReport): number | null {
  return penalty === undefined ? penaltyOf(result.messages) : penalty;
}
