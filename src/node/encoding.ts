/** How the characters of a file are written. */
export type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/** The encoding that a byte order mark names; undefined where none does. That of UTF-32 starts with that of UTF-16. */
export function encodingOf(bytes: Buffer): 'UTF-32' | 'utf16le' | 'utf16be' | undefined {
  const mark = bytes.toString('hex', 0, 4);
  if (/^(?:fffe0000|0000feff)/.test(mark)) return 'UTF-32';
  if (mark.startsWith('fffe')) return 'utf16le';
  return mark.startsWith('feff') ? 'utf16be' : undefined;
}

/** A text in bytes. */
export function encoded(text: string, encoding: Encoding): Buffer {
  const bytes = Buffer.from(text, encoding === 'utf8' ? 'utf8' : 'utf16le');
  return encoding === 'utf16be' ? bytes.swap16() : bytes;
}

/** The text that bytes are, with its byte order mark. What is not in the encoding becomes something else. */
export function decoded(bytes: Buffer, encoding: Encoding): string {
  if (encoding !== 'utf16be') return bytes.toString(encoding);
  const even = bytes.subarray(0, bytes.length & ~1);
  return Buffer.from(even).swap16().toString('utf16le');
}
