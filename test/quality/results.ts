import type {Severity} from '../../src/model/severity.js';
import type {Agreement} from './agreement.js';
import type {DamageRecall} from './damage/recall.js';
import type {GoldScore} from './gold.js';
import type {Ranking} from './ranking.js';
import type {Recall} from './recall.js';
import type {Flagged} from './scores.js';
import type {Reading} from './verdicts.js';

/** Flags on clean prose. */
export interface FalseAlarms {
  readonly flags: number;
  /** Flags that a reader found to be right: clean prose has slips as well. */
  readonly slips: number;
  /** Flags per 1,000 sentences. */
  readonly perThousand: number;
  /** The same without the slips. */
  readonly falsePerThousand: number;
}

/** A line of the table: a rule at a severity, all rules of a severity, or a peer. */
export interface Row {
  readonly checker: string;
  /** Undefined for all rules together. */
  readonly rule: string | undefined;
  readonly severity: Severity | undefined;
  /** By name of the data set. */
  readonly agreement: Readonly<Record<string, Agreement>>;
  /** Of the flags on rated translation, by hand. */
  readonly reading: Reading;
  readonly clean: FalseAlarms;
  /** On the part that the word profile was not counted on. */
  readonly cleanUnseen: FalseAlarms;
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
  /** Of mtlint's flags; empty without scores. */
  readonly flaggedByScore: readonly Flagged[];
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
  /** mtlint's score first, then its peers'. */
  readonly scores: readonly {
    readonly checker: string;
    readonly levels: Readonly<Record<Severity, GoldScore>>;
  }[];
}

/** What is found of the damage that was done to clean prose. */
export interface DamageReport {
  /** Texts that were damaged, and their sentences. */
  readonly texts: number;
  readonly sentences: number;
  /** Flags on the same texts before the damage. */
  readonly undamaged: Readonly<Record<Severity, number>>;
  readonly kinds: readonly DamageRecall[];
}

/** A flag that was judged false and is raised all the same. */
export interface Returned {
  readonly key: string;
  readonly severity: Severity;
  /** Data set, system and document, or corpus and text. */
  readonly place: string;
  /** UTF-16 offset in the document. */
  readonly start: number;
  /** The reader's word of why. */
  readonly why: string;
}

/** A checker that read a part of the material only. */
export interface Sampled {
  readonly checker: string;
  readonly segments: number;
  readonly sentences: number;
}

/** All that a run finds out. */
export interface Results {
  /** Day of the run, as YYYY-MM-DD. */
  readonly date: string;
  readonly rows: readonly Row[];
  readonly dataSets: readonly DataSetReport[];
  readonly clean: CleanReport;
  readonly damage: DamageReport;
  readonly gold: readonly GoldReport[];
  readonly returned: readonly Returned[];
  readonly sampled: readonly Sampled[];
}
