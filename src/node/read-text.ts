import {constants as limits} from 'node:buffer';
import {closeSync, constants, fstatSync, openSync, readSync, type Stats} from 'node:fs';
import {decoded, type Encoding, encodingOf} from './encoding.js';
import {native} from './file-names.js';

/** A text as it was read. */
export interface TextFile {
  /** Without byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** Absent: UTF-8. */
  readonly encoding?: Encoding;
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
  return readWhole(path, new TextBytes(mayBeUtf16(path))).decode();
}

/**
 * Reads a file that is no text, in the way of {@link readText}.
 *
 * @throws {NotTextError} When it is no file.
 * @throws What the file system says.
 */
export function readBytes(path: string): Uint8Array {
  return readWhole(path, new FileBytes()).whole();
}

/** Whether a file with this name may be in UTF-16: files of translations for Apple's systems, and translation memories, often are. */
export function mayBeUtf16(name: string): boolean {
  return /\.(?:strings(?:dict)?|tmx)$/i.test(name);
}

function readWhole<Collected extends FileBytes>(path: string, bytes: Collected): Collected {
  const isExpected = expected.test(path);
  // To open a pipe is to wait for its writer.
  const flags = constants.O_RDONLY | (isExpected ? 0 : (constants.O_NONBLOCK ?? 0));
  const file = openSync(native(path), flags);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() && !(isExpected && !stats.isDirectory())) throw new NotTextError(describe(stats));
    readAll(file, stats.size, bytes);
    return bytes;
  } finally {
    closeSync(file);
  }
}

/**
 * How a text file starts, without byte order mark.
 *
 * @param length In bytes, at most.
 * @returns Undefined if it cannot be read.
 */
export function startOf(path: string, length: number): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(native(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const bytes = Buffer.alloc(length);
    return new TextDecoder().decode(bytes.subarray(0, readSync(file, bytes, 0, length, 0)));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
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

function readAll(file: number, size: number, bytes: FileBytes): void {
  let room = Buffer.alloc(0);
  for (;;) {
    if (room.length === 0)
      room = Buffer.allocUnsafe(size > 0 ? Math.min(size - bytes.length, step) : stepOfUnknown);
    const count = readSync(file, room, 0, room.length, null);
    if (count === 0) return;
    bytes.add(room.subarray(0, count));
    if (bytes.length === size) return;
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

/** Assembles the bytes of a file. */
export class FileBytes {
  readonly chunks: Buffer[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @throws {NotTextError} When they are too many. */
  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length > longest) throw tooLong();
  }

  /** All of them. */
  whole(): Buffer {
    const [first = Buffer.alloc(0)] = this.chunks;
    return this.chunks.length < 2 ? first : Buffer.concat(this.chunks);
  }
}

/** Assembles a text from bytes, and rejects input that is not text as soon as possible. */
export class TextBytes extends FileBytes {
  readonly #takesUtf16: boolean;

  /** @param takesUtf16 Whether they may be UTF-16, if a byte order mark says so. */
  constructor(takesUtf16 = false) {
    super();
    this.#takesUtf16 = takesUtf16;
  }

  /** @throws {NotTextError} */
  override add(chunk: Buffer): void {
    super.add(chunk);
    if (!chunk.includes(0) || (this.#takesUtf16 && isUtf16(this.#start()))) return;
    refuseOtherEncodings(this.#start());
    throw new NotTextError('is a binary file');
  }

  /** @throws {NotTextError} */
  decode(): TextFile {
    const bytes = this.whole();
    if (this.#takesUtf16 && isUtf16(bytes)) return textInUtf16(bytes);
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
    return Buffer.concat(this.chunks.slice(0, 4).map(chunk => chunk.subarray(0, 4)));
  }
}

function isUtf16(bytes: Buffer): boolean {
  return encodingOf(bytes)?.startsWith('utf16') ?? false;
}

/** @throws {NotTextError} */
function textInUtf16(bytes: Buffer): TextFile {
  const encoding = encodingOf(bytes) as Encoding;
  const text = decoded(bytes, encoding).slice(1);
  if (text.includes('\0')) throw new NotTextError('is a binary file');
  if (bytes.length % 2 > 0 || !isWellFormed(text))
    throw new NotTextError('is not valid UTF-16: convert it first');
  return {text, hasByteOrderMark: true, encoding};
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(text);
}

function refuseOtherEncodings(bytes: Buffer): void {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return;
  const name = encoding === 'UTF-32' ? encoding : 'UTF-16';
  throw new NotTextError(`is ${name}, but mtlint reads UTF-8: convert it first`);
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
