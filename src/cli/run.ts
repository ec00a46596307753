import {resolve, sep} from 'node:path';
import rules from '../../rules/index.js';
import {directiveChecks} from '../engine/directives/checks.js';
import {describeFailure} from '../engine/rule-failure.js';
import {partsOf} from '../engine/rule-settings.js';
import {penaltyOf} from '../model/score.js';
import type {EarlierReport} from '../project/comparison.js';
import type {Settings} from '../project/config/resolve.js';
import {lockName, PairsLock, PairsLockError} from '../project/pairs-lock.js';
import type {ProjectLinter} from '../project/project-linter.js';
import {visibleLines} from '../reporters/inert.js';
import {type FileReport, type Style, withoutLower} from '../reporters/report.js';
import type {BaselineFile} from './baseline-file.js';
import type {CachePlace, CacheWriter} from './cache/index.js';
import {hasColor} from './color.js';
import {complain} from './complain.js';
import {earlierReport} from './earlier-report.js';
import {workingDirectory} from './errors.js';
import {exitCodes} from './exit-codes.js';
import {gateOf} from './exit-status.js';
import {mayNameSeveral} from './files.js';
import type {Installation} from './installation.js';
import {type Job, jobOf, projectOf} from './job.js';
import {bytesOf, createWork, type Outcome, reasonOf} from './lint-file.js';
import type {Options} from './options.js';
import {createProgress} from './progress.js';
import {plainStyle} from './report-style.js';
import {targetsOf} from './report-targets.js';
import {outcomesOf} from './results.js';
import {checkTogether, plan} from './select-files.js';
import {tellSkipped} from './skipped.js';
import {tidy} from './tidy-path.js';
import {UnknownKinds} from './unknown-kinds.js';
import {Workers} from './workers.js';
import {writeReports} from './write-reports.js';

/**
 * Lints the files that the arguments name, reports the problems, and returns the exit code. A file that cannot be linted
 * becomes a line on stderr; the others are still linted.
 */
export async function run(
  args: readonly string[],
  options: Options,
  installation: Installation,
): Promise<number> {
  checkTogether(args, options);
  const job = await jobOf(options, workingDirectory());
  const workers = new Workers(installation.worker, job);
  try {
    // Workers start while the search for files runs.
    if (options.jobs !== 'auto' && options.jobs > 1 && (await mayNameSeveral(args, job.cwd)))
      await workers.start(options.jobs - 1);
    return await runWith(workers, job, args, options, installation);
  } finally {
    await workers.close();
  }
}

async function runWith(
  workers: Workers,
  job: Job,
  args: readonly string[],
  options: Options,
  installation: Installation,
): Promise<number> {
  const project = projectOf(job);
  const {paths, problems, changes, baseline, ...planned} = await plan(args, project, options, job.cwd);
  tellSkipped(planned.skipped, job.cwd, options);
  const tasks = paths.map(path => ({path, ...(changes ? {lines: changes.get(path) ?? []} : {})}));
  const work = await createWork(job, project);
  const outcomes = outcomesOf(tasks, {
    work,
    jobs: options.jobs,
    workers,
    runsPlugins: planned.runsPlugins,
    oneByOne: job.fix === 'apply',
  });
  const cache = job.cache === undefined ? undefined : await writerOf(job.cache);
  const progress = createProgress(process.stderr, paths.length, process.env);
  const earlier = earlierReport(options, job.cwd);
  const gate = gateOf(options, planned.gates);
  const pairs = job.updatesPairs ? await PairsLock.read(resolve(job.cwd, lockName)) : undefined;
  const unknown = new UnknownKinds();
  let failed = false;
  let words = 0;
  const fail = (problem: string): void => {
    failed = true;
    progress.giveWay();
    complain(problem);
  };
  for (const problem of problems) fail(problem);

  async function* linted(): AsyncGenerator<FileReport> {
    for await (const outcome of outcomes) {
      progress.advance();
      if (outcome.entries) cache?.add(outcome.entries);
      if (outcome.pairs) pairs?.record(slashed(outcome.path), outcome.pairs);
      if (outcome.isUnknown)
        unknown.add(outcome.report?.result.path ?? outcome.path, outcome.isRefused ?? false);
      const failure = outcome.failure ?? (await applyReplacement(outcome));
      const name = outcome.path === '-' ? 'standard input' : outcome.path;
      for (const broken of outcome.report?.result.failures ?? [])
        fail(`${name}: ${describeFailure(broken, file => tidy(file, job.cwd))}`);
      if (failure !== undefined) {
        fail(`${name}: ${failure}`);
        const path = outcome.path === '-' ? (options.stdinFilename ?? '<stdin>') : outcome.path;
        yield {result: {path, words: 0, messages: []}, text: '', fixed: 0, failure};
      } else if (outcome.report) yield outcome.report;
    }
    cache?.flush();
    progress.giveWay();
  }

  async function* counted(): AsyncGenerator<FileReport> {
    const found = baseline ? withoutKnown(linted(), baseline, project) : linted();
    for await (const report of found) {
      const {messages, words: own} = report.result;
      words += own;
      const penalty = report.failure === undefined ? await penaltyIn(report, project, options) : 0;
      gate.add(messages, own, penalty);
      yield withoutLower({...report, penalty}, options.quiet ? 'error' : options.severity);
    }
  }
  const reports = (): AsyncGenerator<FileReport> => (earlier ? compared(counted(), earlier) : counted());

  if (options.updateBaseline) {
    for await (const _ of reports());
  } else if (options.fixDryRun) {
    for await (const {diff} of reports()) if (diff) process.stdout.write(visibleLines(diff));
  } else {
    // The fixed standard input goes to standard output, so the report goes to standard error.
    const out = options.fix && paths.includes('-') ? process.stderr : process.stdout;
    const targets = (await targetsOf(options.format, process.env, out.isTTY)).filter(
      // If no file was found, print no report; still write report files, which a later step may expect.
      ({file}) => file !== undefined || paths.length > 0 || problems.length === 0,
    );
    const style: Style = {
      ...styleOf(out, options, installation.root),
      gate: () => gate.result,
      ...(earlier && {comparison: () => earlier.comparison}),
    };
    await writeReports(reports(), targets, out, style, chunk =>
      progress.giveWay(out.isTTY ? chunk : undefined),
    );
  }
  if (pairs) await writeLock(pairs, job.cwd);
  cache?.prune();
  if (baseline) await baseline.close(options);
  await installation.linted(words);
  unknown.tell();
  if (failed || unknown.hasRefused) return exitCodes.couldNotRun;
  if (options.updateBaseline) return exitCodes.ok;
  for (const reason of gate.reasons) complain(reason);
  return gate.failed ? exitCodes.errorsFound : exitCodes.ok;
}

async function writerOf(place: CachePlace): Promise<CacheWriter> {
  const {CacheWriter} = await import('./cache/index.js');
  return new CacheWriter(place);
}

async function writeLock(pairs: PairsLock, cwd: string): Promise<void> {
  const {default: writeFileAtomic} = await import('write-file-atomic');
  await writeFileAtomic(resolve(cwd, lockName), String(pairs)).catch((error: NodeJS.ErrnoException) => {
    throw new PairsLockError(`${lockName}: can't be written (${error.code ?? error.message})`);
  });
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** Writes a fixed file. Returns the reason if it could not be written. */
async function applyReplacement({path, replacement}: Outcome): Promise<string | undefined> {
  if (!replacement) return undefined;
  if (path === '-') {
    process.stdout.write(bytesOf(replacement));
    return undefined;
  }
  const {replaceFile} = await import('./replace.js');
  return replaceFile(path, replacement).then(() => undefined, reasonOf);
}

function styleOf(out: NodeJS.WriteStream, options: Options, root: URL): Style {
  return {
    ...plainStyle(process.cwd(), root),
    color: hasColor(out),
    // A terminal of unknown width reports 0.
    columns: out.columns || 100,
    quiet: options.quiet ?? false,
    ...(options.maxProblems === undefined ? {} : {maxProblems: options.maxProblems}),
  };
}

/** The penalty for a file's problems, before any is hidden. With --since, only some problems are known. */
async function penaltyIn(
  {result: {path, messages}}: FileReport,
  project: ProjectLinter,
  {since}: Options,
): Promise<number | null> {
  return since === undefined ? penaltyOf(messages, (await project.settingsFor(path)).score) : null;
}

/** Marks the problems that an earlier report does not have. It waits for all files, because only then they can be matched. */
async function* compared(
  reports: AsyncIterable<FileReport>,
  earlier: EarlierReport,
): AsyncGenerator<FileReport> {
  const all: FileReport[] = [];
  for await (const report of reports) {
    const {result, failure} = report;
    if (failure === undefined) earlier.add(result.path, result.messages);
    all.push(report);
  }
  // First all of them: the summary of a report may be asked for with the last file.
  const marked = all.map(report => ({...report, added: earlier.newIn(report.result.path)}));
  yield* marked;
}

/** Removes problems in the baseline from the reports. It waits for all files, because only then entries can be matched. */
async function* withoutKnown(
  reports: AsyncIterable<FileReport>,
  baseline: BaselineFile,
  project: ProjectLinter,
): AsyncGenerator<FileReport> {
  const all: FileReport[] = [];
  for await (const report of reports) {
    const {result, failure} = report;
    const isKnown =
      failure === undefined && baseline.add(result, runsIn(await project.settingsFor(result.path)));
    // Only excerpts around problems need the text: don't keep the rest in memory.
    all.push(isKnown ? {...report, text: '', result: {...result, messages: []}} : report);
  }
  for (const report of all) {
    const {result, failure} = report;
    yield failure === undefined
      ? {...report, result: {...result, messages: baseline.unknown(result)}}
      : report;
  }
}

/** Whether a rule runs on files with these settings. */
function runsIn(settings: Settings): (rule: string) => boolean {
  const known = {...rules, ...settings.plugins, ...directiveChecks};
  return rule => Object.hasOwn(known, rule) && partsOf(settings.rules[rule]).level !== 'off';
}
