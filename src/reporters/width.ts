/**
 * Characters that may not take exactly one column: all except ASCII, Latin, Greek and Cyrillic letters, spaces, typographic,
 * mathematical and similar symbols. Most texts have no others and need no width table, which takes 30 ms to load.
 */
const unusual =
  /[^\t\n\r\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u1E00-\u200A\u2010-\u2027\u2030-\u205E\u2070-\u20CF\u2100-\u2319⏎]/;

let widthByTable: ((text: string) => number) | undefined;

/** Loads the data that {@link widthOf} needs for parts of a text. */
export async function loadWidths(text: string): Promise<void> {
  if (!widthByTable && unusual.test(text)) widthByTable = (await import('string-width')).default;
}

/** Whether each UTF-16 code unit of a text takes one column. */
export function isEven(text: string): boolean {
  return !unusual.test(text);
}

/**
 * Number of terminal columns of a text without tabs and line ends.
 *
 * @throws When {@link loadWidths} was not called for the text.
 */
export function widthOf(text: string): number {
  if (isEven(text)) return text.length;
  if (!widthByTable) throw new Error('The table of widths is not loaded');
  return widthByTable(text);
}
