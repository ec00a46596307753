import {Buffer, isUtf8} from 'node:buffer';
import {createReadStream} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import {native} from '../node/file-names.js';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = Buffer.from('\uFEFF');
const chunkSize = 1 << 18;

/** A line of a file, without its end. */
export interface Line {
  readonly text: string;
  /** Whether it is UTF-8. If not, the text has U+FFFD for what is not. */
  readonly isText: boolean;
  /** Offset of its first byte in the file. */
  readonly at: number;
}

/**
 * The lines of a file, in constant memory. Only a line feed ends a line: a text may contain other line separators.
 *
 * @param path `-` for standard input.
 * @param from Offset of the first line in a file.
 * @throws What the file system says.
 */
export async function* linesOf(path: string, from = 0): AsyncGenerator<Line> {
  const input =
    path === '-' ? process.stdin : createReadStream(native(path), {start: from, highWaterMark: chunkSize});
  let rest: Buffer[] = [];
  let at = from;
  const lineOf = (end: Buffer): Line => {
    let bytes = rest.length > 0 ? Buffer.concat([...rest, end]) : end;
    const start = at;
    at += bytes.length + 1;
    rest = [];
    if (start === 0 && bytes.subarray(0, 3).equals(byteOrderMark)) bytes = bytes.subarray(3);
    if (bytes.at(-1) === carriageReturn) bytes = bytes.subarray(0, -1);
    return {text: bytes.toString('utf8'), isText: isUtf8(bytes), at: start};
  };
  for await (const chunk of input) {
    let start = 0;
    const bytes = chunk as Buffer;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      yield lineOf(bytes.subarray(start, end));
      start = end + 1;
    }
    if (start < bytes.length) rest.push(bytes.subarray(start));
  }
  if (rest.length > 0) yield lineOf(Buffer.alloc(0));
}

/** A part of a file, in bytes. */
export interface ByteRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Where the last line before the start begins; undefined for the first part. */
  readonly before: number | undefined;
}

/**
 * One of n parts of a file, about as long as the others.
 *
 * @param index From 0.
 * @returns Undefined where it is not a file that can be read in parts.
 * @throws What the file system says.
 */
export async function partOf(path: string, index: number, parts: number): Promise<ByteRange | undefined> {
  const file = await open(native(path));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return undefined;
    const start = Math.floor((stats.size / parts) * index);
    const end = index + 1 === parts ? stats.size : Math.floor((stats.size / parts) * (index + 1));
    return {start, end, before: start === 0 ? undefined : await lineAt(file, start - 1)};
  } finally {
    await file.close();
  }
}

/** Where the line begins that an offset lies in. The line feed at its end is a part of it. */
async function lineAt(file: FileHandle, offset: number): Promise<number> {
  const buffer = Buffer.alloc(Math.min(chunkSize, offset));
  for (let end = offset; end > 0; ) {
    const length = Math.min(buffer.length, end);
    const {bytesRead} = await file.read(buffer, 0, length, end - length);
    const found = buffer.subarray(0, bytesRead).lastIndexOf(lineFeed);
    if (found >= 0) return end - length + found + 1;
    end -= length;
  }
  return 0;
}
