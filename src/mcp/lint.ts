import {resolve} from 'node:path';
import {UsageError} from '../cli/errors.js';
import {findFiles} from '../cli/files.js';
import {type Job, projectOf} from '../cli/job.js';
import {createWork} from '../cli/lint-file.js';
import {selection} from '../cli/select-files.js';
import {tidy} from '../cli/tidy-path.js';
import {fixText} from '../engine/fix.js';
import type {LimitedOptions} from '../engine/linter.js';
import {wayBelow} from '../node/path-below.js';
import {realPath} from '../node/real-path.js';
import {TimeLimit} from '../node/time-limit.js';
import {describeSkipped} from '../project/config/skipped.js';
import type {ProjectLinter} from '../project/project-linter.js';
import {ReportBuilder} from './problems.js';
import type {Input, Output, Report} from './schemas.js';

/** Seconds that a text or a file may take. */
const timeout = 30;

/** Maximum number of files that a call may lint. */
const mostFiles = 2000;

/** What the tools share. */
export interface Place {
  /** The folder that paths are relative to, and must not leave. */
  readonly cwd: string;
  /** Whether code in config files runs. */
  readonly plugins: boolean;
}

export async function lintText(input: Input<'lint-text'>, place: Place): Promise<Report> {
  const {linter, options, builder} = await prepared(input, place);
  builder.add(await linter.lint(input.text, options));
  return builder.report();
}

export async function fixedText(input: Input<'fix-text'>, place: Place): Promise<Output<'fix-text'>> {
  const {linter, options, builder} = await prepared(input, place);
  const {text, count, result} = await fixText(linter, input.text, options);
  builder.add(result);
  return {text, fixed: count, ...builder.report()};
}

/** @throws {UsageError} When a path names nothing, or leaves the folder. */
export async function lintPaths(
  {paths, ...input}: Input<'lint-files'>,
  place: Place,
  signal: AbortSignal,
): Promise<Report> {
  for (const path of paths) {
    if (/^!?-?$/.test(path)) throw new UsageError(`\`${path}\` names no file: use lint-text for a text`);
    within(path.replace(/^!/, ''), place);
  }
  if (paths.every(path => path.startsWith('!')))
    throw new UsageError('every path is an exclusion: name a file, folder, or glob to lint');
  const job = jobOf(input, place);
  const project = projectOf(job);
  const found = await findFiles(paths, place.cwd, selection(project, place.cwd));
  for (const path of found.paths) within(path, place);
  if (found.paths.length > mostFiles)
    throw new UsageError(`${found.paths.length} files, but a call lints at most ${mostFiles}: name fewer`);
  const builder = new ReportBuilder(input);
  for (const {path, message} of found.problems) builder.fail(path, message);
  await lintEach(found.paths, job, project, builder, signal);
  return builder.report();
}

/** @throws {UsageError} When a path leaves the folder. */
export async function lintPair(
  {target, source, ...input}: Input<'lint-pair'>,
  place: Place,
  signal: AbortSignal,
): Promise<Report> {
  for (const path of [target, source]) {
    if (path === '-') throw new UsageError('`-` names no file: use lint-text for a text');
    within(path, place);
  }
  const job = {...jobOf(input, place), source: resolve(place.cwd, source)};
  const builder = new ReportBuilder(input);
  await lintEach([tidy(target, place.cwd)], job, projectOf(job), builder, signal);
  return builder.report();
}

async function lintEach(
  paths: readonly string[],
  job: Job,
  project: ProjectLinter,
  builder: ReportBuilder,
  signal: AbortSignal,
): Promise<void> {
  // A mistake in a config file is found before the first file is linted.
  for (const path of paths) await noteSkipped(path, project, job.cwd, builder);
  const work = await createWork(job, project);
  for (const path of paths) {
    signal.throwIfAborted();
    const {report, failure} = await work({path});
    if (report) builder.add(report.result);
    else builder.fail(path, failure ?? 'was not linted');
  }
}

async function prepared(input: Input<'lint-text'>, place: Place) {
  const {path, format, source, sourceLanguage} = input;
  const linter = projectOf(jobOf(input, place));
  const builder = new ReportBuilder(input);
  await noteSkipped(path ?? '<text>', linter, place.cwd, builder);
  const options: LimitedOptions = {
    call: new TimeLimit(timeout).forText(),
    ...(path !== undefined && {path}),
    ...(format !== undefined && {format}),
    ...(source !== undefined && {
      source: {text: source, ...(sourceLanguage !== undefined && {language: sourceLanguage})},
    }),
  };
  return {linter, options, builder};
}

async function noteSkipped(
  path: string,
  project: ProjectLinter,
  cwd: string,
  builder: ReportBuilder,
): Promise<void> {
  const settings = await project.settingsFor(path);
  project.linterFor(settings);
  if (settings.skipped.length === 0) return;
  const names = describeSkipped(settings.skipped, file => tidy(file, cwd));
  builder.note(`skipped code in config files: ${names}; start the server with --plugins to run it`);
}

function jobOf(
  {language, sourceLanguage}: {language?: string | undefined; sourceLanguage?: string | undefined},
  {cwd, plugins}: Place,
): Job {
  return {
    cwd,
    plugins,
    rules: {},
    timeout,
    ...(language !== undefined && {language}),
    ...(sourceLanguage !== undefined && {sourceLanguage}),
  };
}

/** @throws {UsageError} When a path leaves the folder, by itself or by a link. */
function within(path: string, {cwd}: Place): void {
  const full = resolve(cwd, path);
  const real = realPath(full);
  const isBelow =
    wayBelow(cwd, full) !== undefined &&
    (real === undefined || wayBelow(realPath(cwd) ?? cwd, real) !== undefined);
  if (!isBelow) throw new UsageError(`${path}: is outside of the working directory of the server`);
}
