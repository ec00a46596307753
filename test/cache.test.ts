import {mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {cachedLinter, openCache, pruneCache} from '../src/cache.js';
import {createLinter, type Linter} from '../src/linter.js';

const text = 'They found the the key.\n';
const real = createLinter();
let folder: string;
let linted: number;

const counting: Linter = {
  lint(...args) {
    linted++;
    return real.lint(...args);
  },
};

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'mtlint-')), 'cache');
  linted = 0;
  await openCache(folder);
});

afterEach(() => rm(join(folder, '..'), {recursive: true, force: true}));

function linter({program = '1', settings = 'a'} = {}): Linter {
  return cachedLinter(counting, {folder, program, settings: () => settings});
}

async function entries(): Promise<string[]> {
  const found = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = found.filter(entry => entry.isFile() && entry.name !== 'CACHEDIR.TAG');
  return files.map(entry => join(entry.parentPath, entry.name));
}

it('remembers a result by content, and gives it the name of the file', async () => {
  const first = await linter().lint(text, {path: 'a.txt'});
  const second = await linter().lint(text, {path: 'moved/b.txt'});
  expect(linted).toBe(1);
  expect(second).toEqual({...first, path: 'moved/b.txt'});
});

it('is cold for another text, format, setting or program', async () => {
  await linter().lint(text, {path: 'a.txt'});
  await linter().lint(`${text} `, {path: 'a.txt'});
  await linter().lint(text, {path: 'a.md'});
  await linter({settings: 'b'}).lint(text, {path: 'a.txt'});
  await linter({program: '2'}).lint(text, {path: 'a.txt'});
  expect(linted).toBe(5);
});

it('remembers nothing where nobody can tell what a file is linted with', async () => {
  const unsure = cachedLinter(counting, {folder, program: '1', settings: () => undefined});
  await unsure.lint(text, {path: 'a.txt'});
  await unsure.lint(text, {path: 'a.txt'});
  expect(linted).toBe(2);
  expect(await entries()).toEqual([]);
});

it('makes damaged entries anew', async () => {
  const sound = await linter().lint(text, {path: 'a.txt'});
  const [entry = ''] = await entries();
  const content = await readFile(entry, 'utf8');
  const damages = [
    () => truncate(entry, 0),
    () => truncate(entry, content.length - 5),
    () => writeFile(entry, content.replace('"error"', '"info"')),
    () => writeFile(entry, '{"messages": []}'),
    () => writeFile(entry, Buffer.from([0xff, 0xfe, 0, 10, 0])),
  ];
  for (const [count, damage] of damages.entries()) {
    await damage();
    expect(await linter().lint(text, {path: 'a.txt'})).toEqual(sound);
    expect(linted).toBe(count + 2);
    expect(await readFile(entry, 'utf8')).toBe(content);
  }
});

it('goes on where it cannot be written', async () => {
  await rm(folder, {recursive: true});
  await writeFile(folder, 'no folder');
  expect((await linter().lint(text, {path: 'a.txt'})).messages).toHaveLength(1);
});

it('forgets what nobody asked for in two weeks, and deletes nothing else', async () => {
  await linter().lint(text, {path: 'a.txt'});
  await linter().lint(`${text} `, {path: 'a.txt'});
  const [old = '', fresh = ''] = await entries();
  const other = join(folder, 'notes.txt');
  await writeFile(other, 'mine');
  const longAgo = new Date(Date.now() - 20 * 24 * 60 * 60 * 1000);
  for (const file of [old, other]) await utimes(file, longAgo, longAgo);
  await pruneCache(folder);
  expect(await entries()).toContain(old);
  await utimes(join(folder, 'CACHEDIR.TAG'), longAgo, longAgo);
  await pruneCache(folder);
  expect((await entries()).sort()).toEqual([fresh, other].sort());
});

it('keeps what is asked for', async () => {
  await linter().lint(text, {path: 'a.txt'});
  const [entry = ''] = await entries();
  const longAgo = new Date(Date.now() - 20 * 24 * 60 * 60 * 1000);
  await utimes(entry, longAgo, longAgo);
  await linter().lint(text, {path: 'a.txt'});
  expect(Date.now() - (await stat(entry)).mtimeMs).toBeLessThan(60_000);
});
