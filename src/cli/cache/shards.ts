import {createHmac} from 'node:crypto';
import {lstatSync, readFileSync, unlinkSync} from 'node:fs';
import {join} from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Where a cache is, and what its entries are signed with. */
export interface CachePlace {
  readonly folder: string;
  /** Known to the user, or to the CI service, and to no project: an entry that a project brings along is not believed. */
  readonly secret: string;
}

/** What is remembered under a key. */
export interface Entry {
  /** 64 hexadecimal digits. */
  readonly key: string;
  /** JSON in ASCII, on one line. */
  readonly body: string;
}

/** An entry on disk: a line. */
interface Line {
  /** Day, counted from 1970, on which the entry was asked for. */
  readonly day: number;
  readonly body: string;
  readonly line: string;
}

const day = 24 * 60 * 60 * 1000;

/** How long an unused entry is kept, in days. */
const keptFor = 14;

/** Files that the entries are spread over: making a file takes longer than linting a short one, so many share one. */
const shardCount = 64;

/** The names of the files of a cache. */
const shardNames: readonly string[] = Array.from({length: shardCount}, (_, index) => `${index}.results`);

/** Today, in days since 1970. */
function today(): number {
  return Math.floor(Date.now() / day);
}

/** Looks entries up. It reads each file once, and does not see what is written later. */
export class ShardReader {
  readonly #place: CachePlace;
  readonly #shards = new Map<string, ReadonlyMap<string, Line>>();

  constructor(place: CachePlace) {
    this.#place = place;
  }

  /** The entry's body, and whether it has to be written again so as not to be forgotten; undefined where there is none. */
  find(key: string): {readonly body: string; readonly isOld: boolean} | undefined {
    const name = shardOf(key);
    let shard = this.#shards.get(name);
    if (!shard) {
      shard = readShard(join(this.#place.folder, name));
      this.#shards.set(name, shard);
    }
    const line = shard.get(key);
    // Only what is asked for is looked at closely.
    if (!line || line.line !== lineOf({key, body: line.body}, line.day, this.#place.secret)) return undefined;
    return {body: line.body, isOld: line.day < today()};
  }
}

/**
 * Adds entries to the files of a cache, and removes those that no run has used in two weeks. What another run has
 * written stays. What it writes at the same moment may get lost and is recomputed. If nothing can be written, nothing is.
 */
export function writeEntries({folder, secret}: CachePlace, entries: readonly Entry[]): void {
  const now = today();
  const byShard = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = shardOf(entry.key);
    const others = byShard.get(name);
    if (others) others.push(entry);
    else byShard.set(name, [entry]);
  }
  for (const [name, added] of byShard) {
    const file = join(folder, name);
    const lines = new Map<string, string>();
    for (const [key, {day, line}] of readShard(file)) if (now - day <= keptFor) lines.set(key, line);
    for (const entry of added) lines.set(entry.key, lineOf(entry, now, secret));
    try {
      // write-file-atomic would follow it.
      removeLink(file);
      // A power cut may leave a file torn; the signatures of its lines tell, so waiting for the disk is not worth it.
      writeFileAtomic.sync(file, `${[...lines.values()].join('\n')}\n`, {fsync: false});
    } catch {
      // A cache that cannot be written stays cold.
    }
  }
}

/** Deletes the files of which no entry was asked for in two weeks, and nothing else. */
export function pruneShards(folder: string): void {
  // An entry that is asked for is written again once a day.
  const oldest = Date.now() - (keptFor + 1) * day;
  for (const file of shardNames.map(name => join(folder, name))) {
    try {
      if (lstatSync(file).mtimeMs < oldest) unlinkSync(file);
    } catch {
      // It does not exist, or may not be deleted.
    }
  }
}

function shardOf(key: string): string {
  return shardNames[Number.parseInt(key.slice(0, 2), 16) % shardCount]!;
}

/** The lines of a file by key, checked no further than their form. */
function readShard(file: string): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const line of readIfThere(file).split('\n')) {
    const [, key, day, body] = /^([0-9a-f]{64}) (\d{1,7}) [0-9a-f]{32} (.*)$/.exec(line) ?? [];
    if (key !== undefined) lines.set(key, {day: Number(day), body: body!, line});
  }
  return lines;
}

function lineOf({key, body}: Entry, day: number, secret: string): string {
  const signature = createHmac('sha256', secret).update(`${key} ${day} ${body}`).digest('hex').slice(0, 32);
  return `${key} ${day} ${signature} ${body}`;
}

/** A link is no file of a cache: a project may bring one that leads to any file of the user's, or to a device. */
function readIfThere(file: string): string {
  try {
    return lstatSync(file).isFile() ? readFileSync(file, 'latin1') : '';
  } catch {
    return '';
  }
}

function removeLink(file: string): void {
  if (lstatSync(file, {throwIfNoEntry: false})?.isSymbolicLink()) unlinkSync(file);
}
