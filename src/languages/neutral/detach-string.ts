/** V8 copies shorter parts of a string anyway. */
const shortestSlice = 13;

/**
 * A copy of a string that shares no memory with it. In V8, a slice keeps the whole of a long string in memory, and reads go
 * through the long string. A copy releases the long string, and is faster to read.
 */
export function detachString(text: string): string {
  if (text.length < shortestSlice) return text;
  return JSON.parse(JSON.stringify(text)) as string;
}
