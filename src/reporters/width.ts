/**
 * What does not take a column: all but ASCII, letters of Latin, Greek and Cyrillic, spaces, typographic, mathematical and
 * other marks. Most texts have nothing else, and need no table of widths, which takes 30 ms to load.
 */
const unusual =
  /[^\t\n\r\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u1E00-\u200A\u2010-\u2027\u2030-\u205E\u2070-\u20CF\u2100-\u2319⏎]/;

let widthByTable: ((text: string) => number) | undefined;

/** Loads what {@link widthOf} needs for stretches of a text. */
export async function loadWidths(text: string): Promise<void> {
  if (!widthByTable && unusual.test(text)) widthByTable = (await import('string-width')).default;
}

/** Whether each UTF-16 code unit of a stretch of a text takes a column. */
export function isEven(text: string): boolean {
  return !unusual.test(text);
}

/**
 * Columns that a stretch of a text takes in a terminal. It has no tab or line end.
 *
 * @throws When {@link loadWidths} was not told of the text.
 */
export function widthOf(text: string): number {
  if (isEven(text)) return text.length;
  if (!widthByTable) throw new Error('The table of widths is not loaded');
  return widthByTable(text);
}
