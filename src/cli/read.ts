import {fstatSync} from 'node:fs';
import {
  FileBytes,
  mayBeUtf16,
  NotTextError,
  readBytes,
  readText,
  TextBytes,
  type TextFile,
} from '../node/read-text.js';
import {FileError} from './errors.js';

/**
 * Reads a text file, or standard input for `-`.
 *
 * @param name Its name, which tells if it may be in UTF-16.
 * @throws {FileError} When it cannot be read or is no UTF-8 text.
 */
export function readSource(path: string, name = path): Promise<TextFile> {
  return orFileError(async () =>
    path === '-' ? (await readStandardInput(new TextBytes(mayBeUtf16(name)))).decode() : readText(path),
  );
}

/**
 * Reads a file that is no text, or standard input for `-`.
 *
 * @throws {FileError} When it can't be read.
 */
export function readPacked(path: string): Promise<Uint8Array> {
  return orFileError(async () =>
    path === '-' ? (await readStandardInput(new FileBytes())).whole() : readBytes(path),
  );
}

async function orFileError<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw new FileError(
      error instanceof NotTextError ? error.message : reasonOf(error as NodeJS.ErrnoException),
    );
  }
}

async function readStandardInput<Collected extends FileBytes>(bytes: Collected): Promise<Collected> {
  // Node takes it for an empty file.
  if (fstatSync(0).isDirectory()) throw new NotTextError('is a folder');
  for await (const chunk of process.stdin) bytes.add(chunk);
  return bytes;
}

/** Why something cannot be read, by the code of the error. */
export const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'no read permission',
  EPERM: 'no read permission',
  EISDIR: 'is a folder',
  ENXIO: 'is a socket or a device, not a text file',
};

function reasonOf({code, message}: NodeJS.ErrnoException): string {
  return reasons[code ?? ''] ?? `can't be read (${code ?? message})`;
}
