/** "1 file", "2,000 files". */
export function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** A whole number with its thousands apart. The data for that take 10 ms to load. */
export function number(n: number): string {
  return n < 1000 ? String(n) : n.toLocaleString('en-US');
}
