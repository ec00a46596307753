import {resolve, sep} from 'node:path';
import type {Call} from '../engine/call.js';
import {fixText} from '../engine/fix.js';
import type {LimitedOptions, Linter} from '../engine/linter.js';
import type {RuleSettings} from '../engine/rule-settings.js';
import {internalError} from '../node/internal-error.js';
import type {TextFile} from '../node/read-text.js';
import {TimeLimit, TimeoutError} from '../node/time-limit.js';
import {programIdentity} from '../node/version.js';
import {type ChangedLines, limitToChangedLines} from '../project/changed-lines.js';
import type {Settings} from '../project/config/resolve.js';
import {createProjectLinter, type ProjectLinter} from '../project/project-linter.js';
import {readable} from '../reporters/paths.js';
import type {FileReport} from '../reporters/report.js';
import type {CachedLinter, CachePlace, Entry} from './cache/index.js';
import {FileError} from './errors.js';
import {readSource} from './read.js';
import {isUnknownKind} from './unknown-kinds.js';

/** What to do with each file. Plain data, so that it can be sent to workers. */
export interface Job {
  readonly cwd: string;
  /** A config file for all files, or false to use no config file. */
  readonly config?: string | false;
  /** Whether code in config files runs. */
  readonly plugins: boolean;
  /** Settings of the command line. */
  readonly rules: RuleSettings;
  /** Whether fixes are applied, or shown as a unified diff. */
  readonly fix?: 'apply' | 'show';
  /** Time limit per file in seconds; 0 for no limit. */
  readonly timeout: number;
  /** Where results are cached. */
  readonly cache?: CachePlace;
  /** Name of standard input. */
  readonly stdinFilename?: string;
}

/** A file to lint. Plain data, so that it can be sent to workers. */
export interface Task {
  readonly path: string;
  /** The lines to report, if not all. */
  readonly lines?: ChangedLines;
}

/** The result for a file. Plain data, so that workers can return it. */
export interface Outcome {
  readonly path: string;
  readonly report?: FileReport;
  /** Why it could not be linted, in one line for the user. */
  readonly failure?: string;
  /** The fixed content, if fixes are applied. */
  readonly replacement?: Replacement;
  /** Whether it was linted as text because its format is unknown. */
  readonly isUnknown?: boolean;
  /** Whether fixes were not made because its format is unknown. */
  readonly isRefused?: boolean;
  /** Entries to add to the cache. */
  readonly entries?: readonly Entry[];
}

/** New content of a file, and the digest of the content that it replaces. */
export interface Replacement {
  readonly content: string;
  readonly replaced: string;
}

/** Processes a file. Never throws: failures are part of the outcome. */
export type Work = (task: Task) => Promise<Outcome>;

/**
 * Prepares the processing of files.
 *
 * @param project Linter for the job, if one has already read the config files.
 * @param describe Explains why a file could not be linted.
 */
export async function createWork(
  job: Job,
  project: ProjectLinter = projectOf(job),
  describe: (error: unknown) => string = reasonOf,
): Promise<Work> {
  const cached = job.cache === undefined ? undefined : await remembering(project, job.cache);
  const linter = cached ?? project;
  const limit = new TimeLimit(job.timeout);
  return async ({path, lines}) => {
    const call = limit.forText();
    const ofLines = lines ? limitToChangedLines(linter, () => lines, call) : linter;
    const outcome = await workOn(path, ofLines, project, job, call).catch(error => ({
      path,
      failure: describe(error),
    }));
    const entries = cached?.takeEntries() ?? [];
    return entries.length > 0 ? {...outcome, entries} : outcome;
  };
}

/** The linter for a job, which reads the config files. */
export function projectOf({cwd, config, plugins, rules}: Job): ProjectLinter {
  return createProjectLinter({cwd, config, plugins, rules});
}

async function remembering(project: ProjectLinter, place: CachePlace): Promise<CachedLinter> {
  const {cachedLinter, digest} = await import('./cache/index.js');
  const digests = new WeakMap<Settings, string>();
  return cachedLinter(project, {
    place,
    program: programIdentity,
    async settings(path) {
      const settings = await project.settingsFor(path);
      // Don't cache with plugins: we can't know whether a plugin and its imports are unchanged.
      if (settings.pluginFiles.length > 0) return undefined;
      const known = digests.get(settings) ?? digest([whatCounts(settings)]);
      digests.set(settings, known);
      return known;
    },
  });
}

/** The settings that make a difference to the result. */
function whatCounts({rules, terms, language, sourceLanguage, format, skipped}: Settings): unknown {
  return {rules, terms, language, sourceLanguage, format, isComplete: skipped.length === 0};
}

async function workOn(
  path: string,
  linter: Linter,
  project: ProjectLinter,
  job: Job,
  call: Call,
): Promise<Outcome> {
  const source = await readSource(path === '-' ? path : resolve(job.cwd, path));
  const name = path === '-' ? (job.stdinFilename ?? '<stdin>') : path;
  const options: LimitedOptions = {path: name, byteOrderMark: 'text', call};
  const isUnknown = await isUnknownKind(name, source.text, project);
  if (!job.fix || isUnknown) {
    const result = await linter.lint(source.text, options);
    const report = {result, text: source.text, fixed: 0};
    if (!isUnknown) return {path, report};
    const isRefused = job.fix !== undefined && result.messages.some(({fix}) => fix === 'safe');
    // Standard output gets the text of standard input in any case.
    return path === '-' && job.fix === 'apply'
      ? {path, report, isUnknown, isRefused, replacement: await replacementOf(source, source.text)}
      : {path, report, isUnknown, isRefused};
  }
  const {text, count: fixed, result} = await fixText(linter, source.text, options);
  const mark = markOf(source);
  const changed = text !== source.text;
  if (job.fix === 'show') {
    const diff = changed ? await diffOf(name, mark + source.text, mark + text, call) : '';
    return {path, report: {result, text, fixed, diff}};
  }
  const report = {result, text, fixed};
  if (!changed && path !== '-') return {path, report};
  return {path, report, replacement: await replacementOf(source, text)};
}

async function replacementOf(source: TextFile, text: string): Promise<Replacement> {
  const {digest} = await import('./cache/index.js');
  const mark = markOf(source);
  return {content: mark + text, replaced: digest([mark + source.text])};
}

function markOf({hasByteOrderMark}: TextFile): string {
  return hasByteOrderMark ? '\uFEFF' : '';
}

async function diffOf(name: string, before: string, after: string, call: Call): Promise<string> {
  const {createTwoFilesPatch} = await import('diff');
  const path = readable(name.split(sep).join('/'));
  const diff = await call(() => createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after));
  return diff.replace(/^=+\n/, '');
}

/** Why a file could not be linted, in one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof TimeoutError) return `${error.message}: raise --timeout, or exclude the file`;
  // A plugin's format may come from another copy of this package.
  const isExpected = error instanceof FileError || (error instanceof Error && error.name === 'FormatError');
  return isExpected ? error.message : internalError(error);
}
