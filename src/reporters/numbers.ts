/** "1 file", "2,000 files". */
export function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** A number with its thousands apart. */
export function number(n: number): string {
  return n.toLocaleString('en-US');
}
