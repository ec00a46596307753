/** Code that a config file is or names, and that did not run because plugins are off. */
export interface SkippedCode {
  /** The config file that is code or that names it, absolute. */
  readonly file: string;
  /** As `extends` or `plugins` names it; absent where the config file itself is code. */
  readonly name?: string;
}
