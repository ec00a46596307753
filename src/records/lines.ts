import {Buffer, isUtf8} from 'node:buffer';
import {createReadStream} from 'node:fs';
import {native} from '../node/file-names.js';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = Buffer.from('\uFEFF');

/** A line of a file, without its end. */
export interface Line {
  readonly text: string;
  /** Whether it is UTF-8. If not, the text has U+FFFD for what is not. */
  readonly isText: boolean;
}

/**
 * The lines of a file, in constant memory. Only a line feed ends a line: a text may contain other line separators.
 *
 * @param path `-` for standard input.
 * @throws What the file system says.
 */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const input = path === '-' ? process.stdin : createReadStream(native(path), {highWaterMark: 1 << 18});
  let rest: Buffer[] = [];
  let isStart = true;
  const lineOf = (end: Buffer): Line => {
    let bytes = rest.length > 0 ? Buffer.concat([...rest, end]) : end;
    rest = [];
    if (isStart && bytes.subarray(0, 3).equals(byteOrderMark)) bytes = bytes.subarray(3);
    isStart = false;
    if (bytes.at(-1) === carriageReturn) bytes = bytes.subarray(0, -1);
    return {text: bytes.toString('utf8'), isText: isUtf8(bytes)};
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
