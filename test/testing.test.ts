import {AssertionError} from 'node:assert';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import * as v from 'valibot';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {defineFormat} from '../src/index.js';
import {ExampleError, readExamples, type TestCase, testCasesOf, testRule} from '../src/testing/index.js';
import {checkFor, defineRule} from '../src/toolkit.js';

const rule = defineRule({
  id: 'house-app',
  description: 'A word that our style guide rules out',
  category: 'Terminology',
  severity: 'warning',
  fix: 'safe',
  url: 'https://example.org/app',
  options: v.strictObject({word: v.optional(v.string(), 'app')}),
  check({tokens}, {options, report}) {
    for (const {kind, lower, start, end} of tokens)
      if (kind === 'word' && lower === options.word)
        report({start, end, reason: 'Write program', expected: ['program']});
  },
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mtlint-'));
});
afterAll(() => rm(folder, {recursive: true}));

async function casesFor(readme: string): Promise<readonly TestCase[]> {
  const file = join(folder, 'readme.md');
  await writeFile(file, readme);
  return testCasesOf(rule, file);
}

const block = (info: string, text: string): string => `\`\`\`${info}\n${text}\n\`\`\`\n`;

/** What is wrong with the last example of a readme. */
async function failureOf(...blocks: string[]): Promise<unknown> {
  const cases = await casesFor(blocks.join('\n'));
  return cases
    .at(-1)!
    .run()
    .then(
      () => undefined,
      error => error,
    );
}

const good = block('text fails', 'Start the ⟦app⟧.');

describe('the examples of a readme', () => {
  it('are tests, each with its position', async () => {
    const readme = [
      '# house-app\n',
      good,
      block('text fixed', 'Start the program.'),
      block('markdown passes', 'Start `app`.'),
      block('text fails {"word": "tool"}', 'Start the ⟦tool⟧ or the app.'),
      block('js', 'const a = 1;'),
    ].join('\n');
    const cases = await casesFor(readme);
    expect(cases.map(({title}) => title)).toEqual([
      'fails: Start the app. (readme.md:3)',
      'fixed: Start the program. (readme.md:7)',
      'passes: Start `app`. (readme.md:11)',
      'fails: Start the tool or the app. (readme.md:15)',
    ]);
    for (const {run} of cases) await run();
    expect((await casesFor(readme.replaceAll('\n', '\r\n'))).map(({title}) => title)).toEqual(
      cases.map(({title}) => title),
    );
  });

  it.each([
    ['an unmarked finding', [block('text fails', 'Start the app.')]],
    ['a mark that is too wide', [block('text fails', 'Start ⟦the app⟧.')]],
    ['a finding where none should be', [good, block('text passes', 'The app ends.')]],
    ['another fix', [good, block('text fixed', 'Start the tool.')]],
    ['an option that is left out', [good, block('text fails {"word": "tool"}', 'Start the ⟦app⟧.')]],
  ])('fail on %s', async (_, blocks) => {
    expect(await failureOf(...blocks)).toBeInstanceOf(AssertionError);
  });

  it('shows what was found in place of what was expected', async () => {
    expect(await failureOf(block('text fails', 'Start the app.'))).toMatchObject({
      actual: [[10, 13, 'app']],
      expected: [],
    });
  });

  it('fail where they cannot be run', async () => {
    const unknown = await failureOf(good, block('pages fails', '⟦app⟧'));
    expect(unknown).toMatchObject({name: 'TypeError', message: expect.stringContaining('pages')});
    expect(await failureOf(good, block('text passes', 'No.'), block('text fixed', 'No.'))).toBeInstanceOf(
      ExampleError,
    );
  });

  it.each([
    ['no examples', '# house-app', 'readme.md: no example of what house-app finds'],
    [
      'a misspelled kind',
      block('text fail', 'app'),
      'readme.md:1: unknown example `fail`: use fails, passes, fixed',
    ],
    [
      'options that are no JSON',
      block('text fails {word}', 'app'),
      'expected the options as a JSON object, not {word}',
    ],
    [
      'options that are no object',
      block('text fails [1]', 'app'),
      'expected the options as a JSON object, not [1]',
    ],
  ])('are refused with %s', async (_, readme, message) => {
    await expect(casesFor(readme)).rejects.toThrow(message);
    await expect(casesFor(readme)).rejects.toBeInstanceOf(ExampleError);
  });

  it('ignore blocks that are no examples', () => {
    expect(readExamples(`${block('sh', 'ls')}${block('ts title', 'let a;')}`, 'readme.md')).toEqual([]);
  });
});

describe('examples with a source', () => {
  const sourced = defineRule({
    id: 'house-colon',
    description: 'Lost colon',
    category: 'Accuracy/Omission',
    severity: 'error',
    fix: 'safe',
    languages: 'any',
    source: 'needed',
    url: 'https://example.org/colon',
    checkParagraph({text, language}, {source, report}) {
      const at = source!.text.indexOf('：');
      if (at < 0 || text.includes(':') || source!.language !== 'zh' || language !== 'en') return;
      const [start, end] = [text.length - 1, text.length];
      report({start, end, reason: 'Lost colon', expected: [':'], source: {start: at, end: at + 1}});
    },
  });
  const source = 'source: 例如⟦：⟧\n\n';
  const run = async (...blocks: readonly string[]): Promise<void> => {
    const file = join(folder, 'colon.md');
    await writeFile(file, blocks.join('\n'));
    for (const {run} of testCasesOf(sourced, file)) await run();
  };

  it('are checked beside it', async () => {
    await run(
      block('text fails zh → en', `${source}For example⟦.⟧`),
      block('text fixed', 'For example:'),
      block('text passes zh → en', `${source}For example:`),
      block('text passes ja → en {}', `${source}For example.`),
      block('text passes', 'For example.'),
    );
  });

  it.each([
    ['the place in the source differs', 'source: 例⟦如⟧：\n\nFor example⟦.⟧', AssertionError],
    ['they have no source', 'For example⟦.⟧', ExampleError],
    ['they have only a source', 'source: 例如', ExampleError],
  ])('fail if %s', async (_, text, error) => {
    await expect(run(block('text fails zh → en', text))).rejects.toThrow(error);
  });

  it('fail in another format', async () => {
    await expect(run(block('markdown fails zh → en', `${source}For example⟦.⟧`))).rejects.toThrow(
      ExampleError,
    );
  });
});

it('a rule that throws fails its examples', async () => {
  const failing = defineRule({
    ...rule.rule,
    id: 'house-broken',
    check() {
      throw new Error('no dictionary');
    },
  });
  const file = join(folder, 'broken.md');
  await writeFile(file, `${good}${block('text passes', 'Silence.')}`);
  for (const {run} of testCasesOf(failing, file)) await expect(run()).rejects.toThrow('no dictionary');
});

it('testRule hands the tests to a test runner, in formats of one’s own, too', async () => {
  const patterns = [{pattern: /\bapp\b/g, example: '⟦app⟧', reason: () => 'Write program'}];
  const byPattern = defineRule({...rule.rule, id: 'house-pattern', checkParagraph: checkFor(patterns)});
  const lines = defineFormat({
    name: 'house-lines',
    extensions: ['.lines'],
    *read(text) {
      for (const {0: value, index} of text.matchAll(/^[^#\n].*/gm))
        yield {kind: 'paragraph', pieces: [{value, start: index, end: index + value.length}]};
    },
  });
  const file = join(folder, 'lines.md');
  await writeFile(file, block('house-lines fails', '# The app\nThe ⟦app⟧'));
  const ran: string[] = [];
  const pending: Promise<void>[] = [];
  testRule(byPattern, pathToFileURL(file), {
    formats: [lines],
    describe(title, tests) {
      ran.push(title);
      tests();
    },
    it(title, test) {
      ran.push(title);
      pending.push(test());
    },
  });
  await Promise.all(pending);
  expect(ran).toEqual(['house-pattern', 'fails: # The app\nThe app (lines.md:1)']);
});
