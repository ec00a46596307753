import type {Severity} from '../model/severity.js';
import {rank} from '../model/severity-rank.js';
import {count, number} from '../reporters/numbers.js';
import type {Message} from '../rule/message.js';

/** The conditions under which a run fails. */
export interface Gates {
  /** Lowest severity that fails it. */
  readonly failOn: Severity;
  /** Maximum number of warnings. */
  readonly maxWarnings?: number;
}

/** Counts problems, shown or hidden, and decides whether they fail the run. */
export class Gate {
  readonly #gates: Gates;
  readonly #counts: Record<Severity, number> = {error: 0, warning: 0, info: 0};

  constructor(gates: Gates) {
    this.#gates = gates;
  }

  add(messages: readonly Message[]): void {
    for (const {severity} of messages) this.#counts[severity]++;
  }

  get failed(): boolean {
    const {failOn} = this.#gates;
    const severities = Object.keys(rank) as Severity[];
    return this.#tooManyWarnings || severities.some(it => rank[it] >= rank[failOn] && this.#counts[it] > 0);
  }

  /** Why the run failed, if the report has no errors that would explain it. */
  get reason(): string | undefined {
    const {warning, info, error} = this.#counts;
    if (!this.failed || error > 0) return undefined;
    if (this.#tooManyWarnings)
      return `too many warnings: ${number(warning)}, but --max-warnings allows ${number(this.#gates.maxWarnings ?? 0)}`;
    const counts = [warning > 0 ? count(warning, 'warning') : '', info > 0 ? `${info} info` : ''];
    return `${counts.filter(Boolean).join(' and ')}: --fail-on ${this.#gates.failOn} sets exit code 1`;
  }

  get #tooManyWarnings(): boolean {
    return this.#counts.warning > (this.#gates.maxWarnings ?? Number.POSITIVE_INFINITY);
  }
}
