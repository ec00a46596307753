import {resolve} from 'node:path';
import * as v from 'valibot';
import {findFiles} from '../cli/files.js';
import {type Job, projectOf} from '../cli/job.js';
import {createWork, type Outcome, reasonOf} from '../cli/lint-file.js';
import {replaceFile} from '../cli/replace.js';
import {outcomesHere} from '../cli/results.js';
import {selection} from '../cli/select-files.js';
import {checkArgument} from '../engine/check-options.js';
import {rules, strict} from '../engine/option-schemas.js';
import {longestTimeLimit} from '../model/longest-time-limit.js';
import {TimeoutError} from '../node/time-limit.js';
import {type LintedFile, type LintFilesOptions, PatternError} from './linted-file.js';

const seconds = `expected a number of seconds from 0 to ${longestTimeLimit}`;
const pattern = v.pipe(
  v.string('expected a file, a folder or a glob'),
  v.check(given => given !== '' && given !== '!', 'expected a file, a folder or a glob, not an empty text'),
  v.check(given => given !== '-', 'standard input is not a file: read it, and use createProjectLinter'),
);

const patternList = v.pipe(
  v.array(pattern, 'expected a pattern, or a list of patterns'),
  v.check(list => list.some(given => !given.startsWith('!')), 'expected a file, a folder or a glob to lint'),
);

const path = v.pipe(v.string('expected a path'), v.minLength(1, 'expected a path'));

const optionsSchema = strict({
  cwd: v.optional(path),
  config: v.optional(v.union([v.literal(false), path], 'expected a path, or false for no config file')),
  plugins: v.optional(v.boolean('expected true or false')),
  rules: v.optional(rules),
  fix: v.optional(v.union([v.boolean(), v.literal('dry-run')], 'expected true, false or "dry-run"')),
  timeout: v.optional(
    v.pipe(v.number(seconds), v.minValue(0, seconds), v.maxValue(longestTimeLimit, seconds)),
  ),
  signal: v.optional(v.instance(AbortSignal, 'expected an AbortSignal')),
});

/** See `lintFiles` of the package. */
export async function lintFiles(
  patterns: string | readonly string[],
  options: LintFilesOptions = {},
): Promise<LintedFile[]> {
  const args = [patterns].flat();
  checkArgument('lintFiles: patterns', patternList, args);
  checkArgument('lintFiles', optionsSchema, options);
  const job = jobOf(options);
  const project = projectOf(job);
  const {paths, problems} = await findFiles(args, job.cwd, selection(project, job.cwd));
  const unmatched = problems.filter(({isUnreadable}) => !isUnreadable);
  if (unmatched.length > 0)
    throw new PatternError(unmatched.map(({path, message}) => ({pattern: path, message})));
  // A mistake in a config file is found before the first file is changed.
  for (const path of paths) project.linterFor(await project.settingsFor(path));
  options.signal?.throwIfAborted();

  const tasks = paths.map(path => ({path}));
  const work = await createWork(job, project, describe);
  const files = problems.map(({path, message}) => failed(path, message));
  for await (const outcome of outcomesHere(tasks, {work, oneByOne: options.fix === true})) {
    files.push(await fileOf(outcome, job.cwd, options.fix === true));
    options.signal?.throwIfAborted();
  }
  return files;
}

function jobOf({
  cwd = '.',
  config,
  plugins = true,
  rules = {},
  fix = false,
  timeout = 60,
}: LintFilesOptions): Job {
  return {
    cwd: resolve(cwd),
    ...(config === undefined ? {} : {config}),
    plugins,
    rules,
    timeout,
    ...(fix ? {fix: 'apply'} : {}),
  };
}

/** Why a file could not be linted: the command line's words, but for its options. */
function describe(error: unknown): string {
  return error instanceof TimeoutError ? error.message : reasonOf(error);
}

async function fileOf(
  {path, report, failure, replacement}: Outcome,
  cwd: string,
  writes: boolean,
): Promise<LintedFile> {
  if (failure !== undefined || !report) return failed(path, failure ?? 'was not linted');
  if (writes && replacement) {
    const why = await replaceFile(resolve(cwd, path), replacement).then(() => undefined, describe);
    if (why !== undefined) return failed(path, why);
  }
  const {result, text, fixed} = report;
  return {...result, text, fixed, ...(replacement ? {output: replacement.content} : {})};
}

function failed(path: string, failure: string): LintedFile {
  return {path, words: 0, messages: [], text: '', fixed: 0, failure};
}
