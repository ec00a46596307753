import {type BigIntStats, existsSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {native} from '../node/file-names.js';
import {UsageError} from './errors.js';
import type {Target} from './report-targets.js';

/** A file that a run reads, and what it is to the run: the reason why it is not written over. */
export interface ReadFile {
  readonly path: string;
  readonly is: string;
}

/**
 * Refuses reports that would be written over what the run reads, or over each other, and what is read must not be lost.
 *
 * @param read What the run reads; asked for only where a report goes to a file that is there already.
 * @param cwd What paths are relative to.
 * @throws {UsageError} When a report would take the place of another file.
 */
export function checkOverwriting(
  targets: readonly Target[],
  read: () => Iterable<ReadFile>,
  cwd: string,
): void {
  const taken = new Set<string>();
  const there = new Map<string, string>();
  for (const {format, file} of targets) {
    if (file === undefined) continue;
    const path = resolve(cwd, file);
    const stats = statsOf(path);
    // Devices and pipes take whatever comes.
    if (stats && !stats.isFile()) continue;
    const key = stats ? keyOf(stats) : settled(path);
    if (taken.has(key))
      throw new UsageError(`--format ${format}=${file}: another report already goes to this file`);
    taken.add(key);
    if (stats) there.set(key, `--format ${format}=${file}`);
  }
  if (there.size === 0) return;
  for (const {path, is} of read()) {
    const stats = statsOf(resolve(cwd, path));
    const option = stats && there.get(keyOf(stats));
    if (option) throw new UsageError(`${option}: the report would overwrite ${is}`);
  }
}

/** Undefined where there is nothing, or nothing that can be reached: whoever opens it says why. */
function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(native(path), {bigint: true});
  } catch {
    return undefined;
  }
}

/** One file may have several names: links, or upper and lower case where that is the same. */
function keyOf({dev, ino}: BigIntStats): string {
  return `${dev}:${ino}`;
}

/** Where a file that does not exist yet will be, links in its path followed. */
function settled(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(settled(parent), basename(path));
}
