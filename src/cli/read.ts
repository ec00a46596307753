import {fstatSync, readFileSync} from 'node:fs';
import {buffer} from 'node:stream/consumers';
import {FileError} from './errors.js';

/** A file's text. */
export interface Source {
  /** Without byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/**
 * Reads a text file, or standard input for `-`.
 *
 * @throws {FileError} When it cannot be read or is no UTF-8 text.
 */
export async function readSource(path: string): Promise<Source> {
  return decode(path === '-' ? await readStandardInput() : readBytes(path));
}

async function readStandardInput(): Promise<Buffer> {
  // Node takes it for an empty file.
  if (fstatSync(0).isDirectory()) throw new FileError('is a folder');
  return buffer(process.stdin);
}

/** There is nothing else to do meanwhile, and many small files are read sooner without promises. */
function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    return explain(error as NodeJS.ErrnoException);
  }
}

/** Why something cannot be read, by the code of the error. */
export const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'is a folder',
};

function explain(error: NodeJS.ErrnoException): never {
  throw new FileError(reasons[error.code ?? ''] ?? `cannot be read (${error.code ?? error.message})`);
}

function decode(bytes: Buffer): Source {
  if (/^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2)))
    throw new FileError('is UTF-16, mtlint reads UTF-8: convert it first');
  if (bytes.includes(0)) throw new FileError('is a binary file');
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return {text, hasByteOrderMark: bytes.toString('hex', 0, 3) === 'efbbbf'};
  } catch {
    throw new FileError(`is not valid UTF-8 (byte ${firstInvalidByte(bytes)}): convert it first`);
  }
}

/** Offset of the first byte that is no UTF-8, counted from 0. */
function firstInvalidByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
    const offset = Buffer.byteLength(text.slice(0, at));
    // A replacement character may also stand in the file itself.
    if (bytes.toString('hex', offset, offset + 3) !== 'efbfbd') return offset;
  }
  return bytes.length;
}
