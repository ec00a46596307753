import {constants as limits} from 'node:buffer';
import {closeSync, constants, fstatSync, openSync, readSync, type Stats} from 'node:fs';
import {native} from './file-names.js';

/** A text as it was read. */
export interface TextFile {
  /** Without byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** Thrown for what is no text file, or no text that can be read. The message says why in a few words. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError';
}

/**
 * Reads a text file. Without promises: there is nothing else to do meanwhile, and many small files are read sooner.
 *
 * Pipes and devices may never end or never deliver anything, so they are refused, unless the process was started with them
 * (`/dev/stdin`, `/dev/fd/63`) or are `/dev/null`.
 *
 * @throws {NotTextError} When it is no text file, or no UTF-8.
 * @throws What the file system says.
 */
export function readText(path: string): TextFile {
  const isExpected = expected.test(path);
  // To open a pipe is to wait for its writer.
  const flags = constants.O_RDONLY | (isExpected ? 0 : (constants.O_NONBLOCK ?? 0));
  const file = openSync(native(path), flags);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() && !(isExpected && !stats.isDirectory())) throw new NotTextError(describe(stats));
    return readAll(file, stats.size);
  } finally {
    closeSync(file);
  }
}

/** What a shell calls the files that it has opened for a program, and the device that is always empty. */
const expected = /^\/(?:dev\/(?:stdin|null|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;

function describe(stats: Stats): string {
  if (stats.isDirectory()) return 'is a folder';
  return stats.isFIFO()
    ? 'is a pipe, not a file: save its output to a file first'
    : 'is a device, not a text file';
}

/** How much is read at a time, in bytes, at most: what is no text shows early, and the rest is not read. */
const step = 1 << 20;

/** How much of what does not tell its size, as pipes and the files in /proc. */
const stepOfUnknown = 1 << 16;

function readAll(file: number, size: number): TextFile {
  const bytes = new TextBytes();
  let room = Buffer.alloc(0);
  for (;;) {
    if (room.length === 0)
      room = Buffer.allocUnsafe(size > 0 ? Math.min(size - bytes.length, step) : stepOfUnknown);
    const count = readSync(file, room, 0, room.length, null);
    if (count === 0) return bytes.decode();
    bytes.add(room.subarray(0, count));
    if (bytes.length === size) return bytes.decode();
    if (size > longest) throw tooLong();
    room = room.subarray(count);
  }
}

/** Longest text, in bytes: V8 holds no longer string. */
const longest = limits.MAX_STRING_LENGTH;

function tooLong(): NotTextError {
  return new NotTextError(
    `is longer than ${Math.floor(longest / 1e6)} MB: split it, or lint it line by line with --records`,
  );
}

/** Assembles a text from bytes, and rejects input that is not text as soon as possible. */
export class TextBytes {
  readonly #chunks: Buffer[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @throws {NotTextError} */
  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length > longest) throw tooLong();
    if (!chunk.includes(0)) return;
    refuseOtherEncodings(this.#start());
    throw new NotTextError('is a binary file');
  }

  /** @throws {NotTextError} */
  decode(): TextFile {
    const [first = Buffer.alloc(0)] = this.#chunks;
    const bytes = this.#chunks.length < 2 ? first : Buffer.concat(this.#chunks);
    refuseOtherEncodings(bytes);
    try {
      const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
      return {text, hasByteOrderMark: bytes.toString('hex', 0, 3) === 'efbbbf'};
    } catch {
      throw new NotTextError(`is not valid UTF-8 (byte ${firstInvalidByte(bytes)}): convert it first`);
    }
  }

  /** As much as a byte order mark may take; it may come byte by byte. */
  #start(): Buffer {
    return Buffer.concat(this.#chunks.slice(0, 4).map(chunk => chunk.subarray(0, 4)));
  }
}

/** By their byte order marks; that of UTF-32 starts with that of UTF-16. */
function refuseOtherEncodings(bytes: Buffer): void {
  const mark = bytes.toString('hex', 0, 4);
  const encoding = /^(?:fffe0000|0000feff)/.test(mark)
    ? 'UTF-32'
    : /^(?:fffe|feff)/.test(mark)
      ? 'UTF-16'
      : '';
  if (encoding) throw new NotTextError(`is ${encoding}, but mtlint reads UTF-8: convert it first`);
}

/** Offset of the first byte that is no UTF-8, counted from 0: there the bytes differ from those of what was read. */
function firstInvalidByte(bytes: Buffer): number {
  const read = Buffer.from(bytes.toString('utf8'));
  let at = 0;
  while (at < bytes.length && bytes[at] === read[at]) at++;
  // The replacement character may share its first bytes with what it replaces.
  while (at > 0 && (read[at]! & 0xc0) === 0x80) at--;
  return at;
}
