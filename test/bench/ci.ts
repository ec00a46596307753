/**
 * npm run bench:ci: how long a repository of 5,000 generated files takes: without cache by one worker and by two,
 * with a cold cache, and with a warm one. All in one run, so that the ratios hold whatever the machine.
 *
 * BENCH_FILES and BENCH_WORDS set how many files there are and how many words each has.
 */
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {articleOf} from '../generate.js';

const files = Number(process.env.BENCH_FILES ?? 5000);
const words = Number(process.env.BENCH_WORDS ?? 250);
const program = fileURLToPath(new URL('../../bin/mtlint.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mtlint-bench-'));

try {
  for (let n = 0; n < files; n++) {
    const below = join(folder, `docs/${n % 50}`);
    if (n < 50) mkdirSync(below, {recursive: true});
    writeFileSync(join(below, `${n}.md`), articleOf(n, words));
  }
  run('start-up', ['docs/0/0.md']);
  const one = run('one job', ['docs', '--jobs', '1']);
  const two = run('two jobs', ['docs', '--jobs', '2']);
  const auto = run('as many jobs as pay', ['docs']);
  const cold = run('one job, cold cache', ['docs', '--jobs', '1', '--cache']);
  const warm = run('one job, warm cache', ['docs', '--jobs', '1', '--cache']);
  const warmAuto = run('as many jobs as pay, warm cache', ['docs', '--cache']);
  const outputs = new Set([one, two, auto, cold, warm, warmAuto].map(({output}) => output));
  if (outputs.size !== 1) throw new Error('The runs do not say the same');
  const halves = await separately([
    ['docs/[0-9]*[02468]/*.md', '--jobs', '1'],
    ['docs/[0-9]*[13579]/*.md', '--jobs', '1'],
  ]);
  console.log(
    `${halves.toFixed(2).padStart(8)} s  two processes that know nothing of each other, half of the files each`,
  );
  console.log(
    `${(halves / one.seconds).toFixed(3).padStart(8)}    what the machine gives two processes / one job`,
  );
  compare('warm / cold', warm.seconds / cold.seconds, 0.1);
  compare('two jobs / one job', two.seconds / one.seconds, 0.65);
} finally {
  rmSync(folder, {recursive: true, force: true});
}

function run(name: string, args: readonly string[]): {seconds: number; output: string} {
  const start = performance.now();
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status === null || status > 1) throw new Error(`${name}: exit code ${status}\n${stderr}`);
  console.log(`${seconds.toFixed(2).padStart(8)} s  ${name}`);
  return {seconds, output: stdout};
}

/** Seconds until processes that run at the same time have all ended. */
async function separately(runs: readonly (readonly string[])[]): Promise<number> {
  const start = performance.now();
  const ends = runs.map(args =>
    once(
      spawn(process.execPath, [program, ...args, '--format', 'json'], {cwd: folder, stdio: 'ignore'}),
      'exit',
    ),
  );
  for (const [status] of await Promise.all(ends))
    if (status === null || status > 1) throw new Error(`exit code ${status}`);
  return (performance.now() - start) / 1000;
}

function compare(name: string, ratio: number, most: number): void {
  const verdict = ratio <= most ? 'as it should be' : 'TOO MUCH';
  console.log(`${ratio.toFixed(3).padStart(8)}    ${name} (at most ${most}): ${verdict}`);
}
