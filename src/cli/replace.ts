import {randomBytes} from 'node:crypto';
import {unlinkSync} from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {digest} from '../cache.js';
import {FileError} from './errors.js';
import type {Replacement} from './work.js';

/**
 * Puts new content in the place of a file: written beside it, and renamed when all of it is on disk, so that at
 * any moment the file is the old one or the new one. Permissions and owner are kept, links are followed.
 *
 * No library is used, since between the writing and the renaming the file is read again: what somebody has saved
 * meanwhile is not overwritten.
 *
 * @throws {FileError} When it cannot be written or has changed since it was linted; it is as it was.
 */
export async function replaceFile(path: string, {content, replaced}: Replacement): Promise<void> {
  let beside: string | undefined;
  try {
    const file = await realpath(path);
    await access(file, constants.W_OK);
    beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
    unfinished.add(beside);
    await writeBeside(beside, content, file);
    if (digest([await readFile(file, 'utf8')]) !== replaced)
      throw new FileError('has changed since it was linted; it was not fixed');
    await rename(beside, file);
  } catch (error) {
    if (beside) await unlink(beside).catch(() => {});
    throw error instanceof FileError ? error : cannotWrite(error as NodeJS.ErrnoException);
  } finally {
    if (beside) unfinished.delete(beside);
  }
}

function cannotWrite(error: NodeJS.ErrnoException): FileError {
  const reason =
    error.code === 'EACCES' || error.code === 'EPERM'
      ? 'no permission to write it'
      : (error.code ?? error.message);
  return new FileError(`cannot be written (${reason}); it is as it was`);
}

async function writeBeside(beside: string, content: string, like: string): Promise<void> {
  const {mode, uid, gid} = await stat(like);
  const handle = await open(beside, 'wx', mode);
  try {
    await handle.writeFile(content);
    await keepOwner(handle, uid, gid);
    // The mode that a file is made with is cut by the umask, and changing the owner takes set-id bits away.
    await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Only root may give a file away; for others the file is theirs already, or becomes theirs. */
async function keepOwner(handle: FileHandle, uid: number, gid: number): Promise<void> {
  const own = await handle.stat();
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => {});
}

/** Files that are being written: nobody wants them when the run is ended. */
const unfinished = new Set<string>();

/** Lets Ctrl-C and its like end the run without leaving half-written files beside the others. */
export function cleanUpOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const file of unfinished) tryToDelete(file);
      process.kill(process.pid, signal);
    });
  }
}

function tryToDelete(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was not made yet, or has its place already.
  }
}
