import {expect, it} from 'vitest';
import {settle} from '../src/engine/one-message-per-defect.js';
import type {Message} from '../src/rule/message.js';

/** What is kept of messages, each a rule and the stretch that it is about, under rules that yield to others. */
function kept(stretches: readonly [string, number, number][], yieldsTo: Record<string, string[]>): string[] {
  const messages = stretches.map(
    ([ruleId, start, end]) => ({ruleId, start: {offset: start}, end: {offset: end}}) as Message,
  );
  return settle(messages, new Map(Object.entries(yieldsTo))).map(({ruleId}) => ruleId);
}

it('of two rules that see one defect, the more specific speaks', () => {
  expect(
    kept(
      [
        ['general', 0, 9],
        ['specific', 5, 7],
      ],
      {general: ['specific']},
    ),
  ).toEqual(['specific']);
  expect(
    kept(
      [
        ['general', 0, 5],
        ['specific', 5, 7],
      ],
      {general: ['specific']},
    ),
  ).toHaveLength(2);
  expect(
    kept(
      [
        ['general', 0, 9],
        ['specific', 5, 7],
      ],
      {},
    ),
  ).toHaveLength(2);
});

const chain = {c: ['a'], a: ['b']};

it('what gives way itself silences nothing elsewhere', () => {
  expect(
    kept(
      [
        ['c', 0, 4],
        ['a', 2, 9],
        ['b', 6, 8],
      ],
      chain,
    ),
  ).toEqual(['c', 'b']);
});

it('what gives way silences what the one sees that it gives way to', () => {
  expect(
    kept(
      [
        ['c', 0, 7],
        ['a', 2, 9],
        ['b', 6, 8],
      ],
      chain,
    ),
  ).toEqual(['b']);
});

it('of rules that yield to each other in a circle, one speaks', () => {
  const circle = {a: ['b'], b: ['c'], c: ['a']};
  expect(
    kept(
      [
        ['a', 0, 9],
        ['b', 1, 9],
        ['c', 2, 9],
      ],
      circle,
    ),
  ).toEqual(['a']);
});
