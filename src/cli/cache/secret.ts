import {randomBytes} from 'node:crypto';
import {chmod, lstat, readFile, rename, unlink, writeFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import {makeFolder} from '../../node/make-folder.js';
import {UsageError} from '../errors.js';

/** Least length of a secret that the user gives, in UTF-16 code units. */
const leastLength = 16;

/**
 * The secret that the entries of a cache are signed with: `MTLINT_CACHE_KEY` or, where that is not set, one that is made once
 * for each user and kept outside all projects. A project may bring a cache along, but not the secret.
 *
 * @throws {UsageError} When `MTLINT_CACHE_KEY` is too short.
 * @throws When a secret cannot be kept.
 */
export async function cacheSecret(environment: NodeJS.ProcessEnv): Promise<string> {
  // A CI service gives an empty text for a secret that a job may not know.
  const given = environment.MTLINT_CACHE_KEY ?? '';
  if (given !== '' && given.length < leastLength)
    throw new UsageError(`MTLINT_CACHE_KEY is too short: use at least ${leastLength} characters`);
  return given || ownSecret(stateFolder(environment));
}

async function ownSecret(folder: string): Promise<string> {
  const file = join(folder, 'cache-key');
  const known = await readSecret(file);
  if (known !== undefined) return known;
  await makeFolder(folder);
  await write(file, `${randomBytes(32).toString('hex')}\n`);
  // Of two runs that make one at the same time, the later one's holds for both.
  const made = await readSecret(file);
  if (made === undefined) throw new Error('other users can read it');
  return made;
}

/** Undefined for what the user did not make: others can read or replace it, or it came with a checkout. */
async function readSecret(file: string): Promise<string | undefined> {
  try {
    const {mode, uid} = await lstat(file);
    if (process.getuid && ((mode & 0o177) !== 0 || uid !== process.getuid())) return undefined;
    return /^([0-9a-f]{64})\n$/.exec(await readFile(file, 'latin1'))?.[1];
  } catch {
    return undefined;
  }
}

/** Whole or not at all: other runs may be reading it. */
async function write(file: string, content: string): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(beside, content, {mode: 0o600, flag: 'wx'});
    await chmod(beside, 0o600);
    await rename(beside, file);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw error;
  }
}

/** Where programs keep what outlives a run, by the XDG Base Directory Specification, which ignores relative paths. */
function stateFolder({XDG_STATE_HOME: named = '', LOCALAPPDATA: local}: NodeJS.ProcessEnv): string {
  if (isAbsolute(named)) return join(named, 'mtlint');
  if (process.platform === 'win32' && local) return join(local, 'mtlint');
  return join(homedir(), '.local', 'state', 'mtlint');
}
