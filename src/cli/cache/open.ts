import {lstat} from 'node:fs/promises';
import {complain} from '../complain.js';
import {UsageError} from '../errors.js';
import type {Options} from '../options.js';
import type {CachePlace} from './index.js';

const defaultFolder = '.mtlintcache';

/**
 * Makes the cache ready, where one is asked for. Where none can be kept, a line says so, and the run goes on without.
 *
 * @throws {UsageError} When the user's secret is too short.
 */
export async function openCacheOf({cache, cacheLocation}: Options): Promise<CachePlace | undefined> {
  if (!cache && cacheLocation === undefined) return undefined;
  const folder = cacheLocation ?? defaultFolder;
  // A project may bring along a link to any folder of the user's.
  if (cacheLocation === undefined && (await isLink(folder))) {
    complain(`${folder}: is a link; going on without a cache; --cache-location follows it`);
    return undefined;
  }
  try {
    await (await import('./index.js')).openCache(folder);
  } catch (error) {
    complain(`${folder}: no cache can be kept here (${reasonOf(error)}); going on without`);
    return undefined;
  }
  try {
    const {cacheSecret} = await import('./secret.js');
    return {folder, secret: await cacheSecret(process.env)};
  } catch (error) {
    if (error instanceof UsageError) throw error;
    complain(
      `no key for the cache can be kept (${reasonOf(error)}); going on without; set MTLINT_CACHE_KEY to use one`,
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
