import type {FileResult} from '../engine/linter.js';
import type {Severity} from '../model/severity.js';
import {rank} from '../model/severity-rank.js';
import type {RuleMeta} from '../rule/definition.js';
import type {PathStyle} from './paths.js';

/** A linted file, and what a report shows of it. */
export interface FileReport {
  readonly result: FileResult;
  /** The text that the result speaks of. */
  readonly text: string;
  /** Problems that were mended. */
  readonly fixed: number;
  /** What the fixes would change, as a unified diff, where only that was asked for. */
  readonly diff?: string;
  /** Why the file could not be linted, in a few words: then there is nothing else to say of it. */
  readonly failure?: string;
}

/** The report without messages below a severity. */
export function withoutLower(report: FileReport, least: Severity): FileReport {
  const messages = report.result.messages.filter(({severity}) => rank[severity] >= rank[least]);
  return {...report, result: {...report.result, messages}};
}

/** A rule as a report describes it. */
export interface RuleDescription
  extends Pick<RuleMeta, 'id' | 'description' | 'category' | 'severity' | 'url'> {
  /** Why the rule is there, in Markdown. */
  readonly help: string;
}

/** How a report looks, and what it says of the run. */
export interface Style extends PathStyle {
  readonly colour: boolean;
  /** Width of the terminal. */
  readonly columns: number;
  /** Say nothing where there is nothing to complain of. */
  readonly quiet: boolean;
  /** Version of the program. */
  readonly version: string;
  readonly started: Date;
  /** Describes the rules: some reports list them. */
  rules(): Promise<readonly RuleDescription[]>;
}

/**
 * Turns results into text, chunk by chunk, so that a run over many files holds one at a time. A pure function:
 * it reads no file and writes nowhere.
 */
export type Reporter = (reports: AsyncIterable<FileReport>, style: Style) => AsyncIterable<string>;
