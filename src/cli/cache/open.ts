import {lstat} from 'node:fs/promises';
import {complain} from '../complain.js';
import {UsageError} from '../errors.js';
import type {Options} from '../options.js';
import type {CachePlace} from './index.js';

const defaultFolder = '.mtlintcache';

/**
 * Opens the cache if one is requested. If that fails, prints a line, and the run continues without a cache.
 *
 * @throws {UsageError} When the user's secret is too short.
 */
export async function openCacheOf({cache, cacheLocation}: Options): Promise<CachePlace | undefined> {
  if (!cache && cacheLocation === undefined) return undefined;
  const folder = cacheLocation ?? defaultFolder;
  // A project may bring along a link to any folder of the user's.
  if (cacheLocation === undefined && (await isLink(folder))) {
    complain(
      `${folder}: is a link, so mtlint continues without a cache: to use it anyway, name it with --cache-location`,
    );
    return undefined;
  }
  try {
    await (await import('./index.js')).openCache(folder);
  } catch (error) {
    complain(`${folder}: can't hold a cache (${reasonOf(error)}): continuing without one`);
    return undefined;
  }
  try {
    const {cacheSecret} = await import('./secret.js');
    return {folder, secret: await cacheSecret(process.env)};
  } catch (error) {
    if (error instanceof UsageError) throw error;
    complain(
      `can't store a key for the cache (${reasonOf(error)}): continuing without a cache; to use one, set MTLINT_CACHE_KEY`,
    );
    return undefined;
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    stats => stats.isSymbolicLink(),
    () => false,
  );
}

function reasonOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  return code ?? message;
}
