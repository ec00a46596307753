import {expect, it} from 'vitest';
import {createPool, inOrder} from '../src/pool.js';

const worker = new URL('workers/mixed.mjs', import.meta.url);

it('gives outcomes in the order of the items, whichever is done first', async () => {
  const pool = await createPool<string, string>(worker, 2, undefined);
  const outcomes: string[] = [];
  for await (const outcome of inOrder(['60', '1', '2', '30', '3'], 4, task => pool.run(task)))
    outcomes.push(outcome);
  await pool.close();
  expect(outcomes).toEqual(['done 60', 'done 1', 'done 2', 'done 30', 'done 3']);
});

it('goes on when a task fails, and when it takes its worker along', async () => {
  const pool = await createPool<string, string>(worker, 2, undefined, {maxOldGenerationSizeMb: 40});
  const tasks = ['1', 'throw', '2', 'exhaust', '3', '4', '5'];
  const outcomes: string[] = [];
  for await (const outcome of inOrder(tasks, 3, task => pool.run(task).catch(error => error.message)))
    outcomes.push(outcome);
  await pool.close();
  expect(outcomes.filter(outcome => outcome.startsWith('done'))).toHaveLength(5);
  expect(outcomes[1]).toBe('thrown');
  expect(outcomes[3]).toMatch(/memory/);
});

it('holds no more than its width, however many items there are', async () => {
  let running = 0;
  let most = 0;
  const work = async (item: number): Promise<number> => {
    most = Math.max(most, ++running);
    return item;
  };
  for await (const _ of inOrder(Array(100).keys(), 5, work)) running--;
  expect(most).toBe(5);
});
