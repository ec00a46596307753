import {access, constants, readFile, realpath, stat} from 'node:fs/promises';
import {decoded} from '../node/encoding.js';
import {native, pathOfBytes} from '../node/file-names.js';
import {FileBeside} from './beside.js';
import {digest, digestOfBytes} from './cache/index.js';
import {FileError} from './errors.js';
import {bytesOf, type Replacement} from './lint-file.js';

/**
 * Puts new content in the place of a file: written beside it, and renamed when all of it is on disk, so that at
 * any moment the file is the old one or the new one. Permissions and owner are kept, links are followed.
 *
 * No library is used, since between the writing and the renaming the file is read again: what somebody has saved
 * meanwhile is not overwritten.
 *
 * @throws {FileError} When it cannot be written or has changed since it was linted; it is as it was.
 */
export async function replaceFile(path: string, replacement: Replacement): Promise<void> {
  const {content, replaced, encoding = 'utf8'} = replacement;
  let beside: FileBeside | undefined;
  try {
    const file = pathOfBytes(await realpath(native(path), {encoding: 'buffer'}));
    await access(native(file), constants.W_OK);
    beside = await FileBeside.make(file, await stat(native(file)));
    try {
      await beside.handle.writeFile(bytesOf(replacement));
    } finally {
      await beside.complete();
    }
    const now = await readFile(native(file));
    const found = typeof content === 'string' ? digest([decoded(now, encoding)]) : digestOfBytes(now);
    if (found !== replaced)
      throw new FileError('has changed since it was linted, so it was not fixed: run mtlint again');
    await beside.takePlace();
  } catch (error) {
    beside?.discard();
    throw error instanceof FileError ? error : cannotWrite(error as NodeJS.ErrnoException);
  }
}

function cannotWrite(error: NodeJS.ErrnoException): FileError {
  const reason =
    error.code === 'EACCES' || error.code === 'EPERM' ? 'no write permission' : (error.code ?? error.message);
  return new FileError(`can't be written (${reason}): the file is unchanged`);
}
