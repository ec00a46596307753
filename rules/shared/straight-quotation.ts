/** How far, in UTF-16 code units, quotation marks before are looked for. */
const reach = 500;

/** What a closing quotation mark has before it and an opening one has not, and the other way round. */
const opens = /(?:^|[\s([{<—–/“‘（［【，。、；：？！-])$/;
const closes = /^(?:$|[\s.,;:!?)\]}>—–/”’）］】，。、；：？！-])/;

/**
 * Whether a straight quotation mark closes a quotation. What follows it tells, or else those before it.
 *
 * @param at Where the mark is: `"`, `'`, or the full-width form of one.
 */
export function isClosingQuotation(text: string, at: number): boolean {
  if (closes.test(text.slice(at + 1, at + 2))) return true;
  if (/['＇]/.test(text[at]!)) return false;
  const before = text.slice(Math.max(0, at - reach), at);
  if (at <= reach) return (before.match(/["＂]/g) ?? []).length % 2 === 1;
  const last = Math.max(before.lastIndexOf('"'), before.lastIndexOf('＂'));
  return last >= 0 && opens.test(before.slice(0, last)) && !closes.test(before.slice(last + 1, last + 2));
}
