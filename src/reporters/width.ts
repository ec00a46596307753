import stringWidth from 'string-width';

/** ASCII, Latin letters, dashes, typographic quotation marks and the ellipsis: a column each, but for the soft hyphen. */
const narrow = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027⏎]*$/;

/** Columns that a text takes in a terminal. Most texts need no table of widths, which takes 30 ms to load. */
export function widthOf(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}
