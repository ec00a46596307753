import {type Flag, isLong, meets} from './spans.js';
import {type DataSet, inSegment, isOnQuotationMark, placedMarks} from './translations.js';

/** How many of the raters' marks of a category are met by a flag. */
export interface Recall {
  readonly category: string;
  readonly marks: number;
  /** Marks that meet a flag of severity error or warning. */
  readonly found: number;
  /** Marks that meet any flag, advice included. */
  readonly foundWithInfo: number;
}

/**
 * Counts the marks that are found, by MQM category, the commonest first. A flag finds what is at any place that it lists. Marks
 * on nothing but a straight quotation mark don't count.
 *
 * @param flags The checker's flags for each document of the data set.
 */
export function recallOf({documents}: DataSet, flags: readonly (readonly Flag[])[]): Recall[] {
  const byCategory = new Map<string, {marks: number; found: number; foundWithInfo: number}>();
  for (const [index, document] of documents.entries()) {
    const placed = (flags[index] ?? [])
      .flatMap(flag => [flag, ...(flag.also ?? []).map(place => ({...flag, ...place}))])
      .filter(flag => !isLong(flag))
      .flatMap(flag => inSegment(document, flag) ?? []);
    for (const segment of document.segments) {
      const here = placed.filter(place => place.segment === segment).map(place => place.span);
      for (const mark of placedMarks(segment)) {
        if (isOnQuotationMark(segment, mark)) continue;
        const sum = byCategory.get(mark.category) ?? {marks: 0, found: 0, foundWithInfo: 0};
        byCategory.set(mark.category, sum);
        sum.marks++;
        if (here.some(flag => meets(flag, mark))) sum.foundWithInfo++;
        if (here.some(flag => flag.severity !== 'info' && meets(flag, mark))) sum.found++;
      }
    }
  }
  return [...byCategory]
    .map(([category, sums]) => ({category, ...sums}))
    .sort((a, b) => b.marks - a.marks || (a.category < b.category ? -1 : 1));
}
