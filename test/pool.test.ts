import {setTimeout} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {createPool} from '../src/node/worker-pool.js';

const worker = new URL('workers/mixed.mjs', import.meta.url);

it('lives on when an outcome comes after the failure of its worker', async () => {
  const pool = await createPool<string, string>(new URL('workers/last-words.mjs', import.meta.url), {
    size: 1,
    tasksPerWorker: 2,
  });
  const waiting = pool.run('wait');
  await setTimeout(100);
  const last = pool.run('last');
  // This thread is busy until the worker has sent both: its failure is heard first.
  const start = performance.now();
  while (performance.now() - start < 100);
  const [outcome] = await Promise.allSettled([waiting, last]);
  await pool.close();
  // What comes late would be an unhandled error, and fail the run of the tests.
  expect(outcome).toMatchObject({status: 'rejected', reason: {message: 'taken along'}});
});

it('does tasks in workers, several at a time', async () => {
  const pool = await createPool<string, string>(worker, {size: 2});
  const outcomes = await Promise.all(['60', '1', '2', '30', '3'].map(task => pool.run(task)));
  await pool.close();
  expect(outcomes).toEqual(['done 60', 'done 1', 'done 2', 'done 30', 'done 3']);
});

it('goes on when a task fails, and when it takes its worker along', async () => {
  const pool = await createPool<string, string>(worker, {
    size: 2,
    resourceLimits: {maxOldGenerationSizeMb: 40},
  });
  const tasks = ['1', 'throw', '2', 'exhaust', '3', '4', '5'];
  const outcomes = await Promise.all(tasks.map(task => pool.run(task).catch(error => error.message)));
  await pool.close();
  expect(outcomes.filter(outcome => outcome.startsWith('done'))).toHaveLength(5);
  expect(outcomes[1]).toBe('thrown');
  expect(outcomes[3]).toMatch(/memory/);
});

it('tells those who have a task that no worker can start, and nobody else', async () => {
  const pool = await createPool<string, string>(new URL('workers/stillborn.mjs', import.meta.url), {size: 2});
  // Without tasks, the workers have failed by now: that would be an unhandled error, and fail the run of the tests.
  await setTimeout(300);
  await expect(pool.run('1')).rejects.toThrow('stillborn');
  await pool.close();
});
