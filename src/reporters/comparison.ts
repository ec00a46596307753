import type {Severity} from '../model/severity.js';
import {count, number} from './numbers.js';
import {decimal} from './score-text.js';

/** A problem of an earlier report that is gone. */
export interface FixedProblem {
  readonly path: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly actual: string;
  readonly line: number;
}

/** What has changed since an earlier report. */
export interface Comparison {
  /** The file of the earlier report. */
  readonly name: string;
  readonly added: number;
  readonly unchanged: number;
  readonly fixed: readonly FixedProblem[];
  readonly scoreBefore: number | null;
}

/** The comparison in one line for people. */
export function comparisonText(
  {added, unchanged, fixed, scoreBefore}: Comparison,
  score: number | null,
): string {
  const problems = `${count(added, 'new problem')}, ${number(fixed.length)} fixed, ${number(unchanged)} unchanged`;
  const change = scoreChange(scoreBefore, score);
  if (change === null) return problems;
  return `${problems}; score ${scoreBefore} → ${score} (${signed(change)})`;
}

/** How far the score has moved; null where one of them is missing. */
export function scoreChange(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : Number((after - before).toFixed(2));
}

function signed(value: number): string {
  if (value === 0) return 'no change';
  return `${value > 0 ? '+' : '−'}${decimal(Math.abs(value))}`;
}
