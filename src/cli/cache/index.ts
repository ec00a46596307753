import {createHash} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {FileResult, LimitedOptions, Linter} from '../../engine/linter.js';
import {languageOfPath} from '../../formats/language-of-path.js';
import {builtInFormats} from '../../formats/registry.js';
import {makeFolder} from '../../node/make-folder.js';
import {type CachePlace, type Entry, pruneShards, ShardReader, writeEntries} from './shards.js';

export type {CachePlace, Entry} from './shards.js';

/** How the cache is laid out: an older layout is never read. */
const layout = 4;

/** Marks a folder as a cache, for backup programs. */
const tagName = 'CACHEDIR.TAG';
const tag = `Signature: 8a477f597d28d172789f06886806bc55
# A cache of mtlint; it may be deleted. See https://bford.info/cachedir/
`;

export interface CacheOptions {
  /** The cache, whose folder {@link openCache} has made. */
  readonly place: CachePlace;
  /** Which program makes the results: its version and build. */
  readonly program: string;
  /**
   * Digest of everything a file is linted with: its active rules, their options and severities. Undefined if that is
   * unknown; then the file is linted each time.
   */
  settings(path: string): string | undefined | Promise<string | undefined>;
}

/** A linter that looks results up in a cache. */
export interface CachedLinter extends Linter {
  /** New entries since the last call, for {@link CacheWriter}. */
  takeEntries(): readonly Entry[];
}

/**
 * Makes the folder of a cache.
 *
 * @throws When it cannot be made.
 */
export async function openCache(folder: string): Promise<void> {
  await makeFolder(folder);
  await writeFile(join(folder, tagName), tag, {flag: 'wx'}).catch(error => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/**
 * A linter that looks results up on disk, by content: a fresh checkout finds them again. Each entry is signed; one that is
 * damaged, or signed with another secret, is recomputed. It writes nothing: workers return their new entries.
 */
export function cachedLinter(linter: Linter, options: CacheOptions): CachedLinter {
  const reader = new ShardReader(options.place);
  let fresh: Entry[] = [];
  return {
    async lint(text, textOptions: LimitedOptions = {}) {
      const {
        path = '<text>',
        format = builtInFormats.of(path, text).name,
        byteOrderMark = 'skip',
      } = textOptions;
      const settings = await options.settings(path);
      // With a source, or with parts of its own, the result depends on more than the text.
      if (settings === undefined || textOptions.source || textOptions.parts)
        return linter.lint(text, textOptions);
      // In a file of segments, the path may name the language.
      const language = languageOfPath(path) ?? '';
      const key = digest([layout, options.program, settings, format, language, byteOrderMark, text]);
      const known = reader.find(key);
      if (known) {
        if (known.isOld) fresh.push({key, body: known.body});
        // Its signature says that this program wrote it for this text.
        return {...(JSON.parse(known.body) as FileResult), path};
      }
      const result = await linter.lint(text, textOptions);
      fresh.push({key, body: inAscii(JSON.stringify(result))});
      return result;
    },
    takeEntries() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

/** JSON with escapes for what is not ASCII. One other sign, and V8 keeps all of the file in two bytes a character. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7F]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** How many entries are written at once: what a run that is killed has not written is linted again. */
const enoughEntries = 2000;

/** Writes entries to a cache, many at a time. */
export class CacheWriter {
  readonly #place: CachePlace;
  #waiting: Entry[] = [];

  constructor(place: CachePlace) {
    this.#place = place;
  }

  add(entries: readonly Entry[]): void {
    this.#waiting.push(...entries);
    if (this.#waiting.length >= enoughEntries) this.flush();
  }

  /** Writes what waits. */
  flush(): void {
    writeEntries(this.#place, this.#waiting);
    this.#waiting = [];
  }

  /** Deletes what nobody has asked for. */
  prune(): void {
    pruneShards(this.#place.folder);
  }
}

/** A digest of bytes, as 64 hexadecimal digits. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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
