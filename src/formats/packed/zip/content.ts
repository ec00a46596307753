import {Inflate} from 'fflate';
import {PackedFileError} from '../error.js';
import {crc32} from './crc32.js';
import type {ZipEntry} from './entry.js';

/** Longest entry, in bytes: a novel takes 3 MB. */
const longest = 128 * 2 ** 20;

/** From this size on, in bytes, an entry may not be many times as long as its packed content. XML is packed to a tenth or a fiftieth. */
const inspected = 8 * 2 ** 20;
const mostTimes = 250;

/** How much is unpacked at a time, in bytes of packed content. */
const step = 1 << 16;

/**
 * The content of an entry.
 *
 * @throws {PackedFileError} When it is encrypted, damaged, or far longer than its packed content.
 */
export function contentOf(file: Uint8Array, entry: ZipEntry): Uint8Array {
  const {name, method, size, packedSize, content, isEncrypted, crc} = entry;
  const shown = JSON.stringify(name.slice(0, 80));
  if (isEncrypted) throw new PackedFileError('is encrypted: save it without a password');
  if (size > longest)
    throw new PackedFileError(
      `unpacks to ${Math.ceil(size / 2 ** 20)} MB (${shown}), and mtlint reads at most ${longest / 2 ** 20} MB: split it`,
    );
  if (size > inspected && size > packedSize * mostTimes)
    throw new PackedFileError(
      `unpacks to more than ${mostTimes} times its size (${shown}): don't trust this file`,
    );
  const packed = file.subarray(content, content + packedSize);
  const bytes = method === 0 ? packed : method === 8 ? inflated(packed, size) : undefined;
  if (method !== 0 && method !== 8)
    throw new PackedFileError(`is packed in an unknown way (${shown}): save it again with another program`);
  if (bytes?.length !== size || crc32(bytes) !== crc)
    throw new PackedFileError(`is damaged (${shown}): restore it from a backup`);
  return bytes;
}

/** Undefined if it is damaged, or longer than it is said to be. */
function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate(chunk => {
    if (length + chunk.length > size) throw new RangeError('too long');
    bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return undefined;
  }
  return bytes.subarray(0, length);
}
