import {createHash} from 'node:crypto';
import {readFileSync, statSync, utimesSync} from 'node:fs';
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {formatOf} from './formats/index.js';
import type {FileResult, Linter} from './linter.js';

/** How the cache is laid out: an older layout is never read. */
const layout = 1;

const day = 24 * 60 * 60 * 1000;

/** How long an entry that nobody asks for is kept, in milliseconds. */
const keptFor = 14 * day;

/** Marks a folder as a cache, for backup programs and for {@link pruneCache}. */
const tagName = 'CACHEDIR.TAG';
const tag = `Signature: 8a477f597d28d172789f06886806bc55
# A cache of mtlint; it may be deleted. See https://bford.info/cachedir/
`;

export interface CacheOptions {
  /** Folder of the cache, as {@link openCache} has made it. */
  readonly folder: string;
  /** Which program makes the results: its version and build. */
  readonly program: string;
  /**
   * Digest of all that a file is linted with: its active rules, their options and severities. A file for which
   * nobody can tell has none, and is linted each time.
   */
  settings(path: string): string | undefined | Promise<string | undefined>;
}

/**
 * Makes the folder of a cache.
 *
 * @throws When it cannot be made.
 */
export async function openCache(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, tagName), tag, {flag: 'wx'}).catch(error => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/**
 * A linter that remembers results on disk, by content: a fresh checkout finds them again. An entry is a file of
 * its own, so that runs and workers share the cache; it carries its checksum, and one that is damaged is made
 * anew. Where the cache cannot be written, it stays cold.
 */
export function cachedLinter(linter: Linter, options: CacheOptions): Linter {
  return {
    async lint(text, textOptions = {}) {
      const {path = '<text>', format = formatOf(path)} = textOptions;
      const settings = await options.settings(path);
      if (settings === undefined) return linter.lint(text, textOptions);
      const key = digest([layout, options.program, settings, format, text]);
      const file = join(options.folder, key.slice(0, 2), key.slice(2));
      const known = readEntry(file);
      if (known) return {...known, path};
      const result = await linter.lint(text, textOptions);
      await writeEntry(file, result);
      return result;
    },
  };
}

/** A digest of values, as 64 hexadecimal digits. */
export function digest(parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const text = typeof part === 'string' ? part : JSON.stringify(part);
    // With its length in front, no part can pass for a piece of another.
    hash.update(`${text.length}:`).update(text);
  }
  return hash.digest('hex');
}

/** Reads an entry, without promises: reading small files is all that a run with a warm cache does. */
function readEntry(file: string): FileResult | undefined {
  const content = readIfThere(file);
  const [checksum, body = ''] = content.split('\n', 2);
  if (checksum !== digest([body])) return undefined;
  // Says, once a day, that the entry is in use.
  if (ageOf(file) > day) touch(file);
  return JSON.parse(body) as FileResult;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function writeEntry(file: string, result: FileResult): Promise<void> {
  const body = JSON.stringify(result);
  const content = `${digest([body])}\n${body}`;
  // A power cut may leave an entry torn; its checksum tells, so waiting for the disk is not worth it.
  const write = (): Promise<void> => writeFileAtomic(file, content, {fsync: false});
  await write()
    .catch(() => mkdir(dirname(file), {recursive: true}).then(write))
    .catch(() => {});
}

/** Once a day, deletes the entries that nobody has asked for in two weeks. Deletes nothing but entries. */
export async function pruneCache(folder: string): Promise<void> {
  const mark = join(folder, tagName);
  if (ageOf(mark) < day) return;
  touch(mark);
  for (const name of await readdir(folder).catch(() => [])) {
    if (/^[0-9a-f]{2}$/.test(name)) await pruneFolder(join(folder, name));
  }
}

async function pruneFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    // What follows the digits belongs to an entry that was being written when its run was killed.
    if (!/^[0-9a-f]{62}(?:\.\d+)?$/.test(name)) continue;
    const file = join(folder, name);
    if (ageOf(file) > keptFor) await rm(file, {force: true}).catch(() => {});
  }
}

/** Milliseconds since a file was last changed; of a file that is not there, none. */
function ageOf(file: string): number {
  const found = statSync(file, {throwIfNoEntry: false});
  return found ? Date.now() - found.mtimeMs : 0;
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // A cache that may only be read is a cache all the same.
  }
}
