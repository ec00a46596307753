import type {Score} from '../../model/score.js';
import type {Severity} from '../../model/severity.js';
import type {FixedProblem} from '../comparison.js';
import type {GateResult} from '../gate.js';

/** What the page knows of a rule. */
export interface PageRule {
  readonly id: string;
  readonly category: string;
  /** Absent where it is no web address. */
  readonly url?: string;
}

/** A problem: what a page of 50,000 needs of each, in a list to be short. */
export type PageProblem = readonly [
  /** Index of its file. */
  file: number,
  /** Index of its rule. */
  rule: number,
  /** Index of its severity in {@link pageSeverities}. */
  severity: number,
  message: string,
  line: number,
  column: number,
  /** UTF-16 offsets in the text. */
  start: number,
  end: number,
  /** 1 for a problem that an earlier report does not have. */
  isNew: 0 | 1,
  /** Index of the source of its segment in {@link PageText.sources}, or -1. */
  source: number,
  /** The id of its segment, or ''. */
  segment: string,
];

export const pageSeverities: readonly Severity[] = ['error', 'warning', 'info'];

export interface PageFile {
  readonly path: string;
  readonly words: number;
  readonly score: number | null;
  /** Length of its text. */
  readonly length: number;
}

/** A file's text. Each is an element of its own, so that only those that are looked at are parsed. */
export interface PageText {
  readonly text: string;
  readonly sources: readonly string[];
}

/** All but the texts. */
export interface PageData {
  readonly version: string;
  readonly started: string;
  readonly score: Score;
  readonly words: number;
  readonly failed: number;
  readonly gate?: GateResult;
  readonly comparison?: PageComparison;
  readonly files: readonly PageFile[];
  readonly rules: readonly PageRule[];
  readonly problems: readonly PageProblem[];
}

export interface PageComparison {
  readonly name: string;
  readonly added: number;
  readonly unchanged: number;
  readonly fixed: readonly FixedProblem[];
  readonly scoreBefore: number | null;
  readonly scoreChange: number | null;
}
