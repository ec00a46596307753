import {resolve} from 'node:path';
import {plainStyle} from '../cli/report-style.js';
import {closest} from '../engine/closest.js';
import {penaltyOf} from '../model/score.js';
import type {Severity} from '../model/severity.js';
import {isReporterName, loadReporter as load, type ReporterName, reporterNames} from '../reporters/index.js';
import {type FileReport, withoutLower} from '../reporters/report.js';
import type {LintedFile} from './linted-file.js';

/** How a report looks. */
export interface ReportOptions {
  /** Lowest severity that is shown; `info` if absent. */
  readonly severity?: Severity;
  /** Whether it has color codes for a terminal. */
  readonly color?: boolean;
  /** Width of the terminal; 100 if absent. */
  readonly columns?: number;
  /** Shows errors only, and nothing if there are none. */
  readonly quiet?: boolean;
  /** Maximum number of problems that the reporter `agent` lists; 100 if absent. */
  readonly maxProblems?: number;
  /** The folder that paths are relative to; the working directory if absent. */
  readonly cwd?: string;
}

/** Renders linted files as a report. */
export type Reporter = (
  files: Iterable<LintedFile> | AsyncIterable<LintedFile>,
  options?: ReportOptions,
) => Promise<string>;

/** Root of the package, seen from this module and, when it is built, from the chunk that it is in. */
const root = new URL('../../', import.meta.url);

/** See `loadReporter` of the package. */
export async function loadReporter(name: ReporterName): Promise<Reporter> {
  if (!isReporterName(name)) throw new RangeError(unknownReporter(name));
  const reporter = await load(name);
  return async (
    files,
    {severity = 'info', color = false, columns = 100, quiet = false, maxProblems, cwd = '.'} = {},
  ) => {
    const style = {
      ...plainStyle(resolve(cwd), root),
      color,
      columns,
      quiet,
      ...(maxProblems === undefined ? {} : {maxProblems}),
    };
    let report = '';
    for await (const chunk of reporter(reportsOf(files, quiet ? 'error' : severity), style)) report += chunk;
    return report;
  };
}

async function* reportsOf(
  files: Iterable<LintedFile> | AsyncIterable<LintedFile>,
  least: Severity,
): AsyncGenerator<FileReport> {
  for await (const {text, fixed, failure, output: _, ...result} of files)
    yield withoutLower(
      {
        result,
        text,
        fixed,
        // The score counts what is hidden, too.
        penalty: failure === undefined ? penaltyOf(result.messages) : 0,
        ...(failure === undefined ? {} : {failure}),
      },
      least,
    );
}

function unknownReporter(name: unknown): string {
  const near = typeof name === 'string' ? closest(name, reporterNames) : undefined;
  const hint = near ? `did you mean \`${near}\`?` : `the reporters are ${reporterNames.join(', ')}`;
  return `unknown reporter \`${String(name)}\`: ${hint}`;
}
