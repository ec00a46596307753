import {type Score, ScoreSum, type ScoreSums} from '../../model/score.js';
import type {Severity} from '../../model/severity.js';
import {severities} from '../../model/severity-rank.js';
import type {Problems} from '../problems.js';
import {Distinct, type DistinctState} from './distinct.js';

/** What was found in a record, without the texts. */
export interface Result {
  readonly words: number;
  readonly penalty: number;
  readonly problems: Problems;
  /** Names the text. */
  readonly hash: string;
  readonly doc: string | undefined;
}

/** All that is known of some records, in a form that can be written and added up. */
export interface GroupState {
  readonly segments: number;
  readonly failed: number;
  readonly clean: number;
  readonly words: number;
  readonly problems: Problems;
  readonly sums: ScoreSums;
  readonly distinct: DistinctState;
}

/** Sums of some records. */
export class GroupSums {
  segments = 0;
  /** Records that could not be linted. */
  failed = 0;
  /** Segments without problems. */
  clean = 0;
  words = 0;
  readonly #problems = new Map<Severity, Map<string, number>>(severities.map(it => [it, new Map()]));
  readonly #scores = new ScoreSum();
  readonly #distinct = new Distinct();
  /** The document whose records are being read. */
  #doc: {readonly name: string; words: number; penalty: number} | undefined;

  add({words, penalty, problems, hash, doc}: Result): void {
    this.segments++;
    this.words += words;
    this.#addProblems(problems);
    if (Object.keys(problems).length === 0) this.clean++;
    this.#distinct.add(hash);
    if (this.#doc && this.#doc.name !== doc) this.#closeDocument();
    if (doc === undefined) {
      this.#scores.add(words, penalty);
      return;
    }
    this.#doc ??= {name: doc, words: 0, penalty: 0};
    this.#doc.words += words;
    this.#doc.penalty += penalty;
  }

  /** Adds the sums of another run. */
  addState({segments, failed, clean, words, problems, sums, distinct}: GroupState): void {
    this.segments += segments;
    this.failed += failed;
    this.clean += clean;
    this.words += words;
    this.#addProblems(problems);
    this.#scores.addSums(sums);
    this.#distinct.addState(distinct);
  }

  /** Adds the sums of another group. */
  addGroup(group: GroupSums): void {
    this.addState(group.state);
  }

  get state(): GroupState {
    this.#closeDocument();
    const {segments, failed, clean, words} = this;
    const problems = Object.fromEntries(
      [...this.#problems].flatMap(([severity, rules]) =>
        rules.size > 0 ? [[severity, Object.fromEntries([...rules].sort(most))]] : [],
      ),
    );
    return {
      segments,
      failed,
      clean,
      words,
      problems,
      sums: this.#scores.sums,
      distinct: this.#distinct.state,
    };
  }

  get score(): Score {
    this.#closeDocument();
    return this.#scores.score;
  }

  /** How many records have a text that another one has, too. */
  get duplicates(): number {
    return Math.max(this.segments - this.#distinct.count, 0);
  }

  get isExact(): boolean {
    return this.#distinct.isExact;
  }

  /** Number of problems of a severity. */
  countOf(severity: Severity): number {
    let sum = 0;
    for (const count of this.#problems.get(severity)!.values()) sum += count;
    return sum;
  }

  /** Problems per 1,000 words; null without words. */
  rateOf(problems: number): number | null {
    return this.words === 0 ? null : (1000 * problems) / this.words;
  }

  #addProblems(problems: Problems): void {
    for (const severity of severities)
      for (const [rule, count] of Object.entries(problems[severity] ?? {})) {
        const rules = this.#problems.get(severity)!;
        rules.set(rule, (rules.get(rule) ?? 0) + count);
      }
  }

  #closeDocument(): void {
    if (this.#doc) this.#scores.add(this.#doc.words, this.#doc.penalty);
    this.#doc = undefined;
  }
}

/** Orders rules: those with the most problems first. */
function most([one, a]: readonly [string, number], [other, b]: readonly [string, number]): number {
  return b - a || (one < other ? -1 : 1);
}
