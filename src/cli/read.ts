import {fstatSync} from 'node:fs';
import {NotTextError, readText, TextBytes, type TextFile} from '../node/read-text.js';
import {FileError} from './errors.js';

/**
 * Reads a text file, or standard input for `-`.
 *
 * @throws {FileError} When it cannot be read or is no UTF-8 text.
 */
export async function readSource(path: string): Promise<TextFile> {
  try {
    return path === '-' ? await readStandardInput() : readText(path);
  } catch (error) {
    throw new FileError(
      error instanceof NotTextError ? error.message : reasonOf(error as NodeJS.ErrnoException),
    );
  }
}

async function readStandardInput(): Promise<TextFile> {
  // Node takes it for an empty file.
  if (fstatSync(0).isDirectory()) throw new NotTextError('is a folder');
  const bytes = new TextBytes();
  for await (const chunk of process.stdin) bytes.add(chunk);
  return bytes.decode();
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
