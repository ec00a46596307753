import {resolve, sep} from 'node:path';
import type {Call} from '../engine/call.js';
import {type FixResult, fixText, fixUnpacked} from '../engine/fix.js';
import type {LimitedOptions, Linter} from '../engine/linter.js';
import type {UnpackedFile} from '../formats/format.js';
import {builtInFormats} from '../formats/registry.js';
import {type Encoding, encoded} from '../node/encoding.js';
import {internalError} from '../node/internal-error.js';
import {TimeLimit, TimeoutError} from '../node/time-limit.js';
import {programIdentity} from '../node/version.js';
import {type ChangedLines, limitToChangedLines} from '../project/changed-lines.js';
import type {Settings} from '../project/config/resolve.js';
import type {PairHash} from '../project/pairs-lock.js';
import type {ProjectLinter} from '../project/project-linter.js';
import {readable} from '../reporters/paths.js';
import type {FileReport} from '../reporters/report.js';
import type {CachedLinter, CachePlace, Entry} from './cache/index.js';
import {FileError} from './errors.js';
import {type FoundSource, SourceFinder} from './find-source.js';
import {type Job, projectOf} from './job.js';
import {type OpenFile, openFile} from './open-file.js';
import {isUnknownKind} from './unknown-kinds.js';

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
  /** Hashes of its parts and their sources, if they are recorded. */
  readonly pairs?: readonly PairHash[];
  /** Whether it was linted as text because its format is unknown. */
  readonly isUnknown?: boolean;
  /** Whether fixes were not made because its format is unknown. */
  readonly isRefused?: boolean;
  /** Entries to add to the cache. */
  readonly entries?: readonly Entry[];
}

/** New content of a file, and the digest of the content that it replaces. */
export interface Replacement {
  readonly content: string | Uint8Array;
  readonly replaced: string;
  /** Absent: UTF-8, or bytes. */
  readonly encoding?: Encoding;
}

/** What is written of new content. */
export function bytesOf({content, encoding = 'utf8'}: Replacement): Uint8Array {
  return typeof content === 'string' ? encoded(content, encoding) : content;
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
  const sources = new SourceFinder(job);
  return async ({path, lines}) => {
    const call = limit.forText();
    // Git counts the lines of bytes, not those of the text.
    const ofLines =
      lines && !builtInFormats.byName(path)?.isPacked
        ? limitToChangedLines(linter, () => lines, call)
        : linter;
    const tools = {linter: ofLines, project, sources};
    const outcome = await workOn(path, tools, job, call).catch(error => ({path, failure: describe(error)}));
    const entries = cached?.takeEntries() ?? [];
    return entries.length > 0 ? {...outcome, entries} : outcome;
  };
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
function whatCounts({skipped, ...settings}: Settings): unknown {
  const {rules, terms, glossary, language, sourceLanguage, format, states, columns, segmentOverrides} =
    settings;
  const counting = {
    rules,
    terms,
    glossary,
    language,
    sourceLanguage,
    format,
    states,
    columns,
    segmentOverrides,
  };
  return {...counting, isComplete: skipped.length === 0};
}

/** What the work on files shares. */
interface Tools {
  readonly linter: Linter;
  readonly project: ProjectLinter;
  readonly sources: SourceFinder;
}

async function workOn(
  path: string,
  {linter, project, sources}: Tools,
  job: Job,
  call: Call,
): Promise<Outcome> {
  const name = path === '-' ? (job.stdinFilename ?? '<stdin>') : path;
  const settings = await project.settingsFor(name);
  const file = await openFile(path === '-' ? path : resolve(job.cwd, path), name, settings, call);
  const source = await sources.find(name, settings, call);
  const options: LimitedOptions = {
    path: name,
    byteOrderMark: 'text',
    call,
    ...(source && {source: source.options}),
    ...(file.packed && {parts: file.packed.file.parts}),
  };
  const isUnknown = await isUnknownKind(name, file.text, project);
  if (!job.fix || isUnknown) {
    const result = await linter.lint(file.text, options);
    const outcome = {path, report: {result, text: file.text, fixed: 0}, ...pairsOf(source, job)};
    if (!isUnknown) return outcome;
    const isRefused = job.fix !== undefined && result.messages.some(({fix}) => fix === 'safe');
    // Standard output gets the text of standard input in any case.
    return path === '-' && job.fix === 'apply'
      ? {...outcome, isUnknown, isRefused, replacement: await replacementOf(file, file.text)}
      : {...outcome, isUnknown, isRefused};
  }
  const done = await fixedFile(linter, file, options);
  const {text, count: fixed, result} = done;
  const mark = markOf(file);
  const changed = text !== file.text;
  if (job.fix === 'show') {
    const diff = changed ? await diffOf(name, mark + file.text, mark + text, call) : '';
    return {path, report: {result, text, fixed, diff}};
  }
  const outcome = {path, report: {result, text, fixed}, ...pairsOf(source, job)};
  if (!changed && path !== '-') return outcome;
  return {...outcome, replacement: await replacementOf(file, text, done.file)};
}

async function fixedFile(
  linter: Linter,
  {text, packed}: OpenFile,
  options: LimitedOptions,
): Promise<FixResult & {readonly file?: UnpackedFile}> {
  return packed ? fixUnpacked(linter, packed.file, options) : fixText(linter, text, options);
}

function pairsOf(source: FoundSource | undefined, {updatesPairs}: Job): Pick<Outcome, 'pairs'> {
  return source && updatesPairs ? {pairs: [...source.recorded]} : {};
}

async function replacementOf(file: OpenFile, text: string, fixed = file.packed?.file): Promise<Replacement> {
  const {digest, digestOfBytes} = await import('./cache/index.js');
  if (file.packed && fixed) return {content: fixed.pack(), replaced: digestOfBytes(file.packed.bytes)};
  const mark = markOf(file);
  const {encoding} = file;
  return {
    content: mark + text,
    replaced: digest([mark + file.text]),
    ...(encoding !== undefined && {encoding}),
  };
}

function markOf({hasByteOrderMark}: OpenFile): string {
  return hasByteOrderMark ? '\uFEFF' : '';
}

async function diffOf(name: string, before: string, after: string, call: Call): Promise<string> {
  const {createTwoFilesPatch} = await import('diff');
  const path = readable(name.split(sep).join('/'));
  const diff = await call(() => createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after));
  return diff.replace(/^=+\n/, '');
}

/** Errors whose message is written for the user. */
const expected = new Set(['FormatError', 'PairsLockError']);

/** Why a file could not be linted, in one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof TimeoutError) return `${error.message}: raise --timeout, or exclude the file`;
  // A plugin's format may come from another copy of this package.
  const isExpected = error instanceof FileError || (error instanceof Error && expected.has(error.name));
  return isExpected ? error.message : internalError(error);
}
