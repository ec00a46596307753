/**
 * A copy of a string that shares no memory with it. V8 keeps the whole of a long string alive for any part of it, and
 * reads the part through the whole; a copy frees the long string and is faster to read.
 */
export function detachString(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
