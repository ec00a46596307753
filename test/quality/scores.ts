import type {Flag} from './spans.js';
import type {DataSet} from './translations.js';

/** How many documents of a part of a data set have an error or a warning. */
export interface Flagged {
  readonly part: string;
  readonly documents: number;
  readonly flagged: number;
}

/**
 * Counts the flagged documents among the worst and the best by people's scores (`da`). A linter should flag many of the
 * worst and few of the best.
 *
 * @param flags The checker's flags for each document of the data set.
 * @returns Nothing for a data set without scores.
 */
export function flaggedByScore({documents}: DataSet, flags: readonly (readonly Flag[])[]): Flagged[] {
  const rated = documents.map(({segments}, index) => ({
    score: segments[0]?.da,
    isFlagged: (flags[index] ?? []).some(({severity}) => severity !== 'info'),
  }));
  if (rated.some(({score}) => score === undefined)) return [];
  const sorted = rated.toSorted((a, b) => a.score! - b.score!);
  const parts = [
    {part: 'worst tenth', of: sorted.slice(0, Math.round(sorted.length * 0.1))},
    {part: 'best three tenths', of: sorted.slice(Math.round(sorted.length * 0.7))},
    {part: 'all', of: sorted},
  ];
  return parts.map(({part, of}) => ({
    part,
    documents: of.length,
    flagged: of.filter(({isFlagged}) => isFlagged).length,
  }));
}
