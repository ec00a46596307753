import type {SettingLevel} from '../engine/rule-settings.js';
import type {SegmentState} from '../model/segment.js';
import type {Severity} from '../model/severity.js';
import type {Role} from '../records/fields.js';
import type {Output} from '../records/output.js';
import type {Shard} from '../records/shard.js';
import type {Target} from './report-targets.js';

/** What the command line asked for. */
export interface Options {
  /** Reports, where they are asked for. */
  readonly format?: readonly Target[];
  readonly rule?: Readonly<Record<string, SettingLevel>>;
  readonly severity: Severity;
  /** BCP 47 tags that overrule the config files'. */
  readonly language?: string;
  readonly sourceLanguage?: string;
  /** Files with terms and their translations. */
  readonly glossary?: readonly string[];
  /** States of the segments to lint. */
  readonly states?: readonly SegmentState[];
  readonly quiet?: boolean;
  /** A config file; false with --no-config. */
  readonly config?: string | false;
  /** Whether code in config files runs; where the user does not say, it depends on what is done. */
  readonly plugins?: boolean;
  readonly printConfig?: string;
  readonly init?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly since?: string;
  /** Records are linted, of this kind, in place of files. */
  readonly records?: 'jsonl' | 'tsv' | 'tmx';
  /** What the fields of records are called, by role. */
  readonly fields?: Readonly<Partial<Record<Role, string>>>;
  /** The part of a file of records to lint. */
  readonly shard?: Shard;
  /** Highest penalty of the records that are written. */
  readonly dropAbove?: number;
  /** How many lines may be no records. */
  readonly maxBad?: number;
  /** What is written for a record. */
  readonly output?: Output;
  readonly progress?: boolean;
  /** The results of records are summed up. */
  readonly aggregate?: boolean;
  /** Fields of records by which sums are grouped. */
  readonly by?: readonly string[];
  /** File or folder with what the files were translated from. */
  readonly source?: string;
  readonly updatePairs?: boolean;
  /** Absent: the config file's, or the default. */
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly minScore?: number;
  readonly maxPer1000?: Readonly<Partial<Record<Severity, number>>>;
  /** An earlier JSON report. */
  readonly compare?: string;
  /** How many problems a report for agents lists. */
  readonly maxProblems?: number;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly jobs: number | 'auto';
  /** Seconds that a file may take; 0 for no limit. */
  readonly timeout: number;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdinFilename?: string;
  readonly listRules?: boolean;
  readonly explain?: string;
}
