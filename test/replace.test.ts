import {chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {digest} from '../src/cli/cache/index.js';
import {replaceFile} from '../src/cli/replace.js';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mtlint-'));
  file = join(folder, 'a.txt');
  await writeFile(file, 'old');
});

afterEach(() => rm(folder, {recursive: true, force: true}));

it('replaces the content and nothing else', async () => {
  await chmod(file, 0o640);
  await replaceFile(file, {content: 'new', replaced: digest(['old'])});
  expect(await readFile(file, 'utf8')).toBe('new');
  expect((await stat(file)).mode & 0o7777).toBe(0o640);
  expect(await readdir(folder)).toEqual(['a.txt']);
});

it('follows a link', async () => {
  const link = join(folder, 'link.txt');
  await symlink('a.txt', link);
  await replaceFile(link, {content: 'new', replaced: digest(['old'])});
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(
    (await readdir(folder, {withFileTypes: true})).find(({name}) => name === 'link.txt')?.isSymbolicLink(),
  ).toBe(true);
});

it('refuses a file that has changed meanwhile', async () => {
  await writeFile(file, 'edited');
  await expect(replaceFile(file, {content: 'new', replaced: digest(['old'])})).rejects.toThrow('has changed');
  expect(await readFile(file, 'utf8')).toBe('edited');
  expect(await readdir(folder)).toEqual(['a.txt']);
});

it('refuses a file that is gone', async () => {
  await rm(file);
  await expect(replaceFile(file, {content: 'new', replaced: digest(['old'])})).rejects.toThrow(
    "can't be written",
  );
  expect(await readdir(folder)).toEqual([]);
});
