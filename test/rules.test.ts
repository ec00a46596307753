import {describe, expect, it} from 'vitest';
import rules from '../rules/index.js';
import {createLinter} from '../src/engine/linter.js';
import {besideSource} from '../src/testing/beside-source.js';
import {testRule} from '../src/testing/index.js';
import {examplesOf} from './readme.js';
import {testedRules} from './tested-rules.js';

for (const [id, rule] of testedRules)
  testRule(rule, new URL(`../rules/${id}/readme.md`, import.meta.url), {describe, it});

it('messages are a line without a full stop', async () => {
  const linter = createLinter();
  const failing = Object.keys(rules)
    .flatMap(examplesOf)
    .filter(({kind}) => kind === 'fails');
  for (const example of failing) {
    const {messages} = await besideSource(linter, example).lint(example.text, {format: example.format});
    for (const {message} of messages) expect(message).toMatch(/^[^\n]*[^.\n]$/);
  }
});
