import {type ChildProcess, fork, spawn} from 'node:child_process';
import {once} from 'node:events';
import {text as readAll} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Subject, Times} from './child.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program as users have it. */
export const program = `${root}bin/mtlint.js`;

/** Where the bundles and the results are put. */
export const output = `${root}.bench`;

/** Bundles what runs in the processes: run from its sources, each small function would cost more than it does built. */
export async function bundle(): Promise<void> {
  await build({
    entryPoints: [`${root}test/bench/child.ts`, `${root}test/bench/usage.ts`],
    outdir: output,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: {'regexp-unicode-property-escapes': true},
    logLevel: 'warning',
  });
}

/** A process in which something is measured again and again. */
export interface Measured {
  /** Measures one pass; undefined where it takes longer than it may. */
  pass(): Promise<Times | undefined>;
  close(): void;
}

/**
 * Starts a process and has it warm up.
 *
 * @param longest Milliseconds of the clock that a pass, or the warming up, may take.
 */
export async function measured(subject: Subject, longest = 600_000): Promise<Measured> {
  // Without the loader that runs this file.
  const child = fork(`${output}/child.mjs`, {execArgv: []});
  const ready = await ask(child, subject, longest);
  return {
    pass: async () => (ready ? ask(child, 'again', longest) : undefined),
    close: () => child.kill(),
  };
}

async function ask(
  child: ChildProcess,
  question: Subject | 'again',
  longest: number,
): Promise<Times | undefined> {
  child.send(question);
  const signal = AbortSignal.timeout(longest);
  const exit = once(child, 'exit', {signal}).then(([code]) => {
    throw new Error(`The measured process ended with code ${code}`);
  });
  try {
    const [answer] = await Promise.race([once(child, 'message', {signal}), exit]);
    return answer;
  } catch (error) {
    if (!signal.aborted) throw error;
    child.kill('SIGKILL');
    return undefined;
  } finally {
    exit.catch(() => {});
  }
}

/** What a run of a program has used. */
export interface Usage {
  /** Seconds of the clock. */
  readonly elapsed: number;
  /** Seconds of processors, all threads together. */
  readonly processor: number;
  /** Most memory at a time, in megabytes. */
  readonly memory: number;
}

/** Runs Node with arguments, and says what it has used. */
export async function usageOf(args: readonly string[], cwd: string): Promise<Usage> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', `${output}/usage.mjs`, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const [usage] = await Promise.all([readAll(child.stdio[3] as NodeJS.ReadableStream), once(child, 'exit')]);
  if ((child.exitCode ?? 2) > 1) throw new Error(`${args.join(' ')}: exit code ${child.exitCode}`);
  return {elapsed: (performance.now() - start) / 1000, ...JSON.parse(usage)};
}

/** Seconds of the clock that Node takes for arguments. */
export async function elapsed(args: readonly string[], cwd: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {cwd, stdio: 'ignore'});
  const [code] = await once(child, 'exit');
  if (code > 1) throw new Error(`${args.join(' ')}: exit code ${code}`);
  return (performance.now() - start) / 1000;
}
