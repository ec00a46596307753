/**
 * A string with characters of its own. A part of a string is a reference to the whole, keeps all of it alive, and is
 * read through it; what is read again and again is read faster from a copy.
 */
export function detachString(text: string): string {
  const encoding = /[\u0100-\uffff]/.test(text) ? 'utf16le' : 'latin1';
  return Buffer.from(text, encoding).toString(encoding);
}
