import {expect, it} from 'vitest';
import {createPool} from '../src/pool.js';

const worker = new URL('workers/mixed.mjs', import.meta.url);

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
