/** A rule that failed in a text: what it says of the rest of the text may be missing. */
export interface RuleFailure {
  readonly ruleId: string;
  /** What it threw, in a line. */
  readonly message: string;
  /** The plugin's file, absolute; absent for a rule of this package, and where the file is not known. */
  readonly file?: string;
}

/**
 * A line for the user.
 *
 * @param nameOf How the file is named, for whoever reads the line.
 */
export function describeFailure(
  {ruleId, message, file}: RuleFailure,
  nameOf: (file: string) => string,
): string {
  const where = file === undefined ? '' : ` of ${nameOf(file)}`;
  return `rule ${ruleId}${where} failed: ${message}`;
}
