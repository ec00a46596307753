/**
 * npm run bench:ci: how long a repository of 5,000 generated files takes: without cache by one job and by two,
 * with a cold cache, and with a warm one. All in one run, so that the ratios hold whatever the machine; in turns, so that
 * they hold where its speed changes while they are measured: what counts is the median of the rounds.
 *
 * BENCH_FILES and BENCH_WORDS set how many files there are and how many words each has (750 is the mean of the READMEs of
 * 600 npm packages, 300 their median), BENCH_ROUNDS how many rounds are run.
 */
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {articleOf} from '../generate.js';
import {median} from './numbers.js';

const files = Number(process.env.BENCH_FILES ?? 5000);
const words = Number(process.env.BENCH_WORDS ?? 750);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const program = fileURLToPath(new URL('../../bin/mtlint.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mtlint-bench-'));
const outputs = new Set<string>();

try {
  for (let n = 0; n < files; n++) {
    const below = join(folder, `docs/${n % 50}`);
    if (n < 50) mkdirSync(below, {recursive: true});
    writeFileSync(join(below, `${n}.md`), articleOf(n, words));
  }
  console.log(`${files} files of ${words} words`);
  run(['docs/0/0.md']);
  const twoJobs: number[] = [];
  const twoProcesses: number[] = [];
  const coldCache: number[] = [];
  const warmCache: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const one = timed('one job', ['docs', '--jobs', '1']);
    twoJobs.push(timed('two jobs', ['docs', '--jobs', '2']) / one);
    twoProcesses.push((await inHalves()) / one);
    const cache = ['docs', '--jobs', '1', '--cache', '--cache-location', `cache-${round}`];
    const cold = timed('one job, cold cache', cache);
    coldCache.push(cold / one);
    warmCache.push(timed('one job, warm cache', cache) / cold);
  }
  timed('as many jobs as pay', ['docs']);
  timed('as many jobs as pay, warm cache', ['docs', '--cache', '--cache-location', 'cache-0']);
  if (outputs.size !== 1) throw new Error('The runs do not say the same');
  tell('cold cache / none', coldCache);
  tell('two processes that know nothing of each other / one job: what the machine gives', twoProcesses);
  tell('warm / cold cache', warmCache, 0.1);
  tell('two jobs / one job', twoJobs, 0.65);
} finally {
  rmSync(folder, {recursive: true, force: true});
}

/** Seconds that a run over the files takes. */
function timed(name: string, args: readonly string[]): number {
  const start = performance.now();
  const output = run(args);
  const seconds = report(name, start);
  outputs.add(output);
  return seconds;
}

/** What a run prints. It prints into a file: who reads from a pipe needs a processor, too. */
function run(args: readonly string[]): string {
  const file = join(folder, 'report.json');
  const output = openSync(file, 'w');
  const {status, stderr} = spawnSync(process.execPath, [program, ...args, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', output, 'pipe'],
  });
  closeSync(output);
  if (status === null || status > 1) throw new Error(`${args.join(' ')}: exit code ${status}\n${stderr}`);
  return readFileSync(file, 'utf8');
}

/** Seconds until two processes with half of the files each, which run at the same time, have both ended. */
async function inHalves(): Promise<number> {
  const start = performance.now();
  const ends = ['docs/*[02468]/*.md', 'docs/*[13579]/*.md'].map(half => {
    const args = [program, half, '--jobs', '1', '--format', 'json'];
    return once(spawn(process.execPath, args, {cwd: folder, stdio: 'ignore'}), 'exit');
  });
  for (const [status] of await Promise.all(ends))
    if (status === null || status > 1) throw new Error(`exit code ${status}`);
  return report('two processes, half of the files each', start);
}

function report(name: string, start: number): number {
  const seconds = (performance.now() - start) / 1000;
  console.log(`${seconds.toFixed(2).padStart(8)} s  ${name}`);
  return seconds;
}

function tell(name: string, ratios: readonly number[], most?: number): void {
  const ratio = median(ratios);
  const range = `${Math.min(...ratios).toFixed(3)}-${Math.max(...ratios).toFixed(3)}`;
  const verdict =
    most === undefined ? '' : ` (at most ${most}): ${ratio <= most ? 'as it should be' : 'TOO MUCH'}`;
  console.log(`${ratio.toFixed(3).padStart(8)}    ${range}  ${name}${verdict}`);
}
