import {createHash} from 'node:crypto';

/** Names a text: 52 bits in hexadecimal digits, which a JavaScript number holds. */
export function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 13);
}
