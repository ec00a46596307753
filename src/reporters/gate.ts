/** A limit, and what was measured. */
export interface GateCheck {
  readonly check: 'failOn' | 'maxWarnings' | 'minScore' | 'maxPer1000';
  /** What is limited, for people. */
  readonly name: string;
  readonly limit: number;
  /** Null where it cannot be measured: a rate without words. */
  readonly actual: number | null;
  readonly passed: boolean;
  /** What to say if it has not passed, in one line. */
  readonly problem: string;
}

/** Whether a run passed its gate. */
export interface GateResult {
  readonly passed: boolean;
  readonly checks: readonly GateCheck[];
}
