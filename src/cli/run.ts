import type {FileResult, Linter} from '../linter.js';
import {createProjectLinter} from '../project.js';
import {type FileReport, loadReporter} from '../reporters/index.js';
import type {Severity} from '../rule.js';
import {changedLinesLinter} from '../suppress/changes.js';
import type {BaselineFile} from './baseline-file.js';
import {hasColour} from './colour.js';
import type {Options} from './command.js';
import {FileError} from './errors.js';
import {exitCodes} from './main.js';
import {plan} from './plan.js';
import {readSource, type Source} from './read.js';

const rank: Record<Severity, number> = {info: 0, warning: 1, error: 2};

/**
 * Lints what the arguments name, reports it, and says with which code to exit. A file that cannot be linted is
 * a line on stderr; the others are linted all the same.
 */
export async function run(args: readonly string[], options: Options): Promise<number> {
  const cwd = process.cwd();
  const project = createProjectLinter({cwd, config: options.config, rules: options.rule});
  const {paths, problems, changes, baseline} = await plan(args, project, options, cwd);
  const linter = changes ? changedLinesLinter(project, path => changes.get(path) ?? []) : project;
  const state = {failed: problems.length > 0, errors: 0};
  for (const problem of problems) console.error(`mtlint: ${problem}`);

  async function* lintAll(): AsyncGenerator<FileReport> {
    for (const path of paths) {
      try {
        const report = withoutKnown(await lintOne(linter, path, options), baseline);
        state.errors += report.result.messages.filter(({severity}) => severity === 'error').length;
        yield shown(report, options);
      } catch (error) {
        state.failed = true;
        console.error(`mtlint: ${path === '-' ? 'standard input' : path}: ${reasonOf(error)}`);
      }
    }
  }

  if (options.updateBaseline) {
    for await (const _ of lintAll());
  } else if (options.fixDryRun) {
    for await (const {diff} of lintAll()) if (diff) process.stdout.write(diff);
  } else if (paths.length > 0 || problems.length === 0) {
    const report = await loadReporter(options.format);
    // What --fix makes of standard input goes to standard output, so the report gives way.
    const out = options.fix && paths.includes('-') ? process.stderr : process.stdout;
    const style = {colour: hasColour(out), columns: out.columns ?? 100, quiet: options.quiet ?? false};
    for await (const chunk of report(lintAll(), style)) out.write(chunk);
  }
  if (baseline) await baseline.close(options);
  if (state.failed) return exitCodes.couldNotRun;
  if (options.updateBaseline) return exitCodes.ok;
  return state.errors > 0 ? exitCodes.errorsFound : exitCodes.ok;
}

async function lintOne(linter: Linter, path: string, options: Options): Promise<FileReport> {
  const source = await readSource(path);
  const name = path === '-' ? (options.stdinFilename ?? '<stdin>') : path;
  if (options.fix || options.fixDryRun) return fixOne(linter, path, name, source, options);
  return {result: await linter.lint(source.text, {path: name}), text: source.text, fixed: 0};
}

async function fixOne(
  linter: Linter,
  path: string,
  name: string,
  source: Source,
  options: Options,
): Promise<FileReport> {
  const {fixText} = await import('../fix.js');
  const {text, count} = await fixText(linter, source.text, {path: name});
  const mark = source.hasByteOrderMark ? '\uFEFF' : '';
  const result = await linter.lint(text, {path: name});
  if (options.fixDryRun) {
    const diff = text === source.text ? '' : await diffOf(name, mark + source.text, mark + text);
    return {result, text, fixed: count, diff};
  }
  if (path === '-') process.stdout.write(mark + text);
  else if (text !== source.text) await write(path, mark + text);
  return {result, text, fixed: count};
}

async function diffOf(name: string, before: string, after: string): Promise<string> {
  const {createTwoFilesPatch} = await import('diff');
  const path = name.replaceAll('\\', '/');
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after).replace(/^=+\n/, '');
}

async function write(path: string, text: string): Promise<void> {
  const {default: writeFileAtomic} = await import('write-file-atomic');
  try {
    await writeFileAtomic(path, text);
  } catch (error) {
    throw new FileError(
      `cannot be written (${(error as NodeJS.ErrnoException).code ?? error}); it is as it was`,
    );
  }
}

/** The report without what the baseline knows. */
function withoutKnown(report: FileReport, baseline: BaselineFile | undefined): FileReport {
  if (!baseline) return report;
  const {result} = report;
  return {...report, result: {...result, messages: baseline.unknown(result)}};
}

/** The report without what is below the severity asked for. */
function shown(report: FileReport, options: Options): FileReport {
  const least = rank[options.quiet ? 'error' : options.severity];
  const messages = report.result.messages.filter(({severity}) => rank[severity] >= least);
  const result: FileResult = {...report.result, messages};
  return {...report, result};
}

function reasonOf(error: unknown): string {
  if (error instanceof FileError) return error.message;
  if (process.env.MTLINT_DEBUG) return String(error instanceof Error ? error.stack : error);
  const message = error instanceof Error ? error.message : String(error);
  return `internal error: ${message.split('\n')[0]} (please report it; MTLINT_DEBUG=1 shows more)`;
}
