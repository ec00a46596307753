import {wayBelow} from '../../node/path-below.js';

/** A mistake in a config file, and its position. */
export interface ConfigProblem {
  readonly file: string;
  readonly message: string;
  /** Line and column from 1; absent for a config file that is a program. */
  readonly line?: number;
  readonly column?: number;
}

/** Thrown when a config file cannot be used. The message has a line for each problem: `file:line:column: what`. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];
  /** All files that may need a fix: those with problems, plugins that cannot be loaded, and missing files. */
  readonly files: readonly string[];

  constructor(problems: readonly ConfigProblem[], others: readonly string[] = []) {
    const sorted = [...problems].sort(byPlace);
    super(sorted.map(problem => describe(problem, problem.file)).join('\n'));
    this.problems = sorted;
    this.files = [...new Set([...sorted.map(({file}) => file), ...others])];
  }

  /** The lines of the message, with paths relative to a folder where they are below it. */
  linesFrom(folder: string): string[] {
    return this.problems.map(problem => {
      const below = wayBelow(folder, problem.file);
      return describe(problem, below === '' ? '.' : (below ?? problem.file));
    });
  }
}

function byPlace(a: ConfigProblem, b: ConfigProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function describe({line, column, message}: ConfigProblem, file: string): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}:${column}: ${message}`;
}
