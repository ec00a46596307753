import {randomBytes} from 'node:crypto';
import {unlinkSync} from 'node:fs';
import {type FileHandle, open, rename} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {native} from '../node/file-names.js';

/** What a file has beside its content. */
export interface Rights {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/**
 * A new file that is written beside another one and takes its place when it is whole, so that at any moment there is the old one or
 * the new one. If the process ends earlier, the new one is deleted.
 */
export class FileBeside {
  readonly #file: string;
  /** Where it is until it takes its place. */
  readonly path: string;
  readonly #rights: Rights | undefined;
  readonly handle: FileHandle;

  private constructor(file: string, beside: string, rights: Rights | undefined, handle: FileHandle) {
    this.#file = file;
    this.path = beside;
    this.#rights = rights;
    this.handle = handle;
  }

  /**
   * @param file Links in it are followed already.
   * @param rights Those of the old file, which the new one gets.
   * @throws What the file system says.
   */
  static async make(file: string, rights?: Rights): Promise<FileBeside> {
    // The name of the file may be as long as a name may be.
    const beside = join(dirname(file), `.mtlint-${randomBytes(6).toString('hex')}.tmp`);
    cleanUpAtEnd();
    unfinished.add(beside);
    const handle = await open(native(beside), 'wx', rights?.mode);
    return new FileBeside(file, beside, rights, handle);
  }

  /** Makes sure that all of it is on the disk. */
  async complete(): Promise<void> {
    try {
      if (this.#rights) await keepRights(this.handle, this.#rights);
      await this.handle.sync();
    } finally {
      await this.handle.close();
    }
  }

  /** Takes the place of the file. */
  async takePlace(): Promise<void> {
    await rename(native(this.path), native(this.#file));
    unfinished.delete(this.path);
  }

  discard(): void {
    tryToDelete(this.path);
    unfinished.delete(this.path);
  }
}

async function keepRights(handle: FileHandle, {mode, uid, gid}: Rights): Promise<void> {
  const own = await handle.stat();
  // Only root may give a file away; for others the file is theirs already, or becomes theirs.
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => {});
  // The mode that a file is made with is cut by the umask, and changing the owner takes set-id bits away.
  await handle.chmod(mode & 0o7777);
}

/** Files being written. They are deleted if the run is interrupted. */
const unfinished = new Set<string>();

let isCleaningUp = false;

/** Lets Ctrl-C and its like end the run without leaving half-written files. */
function cleanUpAtEnd(): void {
  if (isCleaningUp) return;
  isCleaningUp = true;
  const cleanUp = (): void => {
    for (const file of unfinished) tryToDelete(file);
  };
  process.on('exit', cleanUp);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      cleanUp();
      process.kill(process.pid, signal);
    });
  }
}

function tryToDelete(file: string): void {
  try {
    unlinkSync(native(file));
  } catch {
    // It was not made yet, or has its place already.
  }
}
