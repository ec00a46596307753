import {describe, expect, it} from 'vitest';
import rules from '../../rules/index.js';
import {createLinter} from '../../src/engine/linter.js';
import type {Message} from '../../src/rule/message.js';

const others = Object.keys(rules).filter(id => id !== 'passive-voice');

async function messagesOf(text: string, options: Record<string, unknown> = {}): Promise<Message[]> {
  const off = Object.fromEntries(others.map(id => [id, 'off' as const]));
  const linter = createLinter({rules: {...off, 'passive-voice': ['on', options]}});
  return (await linter.lint(text, {format: 'text'})).messages;
}

describe('active wording', () => {
  it.each([
    ['He was quickly arrested by the police.', 'The police quickly arrested him'],
    ['The letters are written by her.', 'She writes the letters'],
    ['The costs are planned by the ministry.', 'The ministry plans the costs'],
    ['It was carried out by them.', 'They carried it out'],
    ['I was chosen by the head of the office.', 'The head of the office chose me'],
    ['The roads must not be repaired by the city.', 'The city must not repair the roads'],
    ['The letters had been read by people.', 'People had read the letters'],
  ])('of “%s” is “%s”', async (passive, active) => {
    expect((await messagesOf(passive)).map(({expected}) => expected)).toEqual([[active]]);
  });

  it.each([
    ['a second clause', 'The law was stopped by the president, and they left.'],
    ['a phrase that could belong to the verb', 'The study was planned by the doctors at the clinic.'],
    ['a means', 'The sum was found by numerical integration.'],
    ['two agents', 'The children were taught by Ann and Peter.'],
    ['a question', 'Was the letter written by her?'],
    ['a modal that is shortened', "The tests can't be run by users."],
  ])('is not proposed for %s', async (_, passive) => {
    expect((await messagesOf(passive)).map(({expected}) => expected)).toEqual([[]]);
  });
});

describe('kinds', () => {
  const severity = {agentless: 'off', byAgent: 'warning', getPassive: 'error'};

  it.each([
    ['The bridge was built in June.', []],
    ['The bridge was built by a firm in the north.', ['warning']],
    ['Two men got hurt.', ['error']],
    ['It is said that he left.', ['info']],
    ['He is said to be known.', ['info']],
  ])('%s', async (text, expected) => {
    expect((await messagesOf(text, {severity})).map(message => message.severity)).toEqual(expected);
  });

  it('names the verb and the agent', async () => {
    const [message] = await messagesOf('The bridge was built by a firm in the north.');
    expect(message?.message).toBe('Passive voice `was built`: start with the agent `a firm`');
  });
});

it('takes the share over a large document', async () => {
  const passive = 'The bridge was built in June.\n\n';
  const active = 'Ann saw it and liked it.\n\n';
  const long = passive.repeat(3000) + active.repeat(6000);
  expect(await messagesOf(long, {maxShare: 0.3})).toHaveLength(0);
  expect(await messagesOf(long, {maxShare: 0.1})).toHaveLength(3000);
});
