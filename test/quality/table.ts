/** A table in Markdown whose columns are aligned, so that it can be read in a terminal as well. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map(cells => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : '-'.repeat(width - 1) + ':',
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** What stands where nothing was measured. */
const nothing = '–';

/** A share as ".42", or a dash. */
export function share(value: number | null): string {
  return decimals(value, 2).replace(/^(-?)0\./, '$1.');
}

/** A number with a fixed count of decimals, or a dash. */
export function decimals(value: number | null, count: number): string {
  return value === null || !Number.isFinite(value) ? nothing : value.toFixed(count);
}

/** A whole number with commas, as in "12,345". */
export function whole(value: number): string {
  return value.toLocaleString('en-US');
}
