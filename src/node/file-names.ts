import {isUtf8} from 'node:buffer';
import {readdirSync} from 'node:fs';
import {join, parse, sep} from 'node:path';

/**
 * On Linux, a file name is bytes, in whatever encoding. A path is a string here all the same: a byte that is no UTF-8 is a lone
 * surrogate, U+DC00 and its value, as in Python (PEP 383). So every path can be taken apart and put together, and
 * {@link native} is what the file system knows it by.
 */
export function pathOfBytes(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\uFFFD')) return text;
  let path = '';
  for (let at = 0; at < bytes.length; ) {
    const character = characterAt(bytes, at);
    path += character ?? String.fromCharCode(0xdc00 + bytes[at]!);
    at += character === undefined ? 1 : Buffer.byteLength(character);
  }
  return path;
}

/** The character encoded at an offset; undefined if the bytes are not UTF-8. */
function characterAt(bytes: Buffer, at: number): string | undefined {
  for (let length = 1; length <= 4; length++) {
    const encoding = bytes.subarray(at, at + length);
    if (encoding.length === length && isUtf8(encoding)) return encoding.toString('utf8');
  }
  return undefined;
}

const byte = /[\uDC80-\uDCFF]/u;
const bytes = /([\uDC80-\uDCFF])/u;

/** A path as the file system knows it. */
export function native(path: string): string | Buffer {
  if (sep === '\\' || !byte.test(path)) return path;
  return Buffer.concat(
    path
      .split(bytes)
      .map(part => (byte.test(part) ? Buffer.of(part.charCodeAt(0) & 0xff) : Buffer.from(part))),
  );
}

/**
 * The files and folders that an argument of the command line may mean. Node makes U+FFFD of each byte that is no UTF-8, so what was
 * typed, or found by the shell, is lost: all names that look like it are taken.
 *
 * @param path Absolute.
 */
export function pathsLike(path: string): string[] {
  if (!path.includes('\uFFFD')) return [path];
  const {root} = parse(path);
  let found = [root];
  for (const name of path.slice(root.length).split(sep))
    found = found.flatMap(folder => namesLike(folder, name).map(it => join(folder, it)));
  return found;
}

function namesLike(folder: string, name: string): string[] {
  if (!name.includes('\uFFFD')) return [name];
  try {
    return readdirSync(native(folder), {encoding: 'buffer'})
      .filter(it => it.toString('utf8') === name)
      .map(pathOfBytes);
  } catch {
    return [];
  }
}
