import {basename, resolve} from 'node:path';
import {builtInFormats, longestStart} from '../formats/registry.js';
import type {SkippedCode} from '../model/skipped-code.js';
import {startOf} from '../node/read-text.js';
import type {ChangedLines} from '../project/changed-lines.js';
import type {GateSettings, Settings} from '../project/config/resolve.js';
import type {ProjectLinter} from '../project/project-linter.js';
import {mayHoldAnything} from '../project/translations.js';
import {BaselineFile} from './baseline-file.js';
import {UsageError} from './errors.js';
import {findFiles, type Selection} from './files.js';
import type {Options} from './options.js';
import {checkOverwriting, type ReadFile} from './overwriting.js';

/** What a run is about. */
export interface Plan {
  /** The files to lint. */
  readonly paths: readonly string[];
  /** A line for each argument that names nothing. */
  readonly problems: readonly string[];
  /** With --since, the lines that have changed in each of the files. Plain data. */
  readonly changes?: ReadonlyMap<string, ChangedLines>;
  readonly baseline?: BaselineFile;
  /** Whether one of the files that are named has plugins. */
  readonly runsPlugins: boolean;
  /** The limits that config files set. */
  readonly gates: ReadonlySet<GateSettings>;
  /** Code of config files that does not run, since plugins are off. */
  readonly skipped: readonly SkippedCode[];
}

/**
 * Works out, before the first file is read, which files are to be linted and against what.
 *
 * @throws {ConfigError} When a config file of one of them cannot be used.
 * @throws {UsageError} When the baseline cannot be read, or a report would be written over what is read.
 */
export async function plan(
  args: readonly string[],
  project: ProjectLinter,
  options: Options,
  cwd: string,
): Promise<Plan> {
  const found = await findFiles(args, cwd, selection(project, cwd));
  const baseline = await BaselineFile.open(options, cwd);
  const changes = await changedLines(found.paths, options, cwd);
  const paths = changes ? [...changes.keys()] : found.paths;
  let runsPlugins = false;
  const configs = new Set<string>();
  const skipped = new Set<SkippedCode>();
  const gates = new Set<GateSettings>();
  for (const path of found.paths) {
    const settings = await project.settingsFor(nameOf(path, options));
    project.linterFor(settings);
    if (settings.gate) gates.add(settings.gate);
    runsPlugins ||= settings.pluginFiles.length > 0;
    for (const file of [...settings.files, ...settings.pluginFiles]) configs.add(file);
    for (const code of settings.skipped) {
      skipped.add(code);
      configs.add(code.file);
    }
  }
  checkOverwriting(options.format ?? [], () => readFiles(found.paths, configs, options), cwd);
  return {
    paths,
    problems: found.problems.map(({path, message}) => `${path}: ${message}`),
    runsPlugins,
    gates,
    skipped: [...skipped],
    ...(changes ? {changes} : {}),
    ...(baseline ? {baseline} : {}),
  };
}

/**
 * What a search leaves out: what config files ignore, and files such as .json that hold anything, unless their path shows, or a
 * config file says, that they hold translations.
 */
export function selection(project: ProjectLinter, cwd: string): Selection {
  return async (path, isSearch) =>
    isLockFile(path) ||
    (await project.isIgnored(path)) ||
    (isSearch && holdsSomethingElse(path, cwd, await project.settingsFor(path)));
}

/** What Office keeps beside a document that is open. */
function isLockFile(path: string): boolean {
  return basename(path).startsWith('~$');
}

function holdsSomethingElse(path: string, cwd: string, settings: Settings): boolean {
  if (mayHoldAnything(path, resolve(cwd), settings)) return true;
  if (settings.format !== undefined || !builtInFormats.needsContent(path)) return false;
  const start = startOf(path, longestStart);
  return start !== undefined && !builtInFormats.byName(path, start);
}

/** @throws {UsageError} When the arguments name nothing, or options do not go together. */
export function checkTogether(
  args: readonly string[],
  {baseline, updateBaseline, since, format, fix, fixDryRun, compare, minScore, maxPer1000}: Options,
): void {
  // To the file system it would be the working directory, and all that is in it.
  if (args.some(arg => arg === '' || arg === '!'))
    throw new UsageError('an argument is empty: name a file, folder, or glob, or use - for standard input');
  if (fix && fixDryRun)
    throw new UsageError("--fix changes files, and --fix-dry-run doesn't: use only one of them");
  if (updateBaseline && fixDryRun)
    throw new UsageError(
      '--update-baseline records all problems, but --fix-dry-run leaves out the fixable ones: use only one of them',
    );
  if (updateBaseline && baseline === undefined)
    throw new UsageError('--update-baseline needs a file to write: name it with --baseline');
  if (updateBaseline && since !== undefined)
    throw new UsageError(
      '--update-baseline records all problems, but --since leaves some out: use only one of them',
    );
  if (format && fixDryRun)
    throw new UsageError('--fix-dry-run prints a diff instead of a report: remove --format');
  if (format && updateBaseline)
    throw new UsageError('--update-baseline writes the baseline instead of a report: remove --format');
  if (since !== undefined && (minScore !== undefined || maxPer1000))
    throw new UsageError(
      `${minScore === undefined ? '--max-per-1000' : '--min-score'} rates whole files, but --since leaves problems out: use only one of them`,
    );
  if (compare !== undefined && since !== undefined)
    throw new UsageError('--compare needs all problems, but --since leaves some out: use only one of them');
  if (compare !== undefined && (updateBaseline || fixDryRun))
    throw new UsageError(
      `--compare changes a report, and ${updateBaseline ? '--update-baseline' : '--fix-dry-run'} writes none: use only one of them`,
    );
  if (since !== undefined && args.includes('-'))
    throw new UsageError("--since needs files: git doesn't track standard input");
}

/** With --since, the files in which something has changed, and what. */
async function changedLines(
  paths: readonly string[],
  {since}: Options,
  cwd: string,
): Promise<ReadonlyMap<string, ChangedLines> | undefined> {
  if (since === undefined) return undefined;
  const {Changes} = await import('../project/changed-lines.js');
  const changes = await Changes.since(since, cwd);
  return new Map(paths.filter(path => changes.has(path)).map(path => [path, changes.linesOf(path)]));
}

/** All that the run reads, and the file that standard input is in the editor. */
function* readFiles(
  paths: readonly string[],
  configs: Iterable<string>,
  options: Options,
): Generator<ReadFile> {
  for (const path of paths) yield {path: nameOf(path, options), is: 'a linted file'};
  for (const path of configs) yield {path, is: 'a config file'};
  if (options.compare !== undefined) yield {path: options.compare, is: 'the report to compare with'};
  if (options.baseline !== undefined) yield {path: options.baseline, is: 'the baseline'};
}

function nameOf(path: string, {stdinFilename}: Options): string {
  return path === '-' ? (stdinFilename ?? '<stdin>') : path;
}
