import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';

/** A short name for data: the first 32 hexadecimal digits of the SHA-256 of its JSON. Node's own hash is not in browsers. */
export function digestOf(data: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(data)))).slice(0, 32);
}
