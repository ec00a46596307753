import type {Severity} from './severity.js';

/** What problems cost. Absent: the default. */
export interface ScoreWeights {
  /** Points for a problem by its severity. */
  readonly severities?: Readonly<Partial<Record<Severity, number>>> | undefined;
  /** Factors by category, or by dimension (`Style`) where its subtype (`Style/Awkward`) has none; 1 by default. */
  readonly categories?: Readonly<Record<string, number>> | undefined;
  /** Factors by rule id. They replace that of the category. */
  readonly rules?: Readonly<Record<string, number>> | undefined;
}

/** MQM's weights: an error is major, a warning is minor, and info costs nothing. */
export const severityPoints: Readonly<Record<Severity, number>> = {error: 5, warning: 1, info: 0};

/** What decides the cost of a problem. */
interface Weighed {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly category: string;
}

/** The points for all problems of a document. */
export function penaltyOf(problems: readonly Weighed[], weights: ScoreWeights = {}): number {
  const points = {...severityPoints, ...weights.severities};
  return problems.reduce((sum, problem) => sum + points[problem.severity] * factorOf(problem, weights), 0);
}

function factorOf({ruleId, category}: Weighed, {rules, categories}: ScoreWeights): number {
  const [dimension = ''] = category.split('/');
  return own(rules, ruleId) ?? own(categories, category) ?? own(categories, dimension) ?? 1;
}

function own(factors: Readonly<Record<string, number>> | undefined, key: string): number | undefined {
  return factors && Object.hasOwn(factors, key) ? factors[key] : undefined;
}

/** How good texts are. Rounded: scores to hundredths, points to ten-thousandths. */
export interface Score {
  /** Sum of points; null where not all problems are known. */
  readonly penalty: number | null;
  readonly penaltyPer1000: number | null;
  /** From 0 to 100; null without words. */
  readonly score: number | null;
  /** The 95% interval of the score; null for fewer than two documents. */
  readonly scoreInterval: readonly [number, number] | null;
}

/** Sums over documents, from which a score is computed. Those of several runs add up. */
export interface ScoreSums {
  readonly documents: number;
  readonly words: number;
  readonly penalty: number;
  readonly squaredWords: number;
  readonly squaredPenalties: number;
  readonly products: number;
}

/** A standard normal variable is at most this far from 0 in 95% of cases. */
const z = 1.96;

/**
 * Adds up documents. The penalty per word is a ratio of two sums, and documents are the units that vary, so its variance is
 * that of a ratio estimator: https://en.wikipedia.org/wiki/Ratio_estimator
 */
export class ScoreSum {
  #documents = 0;
  #words = 0;
  #penalty = 0;
  #squaredWords = 0;
  #squaredPenalties = 0;
  #products = 0;
  #isComplete = true;

  /** @param penalty Null where not all problems of the document are known. */
  add(words: number, penalty: number | null): void {
    if (penalty === null) this.#isComplete = false;
    if (penalty === null || (words === 0 && penalty === 0)) return;
    this.#documents++;
    this.#words += words;
    this.#penalty += penalty;
    this.#squaredWords += words ** 2;
    this.#squaredPenalties += penalty ** 2;
    this.#products += words * penalty;
  }

  /** Adds the sums of another run, all of whose problems are known. */
  addSums(sums: ScoreSums): void {
    this.#documents += sums.documents;
    this.#words += sums.words;
    this.#penalty += sums.penalty;
    this.#squaredWords += sums.squaredWords;
    this.#squaredPenalties += sums.squaredPenalties;
    this.#products += sums.products;
  }

  get sums(): ScoreSums {
    return {
      documents: this.#documents,
      words: this.#words,
      penalty: this.#penalty,
      squaredWords: this.#squaredWords,
      squaredPenalties: this.#squaredPenalties,
      products: this.#products,
    };
  }

  get score(): Score {
    if (!this.#isComplete) return {penalty: null, penaltyPer1000: null, score: null, scoreInterval: null};
    const penalty = rounded(this.#penalty, 4);
    if (this.#words === 0) return {penalty, penaltyPer1000: null, score: null, scoreInterval: null};
    const perWord = this.#penalty / this.#words;
    return {
      penalty,
      penaltyPer1000: rounded(1000 * perWord, 4),
      score: scoreOf(perWord),
      scoreInterval: this.#interval(perWord),
    };
  }

  #interval(perWord: number): [number, number] | null {
    const n = this.#documents;
    if (n < 2) return null;
    const squares = this.#squaredPenalties - 2 * perWord * this.#products + perWord ** 2 * this.#squaredWords;
    // Rounding may leave a sum of squares just below 0.
    const deviation = Math.sqrt((Math.max(squares, 0) * n) / (n - 1)) / this.#words;
    return [scoreOf(perWord + z * deviation), scoreOf(perWord - z * deviation)];
  }
}

/** The score of one document. */
export function documentScore(words: number, penalty: number | null): Score {
  const sum = new ScoreSum();
  sum.add(words, penalty);
  return sum.score;
}

function scoreOf(perWord: number): number {
  return rounded(Math.min(Math.max(100 * (1 - perWord), 0), 100), 2);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
