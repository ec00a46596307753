import type {Score} from '../model/score.js';
import {number} from './numbers.js';

/** The score in one sentence for people; undefined where there is none. */
export function scoreText({score, scoreInterval, penaltyPer1000}: Score): string | undefined {
  if (score === null || penaltyPer1000 === null) return undefined;
  const interval = scoreInterval ? ` (95% interval ${scoreInterval[0]} to ${scoreInterval[1]})` : '';
  const points = `${decimal(penaltyPer1000)} penalty point${penaltyPer1000 === 1 ? '' : 's'} per 1,000 words`;
  return `Score ${score} of 100${interval}: ${points}. Rules computed it; it is not a human evaluation.`;
}

/** A number with thousands separators and at most two decimal places. */
export function decimal(value: number): string {
  const [whole = '', fraction] = String(Number(value.toFixed(2))).split('.');
  return `${number(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}`;
}
