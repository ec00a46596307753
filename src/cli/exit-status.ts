import {ScoreSum} from '../model/score.js';
import type {Severity} from '../model/severity.js';
import {rank} from '../model/severity-rank.js';
import type {GateSettings} from '../project/config/resolve.js';
import type {GateCheck, GateResult} from '../reporters/gate.js';
import {count, number} from '../reporters/numbers.js';
import {decimal} from '../reporters/score-text.js';
import type {Options} from './options.js';

const severities = Object.keys(rank) as Severity[];

/**
 * The gate of the command line and, for what it does not set, of config files.
 *
 * @param configured Gates of the config files; of several values, the strictest counts.
 */
export function gateOf(options: Options, configured: Iterable<GateSettings> = []): Gate {
  const {failOn, maxWarnings, minScore, maxPer1000} = options;
  const given = {
    ...(failOn === undefined ? {} : {failOn}),
    ...(maxWarnings === undefined ? {} : {maxWarnings}),
    ...(minScore === undefined ? {} : {minScore}),
    ...(maxPer1000 ? {maxPer1000} : {}),
  };
  return new Gate({...[...configured].reduce<GateSettings>(strictest, {}), ...given});
}

function strictest(one: GateSettings, other: GateSettings): GateSettings {
  const failOn = [one.failOn, other.failOn].flatMap(it => it ?? []).sort((a, b) => rank[a] - rank[b])[0];
  const maxWarnings = least(one.maxWarnings, other.maxWarnings);
  const minScores = [one.minScore, other.minScore].flatMap(it => it ?? []);
  const rates = severities.flatMap(severity => {
    const limit = least(one.maxPer1000?.[severity], other.maxPer1000?.[severity]);
    return limit === undefined ? [] : [[severity, limit]];
  });
  return {
    ...(failOn === undefined ? {} : {failOn}),
    ...(maxWarnings === undefined ? {} : {maxWarnings}),
    ...(minScores.length === 0 ? {} : {minScore: Math.max(...minScores)}),
    ...(rates.length === 0 ? {} : {maxPer1000: Object.fromEntries(rates)}),
  };
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/** Counts problems, shown or hidden, and decides whether they fail the run. */
export class Gate {
  readonly #settings: GateSettings;
  readonly #failOn: Severity | undefined;
  readonly #counts: Record<Severity, number> = {error: 0, warning: 0, info: 0};
  readonly #scores = new ScoreSum();
  #words = 0;
  #isPartial = false;

  constructor(settings: GateSettings) {
    this.#settings = settings;
    const {failOn, minScore, maxPer1000} = settings;
    // A limit to the score or to a rate allows some errors.
    this.#failOn = failOn ?? (minScore === undefined && !maxPer1000 ? 'error' : undefined);
  }

  /** @param penalty Null where not all problems of the text are known. */
  add(messages: readonly {readonly severity: Severity}[], words: number, penalty: number | null): void {
    for (const {severity} of messages) this.#counts[severity]++;
    this.#words += words;
    this.#scores.add(words, penalty);
    this.#isPartial ||= penalty === null;
  }

  get failed(): boolean {
    return this.#checks().some(({passed}) => !passed);
  }

  /** Why the run failed, except for errors that are in the report. */
  get reasons(): string[] {
    return this.#checks().flatMap(({check, passed, problem}) =>
      passed || (check === 'failOn' && this.#counts.error > 0) ? [] : [problem],
    );
  }

  /** The limits and what came of them; undefined where none was set. */
  get result(): GateResult | undefined {
    if (Object.keys(this.#settings).length === 0) return undefined;
    const checks = this.#checks();
    return {passed: checks.every(({passed}) => passed), checks};
  }

  #checks(): GateCheck[] {
    const {maxWarnings, minScore, maxPer1000 = {}} = this.#settings;
    const {score} = this.#scores.score;
    return [
      ...(this.#failOn === undefined ? [] : [this.#severityCheck(this.#failOn)]),
      ...(maxWarnings === undefined ? [] : [this.#warningsCheck(maxWarnings)]),
      ...(minScore === undefined || score === null ? [] : [scoreCheck(score, minScore)]),
      ...(this.#isPartial ? [] : severities).flatMap(severity => {
        const limit = maxPer1000[severity];
        return limit === undefined ? [] : [this.#rateCheck(severity, limit)];
      }),
    ];
  }

  #severityCheck(failOn: Severity): GateCheck {
    const {error, warning, info} = this.#counts;
    const failing = severities.filter(it => rank[it] >= rank[failOn]);
    const actual = failing.reduce((sum, severity) => sum + this.#counts[severity], 0);
    const counts = [
      error > 0 ? count(error, 'error') : '',
      warning > 0 ? count(warning, 'warning') : '',
      info > 0 ? `${number(info)} info` : '',
    ];
    const problem = `${counts.filter(Boolean).join(' and ')}: --fail-on ${failOn} sets exit code 1`;
    return {
      check: 'failOn',
      name: `Problems from ${failOn} on`,
      limit: 0,
      actual,
      passed: actual === 0,
      problem,
    };
  }

  #warningsCheck(limit: number): GateCheck {
    const actual = this.#counts.warning;
    const problem = `too many warnings: ${number(actual)}, but --max-warnings allows ${number(limit)}`;
    return {check: 'maxWarnings', name: 'Warnings', limit, actual, passed: actual <= limit, problem};
  }

  #rateCheck(severity: Severity, limit: number): GateCheck {
    const times = this.#counts[severity];
    const actual = this.#words === 0 ? null : (1000 * times) / this.#words;
    const rate = actual === null ? `${times} in no words` : `${decimal(actual)} per 1,000 words`;
    return {
      check: 'maxPer1000',
      name: `${severity} per 1,000 words`,
      limit,
      actual,
      // Also right without words.
      passed: 1000 * times <= limit * this.#words,
      problem: `too many problems of severity ${severity}: ${rate}, but --max-per-1000 allows ${limit}`,
    };
  }
}

function scoreCheck(actual: number, limit: number): GateCheck {
  const problem = `the score is too low: ${actual}, but --min-score requires ${limit}`;
  return {check: 'minScore', name: 'Score, at least', limit, actual, passed: actual >= limit, problem};
}
