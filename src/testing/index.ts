/** `mtlint/test`: runs the examples in a rule's readme, with any test runner. */
import {deepStrictEqual, ok, strictEqual} from 'node:assert';
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import rules from '../../rules/index.js';
import {applyFixes, fixText} from '../engine/fix.js';
import {createLinter, type EditingLinter, type Linter} from '../engine/linter.js';
import type {RuleSetting} from '../engine/rule-settings.js';
import type {Format} from '../formats/format.js';
import type {Rule} from '../rule/define.js';
import type {Message} from '../rule/message.js';
import {besideSource} from './beside-source.js';
import {type Example, ExampleError, readExamples} from './examples.js';

export {
  type Example,
  ExampleError,
  type ExampleKind,
  type ExampleSource,
  type ExampleSpan,
  readExamples,
} from './examples.js';

/** A test of an example. */
export interface TestCase {
  /** Kind, start of the text, and position in the readme. */
  readonly title: string;
  /**
   * Runs the test.
   *
   * @throws {AssertionError} When the rule does something else than the readme says.
   */
  run(): Promise<void>;
}

/** The functions of a test runner, as in Vitest, `node:test`, Jest and Mocha. */
export interface TestRunner {
  describe(title: string, tests: () => void): unknown;
  it(title: string, test: () => Promise<void>): unknown;
}

export interface TestOptions {
  /** Formats, made by `defineFormat`, that examples may be in beside the built-in ones. */
  readonly formats?: readonly Format[];
}

/**
 * Tests a rule by the examples in its readme. What is between ⟦ and ⟧ in a `fails` example, and nothing else, must be reported; a
 * `passes` example must have no message; a `fixed` example must be what the first replacement of each message makes of the
 * example before it. What is between ⟦ and ⟧ in a source must be what the messages point to in it. Only this rule runs, with its own severity and the options of the example.
 *
 * @param readme Path or file URL of the readme.
 * @throws {ExampleError} When the readme has no `fails` example, or one that cannot be read.
 */
export function testRule(
  rule: Rule,
  readme: URL | string,
  {describe, it, ...options}: TestRunner & TestOptions,
): void {
  const cases = testCasesOf(rule, readme, options);
  describe(rule.rule.id, () => {
    for (const {title, run} of cases) it(title, run);
  });
}

/**
 * The tests that {@link testRule} runs, for a test runner of another kind.
 *
 * @throws {ExampleError} When the readme has no `fails` example, or one that cannot be read.
 */
export function testCasesOf(rule: Rule, readme: URL | string, {formats = []}: TestOptions = {}): TestCase[] {
  const name = basename(readme instanceof URL ? fileURLToPath(readme) : readme);
  const examples = readExamples(readFileSync(readme, 'utf8'), name);
  if (!examples.some(({kind}) => kind === 'fails'))
    throw new ExampleError(
      `${name}: no example of what ${rule.rule.id} finds: add a block with \`text fails\``,
    );
  return examples.map((example, index) => ({
    title: `${example.kind}: ${example.text.slice(0, 60)} (${name}:${example.line})`,
    async run() {
      const before = examples[index - 1];
      const linted = example.kind === 'fixed' ? (before ?? example) : example;
      const linter = besideSource(onlyRule(rule, linted, formats), linted);
      if (example.kind === 'passes') await mustPass(linter, example);
      else if (example.kind === 'fails') await mustFail(linter, rule, example);
      else await mustBeFixed(linter, before, example);
    },
  }));
}

/** A linter with one rule on. */
function onlyRule(
  rule: Rule,
  {options, language}: Pick<Example, 'options' | 'language'>,
  formats: readonly Format[],
): EditingLinter {
  const {id} = rule.rule;
  const off = Object.keys(rules).map((other): [string, RuleSetting] => [other, 'off']);
  return createLinter({
    ...(language !== undefined && {language}),
    rules: {...Object.fromEntries(off), [id]: ['on', options]},
    plugins: {[id]: rule},
    formats,
  });
}

async function mustPass(linter: Linter, {text, format}: Example): Promise<void> {
  const messages = await messagesFor(linter, text, format);
  deepStrictEqual(
    messages.map(message => [...quoted(message), message.message]),
    [],
  );
}

async function mustFail(linter: Linter, {rule}: Rule, {text, format, spans, source}: Example): Promise<void> {
  const messages = await messagesFor(linter, text, format);
  deepStrictEqual(
    messages.map(quoted),
    spans.map(([start, end]) => [start, end, text.slice(start, end)]),
  );
  if (source && source.spans.length > 0)
    deepStrictEqual(
      messages.map(({source: place}) => place && [place.start.offset, place.end.offset, place.text]),
      source.spans.map(([start, end]) => [start, end, source.text.slice(start, end)]),
    );
  for (const {ruleId, url} of messages) deepStrictEqual({ruleId, url}, {ruleId: rule.id, url: rule.url});
  // A fix that writes what is there is none.
  deepStrictEqual(
    messages.filter(({fix, expected, actual}) => fix === 'safe' && expected[0] === actual).map(quoted),
    [],
  );
  // Whatever has a safe fix is fixed, and fixing it twice changes nothing.
  const fixed = await fixText(linter, text, {format});
  const rest = fixed.result.messages;
  deepStrictEqual(rest.filter(({fix}) => fix === 'safe').map(quoted), []);
  ok(
    rest.length <= messages.filter(({fix}) => fix !== 'safe').length,
    `safe fixes add no messages, but left ${JSON.stringify(fixed.text)}`,
  );
}

async function mustBeFixed(
  linter: Linter,
  before: Example | undefined,
  {text, format}: Example,
): Promise<void> {
  if (before?.kind !== 'fails') throw new ExampleError('a `fixed` example follows a `fails` example');
  const messages = await messagesFor(linter, before.text, format);
  // What a reader gets who takes the first replacement for each problem.
  const chosen = messages.map(
    (message): Message => ({...message, fix: message.expected.length > 0 ? 'safe' : 'none'}),
  );
  strictEqual(applyFixes(before.text, chosen).text, text);
}

async function messagesFor(linter: Linter, text: string, format: string): Promise<Message[]> {
  const {messages, failures = []} = await linter.lint(text, {format});
  for (const {message} of failures) throw new Error(`the rule failed: ${message}`);
  return messages;
}

/** Where a message is, and the text that it is about. */
function quoted({start, end, actual}: Message): [start: number, end: number, text: string] {
  return [start.offset, end.offset, actual];
}
