import {setTimeout} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {type Hands, shareOut} from '../src/cli/distribute.js';

const items = Array.from({length: 300}, (_, n) => n);

/** Hands that double numbers, each in its own time. */
function hands(other: Partial<Hands<number, number>> = {}): Hands<number, number> {
  return {
    workers: 2,
    here: async batch => batch.map(item => 2 * item),
    async give(batch) {
      await setTimeout(batch.length === 0 ? 5 : (batch[0]! * 7) % 5);
      return batch.map(item => 2 * item);
    },
    place: () => 'anywhere',
    weight: () => 1,
    ...other,
  };
}

async function outcomes(given: Hands<number, number>, from: readonly number[] = items): Promise<number[]> {
  const found: number[] = [];
  for await (const outcome of shareOut(from, given, 100)) found.push(outcome);
  return found;
}

it('gives outcomes in the order of the items, whoever does the work', async () => {
  const expected = items.map(item => 2 * item);
  expect(await outcomes(hands())).toEqual(expected);
  expect(await outcomes(hands({place: () => 'worker'}))).toEqual(expected);
  expect(await outcomes(hands({place: () => 'here'}))).toEqual(expected);
  expect(await outcomes(hands({place: item => (item % 10 === 3 ? 'here' : 'worker')}))).toEqual(expected);
  expect(await outcomes(hands(), [])).toEqual([]);
});

it('does each item where it has its place', async () => {
  const here: number[] = [];
  const given: number[] = [];
  const place: Hands<number, number>['place'] = item => (item % 10 === 3 ? 'here' : 'worker');
  const counting = hands({
    place,
    async here(batch) {
      here.push(...batch);
      return [...batch];
    },
    async give(batch) {
      given.push(...batch);
      return [...batch];
    },
  });
  await outcomes(counting);
  expect(here).toEqual(items.filter(item => place(item) === 'here'));
  expect(given.toSorted((one, other) => one - other)).toEqual(items.filter(item => place(item) === 'worker'));
});

it('begins here, before a worker is ready', async () => {
  const never = new Promise<never>(() => {});
  expect(await outcomes(hands({give: () => never}))).toHaveLength(300);
});

it('is never further ahead than it may be', async () => {
  let done = 0;
  let taken = 0;
  let most = 0;
  const counting = hands({
    async here(batch) {
      done += batch.length;
      most = Math.max(most, done - taken);
      return [...batch];
    },
    async give(batch) {
      await setTimeout(1);
      done += batch.length;
      most = Math.max(most, done - taken);
      return [...batch];
    },
  });
  for await (const _ of shareOut(items, counting, 20)) {
    taken++;
    await setTimeout(0);
  }
  expect(taken).toBe(300);
  // What is begun when the limit is reached is one batch of eight.
  expect(most).toBeLessThan(20 + 8 + 8);
});
