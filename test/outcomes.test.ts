import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import type {Task} from '../src/cli/lint-file.js';
import {type Crew, outcomesOf} from '../src/cli/results.js';
import {Workers} from '../src/cli/workers.js';

const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Files, each with its name and the number of its bytes. */
function files(...sizes: readonly [name: string, bytes: number][]): Task[] {
  return sizes.map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, 'a'.repeat(bytes));
    return {path};
  });
}

const crew: Omit<Crew, 'workers'> = {
  work: async ({path}) => ({path, failure: 'linted here'}),
  jobs: 2,
  runsPlugins: false,
};

/** @param started How many workers are started before it is known how many there should be. */
async function run(
  tasks: readonly Task[],
  other: Partial<Crew> = {},
  started = 0,
): Promise<[path: string, by: string][]> {
  const outcomes: [string, string][] = [];
  const workers = new Workers(new URL('workers/dying.mjs', import.meta.url), {
    plugins: true,
    cwd: folder,
    rules: {},
    timeout: 60,
  });
  if (started > 0) await workers.start(started);
  for await (const {path, failure = ''} of outcomesOf(tasks, {...crew, workers, ...other}))
    outcomes.push([path, failure]);
  await workers.close();
  return outcomes;
}

it('has short files linted here and by workers, in order', async () => {
  const tasks = files(...Array.from({length: 2000}, (_, n): [string, number] => [`${n}.txt`, 10]));
  // Slow enough for a worker to get its part.
  const work: Crew['work'] = async task => {
    await new Promise(resolve => setTimeout(resolve, 1));
    return crew.work(task);
  };
  const outcomes = await run(tasks, {work});
  expect(outcomes.map(([path]) => path)).toEqual(tasks.map(({path}) => path));
  expect(new Set(outcomes.map(([, by]) => by))).toEqual(new Set(['linted here', 'linted by a worker']));
});

it('leaves long files, and files with plugins, to workers', async () => {
  const short = files(...Array.from({length: 50}, (_, n): [string, number] => [`${n}.txt`, 10_000]));
  const long = files(['long.txt', 200_000]);
  const mixed = await run([...short, ...long]);
  expect(mixed.at(-1)).toEqual([long[0]!.path, 'linted by a worker']);
  for (const [, by] of await run(short, {runsPlugins: true})) expect(by).toBe('linted by a worker');
});

it('goes on when a file takes its worker along, and blames no other', async () => {
  const tasks = files(
    ...Array.from({length: 60}, (_, n): [string, number] => [n === 30 ? 'deadly' : `${n}`, 1]),
  );
  const outcomes = await run(tasks, {runsPlugins: true});
  expect(outcomes.map(([path]) => path)).toEqual(tasks.map(({path}) => path));
  const blamed = outcomes.filter(([, by]) => by !== 'linted by a worker');
  expect(blamed).toEqual([[join(folder, 'deadly'), expect.stringContaining('taken along')]]);
});

it('lints standard input here, whatever else is linted where', async () => {
  const tasks = [{path: '-'}, ...files(['1.txt', 1], ['2.txt', 1], ['3.txt', 1])];
  const outcomes = await run(tasks, {runsPlugins: true});
  expect(outcomes.map(([, by]) => by)).toEqual(['linted here', ...Array(3).fill('linted by a worker')]);
});

it('makes use of workers that were started before it was known how many there should be', async () => {
  const tasks = files(
    ...Array.from({length: 60}, (_, n): [string, number] => [n === 30 ? 'deadly' : `${n}`, 1]),
  );
  const expected = await run(tasks, {runsPlugins: true});
  for (const started of [1, 2, 3]) expect(await run(tasks, {runsPlugins: true}, started)).toEqual(expected);
  expect(await run(tasks.slice(0, 1), {}, 1)).toEqual([[tasks[0]!.path, 'linted here']]);
});
