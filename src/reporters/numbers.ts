/** "1 file", "2,000 files". */
export function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** A whole number with thousands separators. Loading locale data for this takes longer than linting a page. */
export function number(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
