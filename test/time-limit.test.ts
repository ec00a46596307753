import {expect, it} from 'vitest';
import {TimeLimit, TimeoutError} from '../src/node/time-limit.js';

const forever = (): never => {
  for (;;);
};

it('blames the call that takes too long, and makes the others', async () => {
  const limit = new TimeLimit(0.05);
  const works = [() => 1, forever, () => 3, () => forever(), () => 5];
  const outcomes = await Promise.allSettled(works.map(work => limit.forText()(work)));
  expect(outcomes.map(outcome => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason))).toEqual([
    1,
    expect.any(TimeoutError),
    3,
    expect.any(TimeoutError),
    5,
  ]);
});

it('interrupts regular expressions, and what catches all errors', async () => {
  const limit = new TimeLimit(0.05);
  const works: (() => unknown)[] = [
    () => /^(a|a)*$/.test(`${'a'.repeat(60)}b`),
    () => `${'a'.repeat(60)}b`.replace(/^(?:a|a)*$/gu, ''),
    () => {
      for (;;) {
        try {
          forever();
        } catch {
          // It goes on.
        }
      }
    },
    () => [1, 2].sort(forever),
  ];
  for (const work of works) await expect(limit.forText()(work)).rejects.toThrow(TimeoutError);
});

it('counts all calls for a text together', async () => {
  const call = new TimeLimit(0.05).forText();
  await expect(call(forever)).rejects.toThrow('took longer than 0.05 seconds');
  await expect(call(() => 1)).rejects.toThrow(TimeoutError);
});

it('passes on what the work throws', async () => {
  const limit = new TimeLimit(60);
  const fails = (): never => {
    throw new RangeError('no');
  };
  const [failed, done] = await Promise.allSettled([limit.forText()(fails), limit.forText()(() => 2)]);
  expect(failed).toMatchObject({status: 'rejected', reason: new RangeError('no')});
  expect(done).toMatchObject({status: 'fulfilled', value: 2});
});

it('sets no limit where it is 0', async () => {
  expect(await new TimeLimit(0).forText()(() => 1)).toBe(1);
});
