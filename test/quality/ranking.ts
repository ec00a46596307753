import type {Severity} from '../../src/model/severity.js';
import type {Flag} from './spans.js';
import {type DataSet, isNonTranslation, type Mark} from './translations.js';

/** How far a checker puts systems in the order in which the raters put them. */
export interface Ranking {
  readonly systems: number;
  /** Spearman's rank correlation of the checker's penalty with the raters': 1 is the same order, -1 its reverse. */
  readonly spearman: number;
  /** Share of the pairs of systems that the checker puts in the raters' order; a tie is half a pair. */
  readonly pairwise: number;
}

/** What a flag costs: as much as a rater's mark that is major, minor, or minor punctuation. */
const flagWeights: Readonly<Record<Severity, number>> = {error: 5, warning: 1, info: 0.1};

/** What a rater's mark costs: the MQM weights of the WMT metrics task; a critical mark as in MQM-Core. */
function markWeight(mark: Mark): number {
  if (isNonTranslation(mark)) return 25;
  switch (mark.severity.toLowerCase()) {
    case 'critical':
      return 25;
    case 'major':
      return 5;
    case 'minor':
      return mark.category.endsWith('Punctuation') ? 0.1 : 1;
    default:
      return 0;
  }
}

/**
 * Compares a checker's penalty per word with the raters' penalty per segment and rater, over the systems of a
 * data set.
 *
 * @param flags The checker's flags for each document of the data set.
 */
export function rank({documents}: DataSet, flags: readonly (readonly Flag[])[]): Ranking {
  const bySystem = new Map<string, {penalty: number; words: number; score: number; readings: number}>();
  for (const [index, document] of documents.entries()) {
    const sum = bySystem.get(document.system) ?? {penalty: 0, words: 0, score: 0, readings: 0};
    bySystem.set(document.system, sum);
    for (const {severity} of flags[index] ?? []) sum.penalty += flagWeights[severity];
    sum.words += wordsOf(document.text);
    for (const {errors, raters} of document.segments) {
      for (const mark of errors) sum.score += markWeight(mark);
      sum.readings += raters;
    }
  }
  const systems = [...bySystem.values()];
  const ours = systems.map(({penalty, words}) => penalty / words);
  const theirs = systems.map(({score, readings}) => score / readings);
  return {
    systems: systems.length,
    spearman: correlation(ranksOf(ours), ranksOf(theirs)),
    pairwise: pairwiseAccuracy(ours, theirs),
  };
}

/** The number of words in a text: what white space separates. */
export function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** The rank of each value, from 1; equal values share the mean of their ranks. */
function ranksOf(values: readonly number[]): number[] {
  return values.map(value => {
    const below = values.filter(other => other < value).length;
    const equal = values.filter(other => other === value).length;
    return below + (equal + 1) / 2;
  });
}

/** Pearson's correlation; of ranks, it is Spearman's. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [covariance, varianceX, varianceY] = [0, 0, 0];
  for (const [index, x] of xs.entries()) {
    const [dx, dy] = [x - meanX, ys[index]! - meanY];
    covariance += dx * dy;
    varianceX += dx * dx;
    varianceY += dy * dy;
  }
  return covariance / Math.sqrt(varianceX * varianceY);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function pairwiseAccuracy(ours: readonly number[], theirs: readonly number[]): number {
  let pairs = 0;
  let agreed = 0;
  for (let first = 0; first < ours.length; first++) {
    for (let second = 0; second < first; second++) {
      const order = Math.sign(theirs[first]! - theirs[second]!);
      if (order === 0) continue;
      pairs++;
      const sign = Math.sign(ours[first]! - ours[second]!);
      if (sign === 0) agreed += 0.5;
      else if (sign === order) agreed++;
    }
  }
  return agreed / pairs;
}
