import type {FileResult} from '../engine/linter.js';
import type {Severity} from '../model/severity.js';
import {rank} from '../model/severity-rank.js';
import type {RuleMeta} from '../rule/definition.js';
import type {Message} from '../rule/message.js';
import type {Comparison} from './comparison.js';
import type {GateResult} from './gate.js';
import type {PathStyle} from './paths.js';

/** A linted file, and what a report shows of it. */
export interface FileReport {
  readonly result: FileResult;
  /** The text that the result is about. */
  readonly text: string;
  /** Number of problems that were fixed. */
  readonly fixed: number;
  /**
   * Points for its problems, those that the report hides included; null if not all problems are known. Absent: those of the
   * messages, with the default weights.
   */
  readonly penalty?: number | null;
  /** The messages that an earlier report does not have; absent where there is none. */
  readonly added?: ReadonlySet<Message>;
  /** What the fixes would change, as a unified diff; only with --fix-dry-run. */
  readonly diff?: string;
  /** Why the file could not be linted, in a few words. The rest of the report is empty then. */
  readonly failure?: string;
}

/** The report without messages below a severity. */
export function withoutLower(report: FileReport, least: Severity): FileReport {
  const messages = report.result.messages.filter(({severity}) => rank[severity] >= rank[least]);
  return {...report, result: {...report.result, messages}};
}

/** A rule's description in a report. */
export interface RuleDescription
  extends Pick<RuleMeta, 'id' | 'description' | 'category' | 'severity' | 'url'> {
  /** Why the rule matters, in Markdown. */
  readonly help: string;
}

/** How a report looks, and facts about the run. */
export interface Style extends PathStyle {
  readonly color: boolean;
  /** Width of the terminal. */
  readonly columns: number;
  /** Print nothing if there are no problems. */
  readonly quiet: boolean;
  /** Maximum number of problems that a report for agents lists; absent: its own default. */
  readonly maxProblems?: number;
  /** Version of the program. */
  readonly version: string;
  readonly started: Date;
  /** Whether the run kept its limits, when all files were reported. Undefined without limits. */
  gate?(): GateResult | undefined;
  /** What has changed since an earlier report, when all files were reported. */
  comparison?(): Comparison;
  /** Describes the rules, for reports that list them. */
  rules(): Promise<readonly RuleDescription[]>;
}

/**
 * Turns results into text, chunk by chunk, so that a run over many files holds one file at a time. Reads and writes no
 * files.
 */
export type Reporter = (reports: AsyncIterable<FileReport>, style: Style) => AsyncIterable<string>;
