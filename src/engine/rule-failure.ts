/** A rule that failed on a text. Its messages for the rest of the text may be missing. */
export interface RuleFailure {
  readonly ruleId: string;
  /** The error it threw, in one line. */
  readonly message: string;
  /** Absolute path of the plugin; absent for built-in rules, and if the file is unknown. */
  readonly file?: string;
}

/**
 * Describes a failure in one line.
 *
 * @param nameOf Names the file for the user.
 */
export function describeFailure(
  {ruleId, message, file}: RuleFailure,
  nameOf: (file: string) => string,
): string {
  const where = file === undefined ? '' : ` (${nameOf(file)})`;
  return `rule ${ruleId}${where} failed: ${message}`;
}
