import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {applyFixes, fixText} from '../src/engine/fix.js';
import {createLinter, type Linter} from '../src/engine/linter.js';
import type {RuleSetting} from '../src/engine/rule-settings.js';
import type {Message} from '../src/rule/message.js';
import {type Example, examplesOf} from './readme.js';
import {testedRules} from './tested-rules.js';

/** A linter with one rule on. */
function linterOf(id: string, options: Record<string, unknown>): Linter {
  const off = Object.keys(rules).map((other): [string, RuleSetting] => [other, 'off']);
  return createLinter({rules: {...Object.fromEntries(off), [id]: ['on', options]}});
}

const spanOf = ({start, end}: Message) => [start.offset, end.offset];

for (const [id, {rule}] of testedRules) {
  describe(id, () => {
    const examples = examplesOf(id);
    for (const [index, example] of examples.entries()) {
      const title = `${example.kind}: ${example.text.slice(0, 60)} (readme.md:${example.line})`;
      if (example.kind === 'passes') it(title, () => passes(id, example));
      if (example.kind === 'fails') it(title, () => fails(id, rule.url, example));
      if (example.kind === 'fixed') it(title, () => isFixed(id, examples[index - 1], example));
    }
  });
}

async function passes(id: string, {text, format, options}: Example): Promise<void> {
  const {messages} = await linterOf(id, options).lint(text, {format});
  expect(messages.map(({actual, message}) => [actual, message])).toEqual([]);
}

async function fails(id: string, url: string, example: Example): Promise<void> {
  const {text, format, options, spans} = example;
  const linter = linterOf(id, options);
  const {messages} = await linter.lint(text, {format});
  expect(messages.map(spanOf), text).toEqual(spans);
  for (const message of messages) {
    expect(message).toMatchObject({
      ruleId: id,
      url,
      actual: text.slice(...(spanOf(message) as [number, number])),
    });
    expect(message.message).not.toMatch(/\.$/);
  }
  // Whatever can be mended is mended, and mending it twice changes nothing.
  const fixed = await fixText(linter, text, {format});
  const again = await linter.lint(fixed.text, {format});
  expect(again.messages.filter(({fix}) => fix === 'safe')).toEqual([]);
  expect(again.messages.length).toBeLessThanOrEqual(messages.filter(({fix}) => fix !== 'safe').length);
}

async function isFixed(
  id: string,
  before: Example | undefined,
  {text, format, options}: Example,
): Promise<void> {
  expect(before?.kind, 'a fixed example follows a failing one').toBe('fails');
  const linter = linterOf(id, options);
  const {messages} = await linter.lint(before!.text, {format});
  // What a reader gets who takes the first proposal for each problem.
  const chosen = messages.map(
    (message): Message => ({...message, fix: message.expected.length > 0 ? 'safe' : 'none'}),
  );
  expect(applyFixes(before!.text, chosen).text).toBe(text);
}
