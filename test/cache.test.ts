import {mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {type CachePlace, CacheWriter, cachedLinter, openCache} from '../src/cli/cache/index.js';
import {createLinter, type Linter} from '../src/engine/linter.js';

const text = 'They found the the key.\n';
const real = createLinter();
const secret = 'a secret of the user';
let folder: string;
let linted: number;

function place(): CachePlace {
  return {folder, secret};
}

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

afterEach(async () => {
  vi.useRealTimers();
  await rm(join(folder, '..'), {recursive: true, force: true});
});

/** Runs that lint one text each, and write what they have found out. */
function linter({program = '1', settings = 'a' as string | undefined} = {}): Linter {
  return {
    async lint(...args) {
      const cached = cachedLinter(counting, {place: place(), program, settings: () => settings});
      const result = await cached.lint(...args);
      const writer = new CacheWriter(place());
      writer.add(cached.takeEntries());
      writer.flush();
      return result;
    },
  };
}

async function files(): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter(name => name !== 'CACHEDIR.TAG').map(name => join(folder, name));
}

/** Lets days go by, and runs over texts. */
async function daysLater(days: number, ...texts: readonly string[]): Promise<void> {
  vi.setSystemTime(Date.now() + days * 24 * 60 * 60 * 1000);
  for (const each of texts) await linter().lint(each, {path: 'a.txt'});
}

it('remembers a result by content, and gives it the name of the file', async () => {
  const first = await linter().lint(text, {path: 'a.txt'});
  const second = await linter().lint(text, {path: 'moved/b.txt'});
  expect(linted).toBe(1);
  expect(second).toEqual({...first, path: 'moved/b.txt'});
});

it('remembers signs of any script', async () => {
  const foreign = 'They found the 钥匙 under the the “stone” 🙂 of Café José yesterday.\n';
  const first = await linter().lint(foreign, {path: 'a.txt'});
  expect(first.messages.map(({actual}) => actual)).toContain('钥匙');
  expect(await linter().lint(foreign, {path: 'a.txt'})).toEqual(first);
  expect(linted).toBe(1);
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
  const unsure = cachedLinter(counting, {place: place(), program: '1', settings: () => undefined});
  await unsure.lint(text, {path: 'a.txt'});
  await unsure.lint(text, {path: 'a.txt'});
  expect(linted).toBe(2);
  expect(unsure.takeEntries()).toEqual([]);
});

it('makes damaged entries anew', async () => {
  const sound = await linter().lint(text, {path: 'a.txt'});
  const [file = ''] = await files();
  const content = await readFile(file, 'utf8');
  const damages = [
    () => truncate(file, 0),
    () => truncate(file, content.length - 5),
    () => writeFile(file, content.replace('"error"', '"info"')),
    () => writeFile(file, content.replace(/^../, 'ff')),
    () => writeFile(file, '{"messages": []}'),
    () => writeFile(file, Buffer.from([0xff, 0xfe, 0, 10, 0])),
  ];
  for (const [count, damage] of damages.entries()) {
    await damage();
    expect(await linter().lint(text, {path: 'a.txt'})).toEqual(sound);
    expect(linted).toBe(count + 2);
    expect(await readFile(file, 'utf8')).toContain(content);
  }
});

it('makes entries with the signature of somebody else anew', async () => {
  await linter().lint(text, {path: 'a.txt'});
  const stranger = {folder, secret: 'another secret'};
  const other = cachedLinter(counting, {place: stranger, program: '1', settings: () => 'a'});
  await other.lint(text, {path: 'a.txt'});
  expect(linted).toBe(2);
});

it('keeps sound entries beside damaged ones, and those of other runs', async () => {
  const texts = Array.from({length: 200}, (_, n) => `${text}${n}`);
  for (const each of texts.slice(0, 150)) await linter().lint(each, {path: 'a.txt'});
  const one = cachedLinter(counting, {place: place(), program: '1', settings: () => 'a'});
  const other = cachedLinter(counting, {place: place(), program: '1', settings: () => 'a'});
  for (const each of texts.slice(150, 175)) await one.lint(each, {path: 'a.txt'});
  for (const each of texts.slice(175)) await other.lint(each, {path: 'a.txt'});
  for (const cached of [one, other]) {
    const writer = new CacheWriter(place());
    writer.add(cached.takeEntries());
    writer.flush();
  }
  linted = 0;
  const [file = ''] = await files();
  await truncate(file, (await readFile(file)).length - 5);
  const warm = cachedLinter(counting, {place: place(), program: '1', settings: () => 'a'});
  for (const each of texts) await warm.lint(each, {path: 'a.txt'});
  expect(linted).toBe(1);
});

it('goes on where it cannot be written', async () => {
  await rm(folder, {recursive: true});
  await writeFile(folder, 'no folder');
  new CacheWriter(place()).prune();
  expect((await linter().lint(text, {path: 'a.txt'})).messages).toHaveLength(1);
});

it('writes while a long run goes on', async () => {
  const writer = new CacheWriter(place());
  const entries = Array.from({length: 5000}, (_, n) => ({key: n.toString(16).padStart(64, '0'), body: '{}'}));
  for (const entry of entries) writer.add([entry]);
  expect(await files()).not.toEqual([]);
});

it('forgets what nobody asked for in two weeks, and keeps what is asked for', async () => {
  vi.useFakeTimers({toFake: ['Date']});
  const other = `${text} `;
  await daysLater(0, text, other);
  await daysLater(10, text);
  await daysLater(10, text);
  expect(linted).toBe(2);
  await daysLater(0, other);
  expect(linted).toBe(2);
  // Each time that something is added to a file, what is old in it goes.
  await daysLater(20);
  const writer = new CacheWriter(place());
  writer.add(
    Array.from({length: 256}, (_, n) => ({key: n.toString(16).padStart(2, '0').padEnd(64, '0'), body: '{}'})),
  );
  writer.flush();
  linted = 0;
  await daysLater(0, text, other);
  expect(linted).toBe(2);
});

it('deletes files of which nothing was asked for, and nothing else', async () => {
  await linter().lint(text, {path: 'a.txt'});
  const [file = ''] = await files();
  const notes = join(folder, 'notes.txt');
  await writeFile(notes, 'mine');
  const longAgo = new Date(Date.now() - 20 * 24 * 60 * 60 * 1000);
  for (const old of [file, notes]) await utimes(old, longAgo, longAgo);
  const writer = new CacheWriter(place());
  writer.prune();
  expect(await files()).toEqual([notes]);
});
