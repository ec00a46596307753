import type {FileResult} from '../engine/result.js';
import type {RuleSettings} from '../engine/rule-settings.js';

/** A file that {@link lintFiles} was asked to lint. */
export interface LintedFile extends FileResult {
  /** The text that messages are about, without a byte order mark: of a fixed file, the fixed text. Empty if it was not linted. */
  readonly text: string;
  /** How many safe fixes were applied. */
  readonly fixed: number;
  /** The fixed content, with its byte order mark if it has one: bytes for a file that is no text. Absent if nothing was fixed. */
  readonly output?: string | Uint8Array;
  /** Why the file could not be linted, or not be written, in a few words. Then it has no messages. */
  readonly failure?: string;
}

/** What `lintFiles` can be told. */
export interface LintFilesOptions {
  /** Folder that patterns and paths are relative to; the working directory if absent. */
  readonly cwd?: string;
  /** A config file for all files, or false for none. Absent: the nearest one to each file. */
  readonly config?: string | false;
  /** Whether code in config files runs: plugins, and config files in JavaScript and TypeScript. True if absent. */
  readonly plugins?: boolean;
  /** Settings that overrule the config files. */
  readonly rules?: RuleSettings;
  /** `true` writes the safe fixes into the files. `'dry-run'` only returns them as `output`. */
  readonly fix?: boolean | 'dry-run';
  /** Seconds that a file may take; 0 for no limit. 60 if absent. */
  readonly timeout?: number;
  /** Stops between two files. */
  readonly signal?: AbortSignal;
}

/** Thrown when a pattern names no file. The message has a line for each. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  readonly problems: readonly PatternProblem[];

  constructor(problems: readonly PatternProblem[]) {
    super(problems.map(({pattern, message}) => `${pattern}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** A pattern that names no file, and why. */
export interface PatternProblem {
  readonly pattern: string;
  readonly message: string;
}
