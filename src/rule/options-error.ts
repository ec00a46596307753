/** Thrown when a rule is given a setting or options that it does not have or cannot use. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
  readonly ruleId: string;
  constructor(ruleId: string, detail: string) {
    super(`Options of ${ruleId}: ${detail}`);
    this.ruleId = ruleId;
  }
}
