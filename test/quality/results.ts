import type {Severity} from '../../src/rule.js';
import type {Agreement} from './agreement.js';
import type {GoldScore} from './gold.js';
import type {Ranking} from './ranking.js';
import type {Recall} from './recall.js';

/** Flags on clean prose. */
export interface FalseAlarms {
  readonly flags: number;
  readonly perThousand: number;
}

/** A line of the table: a rule at a severity, all rules of a severity, or a peer. */
export interface Row {
  readonly checker: string;
  /** Undefined for all rules together. */
  readonly rule: string | undefined;
  readonly severity: Severity | undefined;
  /** By name of the data set. */
  readonly agreement: Readonly<Record<string, Agreement>>;
  readonly clean: FalseAlarms;
  /** By kind of prose. */
  readonly cleanByKind: Readonly<Record<string, FalseAlarms>>;
}

/** What is said of a data set beside the table. */
export interface DataSetReport {
  readonly name: string;
  readonly documents: number;
  readonly segments: number;
  readonly words: number;
  readonly rankings: readonly {readonly checker: string; readonly ranking: Ranking}[];
  /** Of mtlint's flags. */
  readonly recall: readonly Recall[];
}

/** The clean prose that was read. */
export interface CleanReport {
  readonly texts: number;
  readonly sentences: number;
  readonly kinds: Readonly<Record<string, {readonly texts: number; readonly sentences: number}>>;
}

/** How a hand-marked document came off. */
export interface GoldReport {
  readonly path: string;
  readonly levels: Readonly<Record<Severity, GoldScore>>;
}

/** All that a run finds out. */
export interface Results {
  /** Day of the run, as YYYY-MM-DD. */
  readonly date: string;
  readonly rows: readonly Row[];
  readonly dataSets: readonly DataSetReport[];
  readonly clean: CleanReport;
  readonly gold: readonly GoldReport[];
}
