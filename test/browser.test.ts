import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {afterEach, expect, it, vi} from 'vitest';
import rules from '../rules/index.js';
import type {EnglishTables} from '../src/browser/index.js';
import {createLinter} from '../src/index.js';
import {examplesOf} from './readme.js';

const entry = 'mtlint/browser';
const {
  createLinter: createInBrowser,
  fetchTables,
  formatNames,
}: typeof import('../src/browser/index.js') = await import(entry);

/** What browsers fetch, from the disk. */
const tables: EnglishTables = {
  model: new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve('mtlint/browser/english-model.bin')))),
  words: readFileSync(fileURLToPath(import.meta.resolve('mtlint/browser/word-profile.txt')), 'latin1'),
};

afterEach(() => vi.unstubAllGlobals());

it('mtlint/browser says of all examples what mtlint says', async () => {
  const here = createLinter();
  const there = createInBrowser({tables});
  const failing = Object.keys(rules)
    .flatMap(examplesOf)
    .filter(({kind}) => kind === 'fails');
  for (const {text, format, source} of failing) {
    const options = {format, ...(source && {source: {text: source.text, language: source.language}})};
    expect(await there.lint(text, options)).toEqual(await here.lint(text, options));
  }
}, 180_000);

it('mtlint/browser fetches its tables, which are beside it in the package', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: URL) => {
    asked.push(address.href);
    return new Response(readFileSync(address));
  });
  const {model, words} = await fetchTables();
  expect(words).toBe(tables.words);
  expect(Buffer.compare(model, tables.model)).toBe(0);
  expect(asked).toEqual(
    ['english-model.bin', 'word-profile.txt'].map(name => import.meta.resolve(`mtlint/browser/${name}`)),
  );
});

it('mtlint/browser says what is missing', async () => {
  vi.stubGlobal('fetch', async () => new Response('', {status: 404, statusText: 'Not Found'}));
  await expect(fetchTables({model: '/a.bin', words: '/b.txt'})).rejects.toThrow('/a.bin: 404 Not Found');
  // @ts-expect-error: What a program without types may write.
  expect(() => createInBrowser({})).toThrow('createLinter: tables: expected what fetchTables() returns');
  // @ts-expect-error: The same.
  expect(() => createInBrowser()).toThrow('createLinter: tables: expected what fetchTables() returns');
  // @ts-expect-error: No option.
  expect(() => createInBrowser({tables, rule: {}})).toThrow('createLinter: rule: unknown key `rule`');
  expect(formatNames).toContain('markdown');
});
