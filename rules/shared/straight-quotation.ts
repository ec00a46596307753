/** How far to look back for other quotation marks, in UTF-16 code units. */
const reach = 500;

/** Text before an opening quotation mark, and text after a closing one. */
const opens = /(?:^|[\s([{<—–/“‘（［【，。、；：？！-])$/;
const closes = /^(?:$|[\s.,;:!?)\]}>—–/”’）］】，。、；：？！-])/;

/**
 * Whether a straight quotation mark closes a quotation, judged by the text after it, or else by the quotation marks before it.
 *
 * @param at Offset of the quotation mark: `"`, `'`, or the full-width form of one.
 */
export function isClosingQuotation(text: string, at: number): boolean {
  if (closes.test(text.slice(at + 1, at + 2))) return true;
  if (/['＇]/.test(text[at]!)) return false;
  const before = text.slice(Math.max(0, at - reach), at);
  if (at <= reach) return (before.match(/["＂]/g) ?? []).length % 2 === 1;
  const last = Math.max(before.lastIndexOf('"'), before.lastIndexOf('＂'));
  return last >= 0 && opens.test(before.slice(0, last)) && !closes.test(before.slice(last + 1, last + 2));
}
