import type {Edit} from '../edits.js';
import {lastWhere} from '../english/prose.js';
import type {Range} from './comments.js';
import {formulasIn} from './formulas.js';

/** Addresses, up to the last character that is no punctuation mark, and what a text has that has one. */
const address =
  /(?:\b[a-z][a-z\d+.-]{1,20}:\/\/|\bwww\.|\bmailto:|[\w.+-]{1,64}@(?=[\w-]))(?:[^\s<>"“”]{0,2000}[\p{L}\p{N}/_=&#%+~$-])?/giu;
const addressSign = /:\/\/|www\.|mailto:|@/i;

/**
 * Makes a test for edits that change what no fix may change, in any format: addresses and formulas are code, though a
 * paragraph shows them as prose. A mark that ends an address is prose.
 */
export function verbatimIn(text: string): (edit: Edit) => boolean {
  let ranges: readonly Range[] | undefined;
  return ({start, end, text: written}) => {
    ranges ??= merged(rangesIn(text));
    const last = lastWhere(ranges, range => range.start < end);
    if (!last || last.end <= start) return false;
    // A link that is put together again keeps its address.
    return last.start < start || last.end > end || !written.includes(text.slice(last.start, last.end));
  };
}

function rangesIn(text: string): Range[] {
  const found = text.includes('$') || /\\[[(]/.test(text) ? formulasIn(text) : [];
  if (!addressSign.test(text)) return found;
  for (const {0: value, index} of text.matchAll(address))
    found.push({start: index, end: index + value.length});
  return found.sort((one, other) => one.start - other.start);
}

/** Ranges in order of position, those that overlap as one. */
function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range.start < last.end)
      result[result.length - 1] = {start: last.start, end: Math.max(last.end, range.end)};
    else result.push(range);
  }
  return result;
}
