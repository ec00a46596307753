import rules from '../../rules/index.js';
import type {CacheWriter} from '../cache.js';
import type {Settings} from '../config/resolve.js';
import {partsOf} from '../config/rules.js';
import {createProjectLinter} from '../project.js';
import type {FileReport, Style} from '../reporters/index.js';
import {visible} from '../reporters/lines.js';
import {describeFailure} from '../rule-failure.js';
import {rank} from '../severity.js';
import {directiveChecks} from '../suppress/checks.js';
import {version} from '../version.js';
import type {BaselineFile} from './baseline-file.js';
import {hasColour} from './colour.js';
import type {Options} from './command.js';
import {workingDirectory} from './errors.js';
import {mayNameSeveral, tidy} from './files.js';
import {targetsOf} from './formats.js';
import {Gate} from './gates.js';
import type {Installation} from './installation.js';
import {exitCodes} from './main.js';
import {outcomesOf} from './outcomes.js';
import {writeReports} from './outputs.js';
import {checkTogether, plan} from './plan.js';
import {createProgress} from './progress.js';
import {repositoryBase} from './repository.js';
import {describeRules} from './rule-help.js';
import {createWork, type Job, type Outcome, reasonOf} from './work.js';
import {Workers} from './workers.js';

/**
 * Lints what the arguments name, reports it, and says with which code to exit. A file that cannot be linted is
 * a line on stderr; the others are linted all the same.
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
    // They get ready while the files are searched for.
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
  const project = createProjectLinter({cwd: job.cwd, config: options.config, rules: options.rule});
  const {paths, problems, changes, baseline, runsPlugins} = await plan(args, project, options, job.cwd);
  const tasks = paths.map(path => ({path, ...(changes ? {lines: changes.get(path) ?? []} : {})}));
  const work = await createWork(job, project);
  const outcomes = outcomesOf(tasks, {
    work,
    jobs: options.jobs,
    workers,
    runsPlugins,
    oneByOne: job.fix === 'apply',
  });
  const cache = job.cache === undefined ? undefined : await cacheAt(job.cache);
  const progress = createProgress(process.stderr, paths.length, process.env);
  const gate = new Gate(options);
  let failed = false;
  let words = 0;
  const fail = (problem: string): void => {
    failed = true;
    progress.giveWay();
    console.error(`mtlint: ${visible(problem)}`);
  };
  for (const problem of problems) fail(problem);

  async function* reports(): AsyncGenerator<FileReport> {
    for await (const outcome of outcomes) {
      progress.advance();
      if (outcome.entries) cache?.add(outcome.entries);
      const failure = outcome.failure ?? (await applyReplacement(outcome));
      const name = outcome.path === '-' ? 'standard input' : outcome.path;
      for (const broken of outcome.report?.result.failures ?? [])
        fail(`${name}: ${describeFailure(broken, file => tidy(file, job.cwd))}`);
      if (failure !== undefined) {
        fail(`${name}: ${failure}`);
        const path = outcome.path === '-' ? (options.stdinFilename ?? '<stdin>') : outcome.path;
        yield {result: {path, words: 0, messages: []}, text: '', fixed: 0, failure};
      } else if (outcome.report) {
        const report = baseline
          ? withoutKnown(outcome.report, baseline, await project.settingsFor(outcome.report.result.path))
          : outcome.report;
        words += report.result.words;
        gate.add(report.result.messages);
        yield shown(report, options);
      }
    }
    cache?.flush();
    progress.giveWay();
  }

  if (options.updateBaseline) {
    for await (const _ of reports());
  } else if (options.fixDryRun) {
    for await (const {diff} of reports()) if (diff) process.stdout.write(diff);
  } else {
    // What --fix makes of standard input goes to standard output, so the report gives way.
    const out = options.fix && paths.includes('-') ? process.stderr : process.stdout;
    const targets = targetsOf(options.format, process.env).filter(
      // Where nothing was found, there is nothing to read; a file that a later step waits for is written.
      ({file}) => file !== undefined || paths.length > 0 || problems.length === 0,
    );
    await writeReports(reports(), targets, out, styleOf(out, options, installation.root), chunk =>
      progress.giveWay(out.isTTY ? chunk : undefined),
    );
  }
  await cache?.prune();
  if (baseline) await baseline.close(options);
  await installation.linted(words);
  if (failed) return exitCodes.couldNotRun;
  if (options.updateBaseline) return exitCodes.ok;
  if (gate.reason !== undefined) console.error(`mtlint: ${gate.reason}`);
  return gate.failed ? exitCodes.errorsFound : exitCodes.ok;
}

async function jobOf(options: Options, cwd: string): Promise<Job> {
  if (options.fix) (await import('./replace.js')).cleanUpOnSignals();
  const cache = await cacheOf(options);
  return {
    cwd,
    ...(options.config === undefined ? {} : {config: options.config}),
    rules: options.rule ?? {},
    timeout: options.timeout,
    ...(options.fix ? {fix: 'apply'} : options.fixDryRun ? {fix: 'show'} : {}),
    ...(cache === undefined ? {} : {cache}),
    ...(options.stdinFilename === undefined ? {} : {stdinFilename: options.stdinFilename}),
  };
}

async function cacheAt(folder: string): Promise<CacheWriter> {
  const {CacheWriter} = await import('../cache.js');
  return new CacheWriter(folder);
}

/** The folder of the cache, where one is asked for and can be kept. */
async function cacheOf({cache, cacheLocation}: Options): Promise<string | undefined> {
  if (!cache && cacheLocation === undefined) return undefined;
  const folder = cacheLocation ?? '.mtlintcache';
  try {
    await (await import('../cache.js')).openCache(folder);
    return folder;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    console.error(`mtlint: ${folder}: no cache can be kept here (${code}); going on without`);
    return undefined;
  }
}

/** Writes what the fixes have made of a file, and says why it could not be written. */
async function applyReplacement({path, replacement}: Outcome): Promise<string | undefined> {
  if (!replacement) return undefined;
  if (path === '-') {
    process.stdout.write(replacement.content);
    return undefined;
  }
  const {replaceFile} = await import('./replace.js');
  return replaceFile(path, replacement).then(() => undefined, reasonOf);
}

function styleOf(out: NodeJS.WriteStream, options: Options, root: URL): Style {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return {
    colour: hasColour(out),
    // A terminal that does not know its width says 0.
    columns: out.columns || 100,
    quiet: options.quiet ?? false,
    version,
    base: repositoryBase(process.cwd(), process.env),
    started: epoch ? new Date(Number(epoch) * 1000) : new Date(),
    rules: () => describeRules(root),
  };
}

/** The report without what the baseline knows. */
function withoutKnown(report: FileReport, baseline: BaselineFile, settings: Settings): FileReport {
  const {result} = report;
  const known = {...rules, ...settings.plugins, ...directiveChecks};
  const ran = (rule: string): boolean =>
    Object.hasOwn(known, rule) && partsOf(settings.rules[rule]).level !== 'off';
  return {...report, result: {...result, messages: baseline.unknown(result, ran)}};
}

/** The report without what is below the severity asked for. */
function shown(report: FileReport, options: Options): FileReport {
  const least = rank[options.quiet ? 'error' : options.severity];
  const messages = report.result.messages.filter(({severity}) => rank[severity] >= least);
  return {...report, result: {...report.result, messages}};
}
