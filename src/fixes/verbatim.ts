import {countWhere} from '../model/binary-search.js';
import type {Range} from '../model/comment.js';
import type {Edit} from './edits.js';
import type {Replacement} from './fix-writer.js';
import {formulasIn} from './formulas.js';
import {narrow} from './full-width.js';

/**
 * Addresses, up to the last character that is no punctuation mark, and what a text has that has one. A Chinese comma or stop ends
 * one, if nothing follows it that addresses have.
 */
const address =
  /(?:\b[a-z][a-z\d+.-]{1,20}:\/\/|\bwww\.|\bmailto:|[\w.+-]{1,64}@(?=[\w-]))(?:(?:[^\s<>"“”，、。；！]|[，、。；！](?=[^\s，、。；！]{0,100}[=&/#%])){0,2000}[\p{L}\p{N}/_=&#%+~$-])?/giu;
const addressSign = /:\/\/|www\.|mailto:|@/i;

/** The marks of a Markdown link or image, and of an alert: plain text and HTML have them, too, on their way to Markdown. */
const linkOrAlert = /(!?\[)[^[\]\n]{1,200}(\]\([^()\n]{1,300}\))|\[![a-z]{3,20}\]/gi;

/**
 * Makes a test for edits that change what no fix may change, in any format: addresses, formulas and marks of links are code,
 * though a paragraph shows them as prose. In full-width marks they are what they were meant to be, and only what writes
 * markup may touch them. A mark that ends an address is prose.
 */
export function verbatimIn(text: string): (edit: Replacement) => boolean {
  let meant: readonly Range[] | undefined;
  let actual: readonly Range[] | undefined;
  return edit => {
    if (edit.isMarkup) {
      actual ??= merged([...addressesIn(text), ...formulasIn(text)]);
      return changes(edit, actual, text);
    }
    if (!meant) {
      const prose = text.replace(/[\uFF01-\uFF5E]/g, wide => ('，；！'.includes(wide) ? wide : narrow(wide)));
      meant = merged([...addressesIn(prose), ...formulasIn(text), ...marksIn(narrow(text))]);
    }
    return changes(edit, meant, text);
  };
}

/** Whether an edit changes one of some ranges. */
function changes({start, end, text: written}: Edit, ranges: readonly Range[], text: string): boolean {
  for (let index = countWhere(ranges, range => range.end <= start); index < ranges.length; index++) {
    const range = ranges[index]!;
    if (range.start >= end) return false;
    // A link that is put together again keeps its address.
    const isKept =
      range.start >= start && range.end <= end && written.includes(text.slice(range.start, range.end));
    if (!isKept) return true;
  }
  return false;
}

function addressesIn(text: string): Range[] {
  if (!addressSign.test(text)) return [];
  return Array.from(text.matchAll(address), ({0: value, index}) => {
    const depths = depthsOf(value);
    const unopened = depths.indexOf(-1);
    if (unopened >= 0) return {start: index, end: index + unopened};
    const end = index + value.length;
    return {start: index, end: depths.at(-1)! > 0 && text[end] === ')' ? end + 1 : end};
  });
}

/** How many brackets are open after each character. */
function depthsOf(value: string): number[] {
  let depth = 0;
  return Array.from({length: value.length}, (_, at) => {
    depth += value[at] === '(' ? 1 : value[at] === ')' ? -1 : 0;
    return depth;
  });
}

function marksIn(text: string): Range[] {
  return Array.from(text.matchAll(linkOrAlert), ({0: found, 1: opening, 2: rest, index: start}) => {
    const end = start + found.length;
    if (opening === undefined || rest === undefined) return [{start, end}];
    return [
      {start, end: start + opening.length},
      {start: end - rest.length, end},
    ];
  }).flat();
}

/** Ranges in order of position, those that overlap as one. */
function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && range.start < last.end)
      result[result.length - 1] = {start: last.start, end: Math.max(last.end, range.end)};
    else result.push(range);
  }
  return result;
}
