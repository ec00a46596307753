/** Functions that do what the command line does. They are loaded when they are first called: most programs lint texts only. */
import type {ReporterName} from '../reporters/index.js';
import type {LintedFile, LintFilesOptions} from './linted-file.js';
import type {Reporter} from './report.js';

/**
 * Lints files as the command line does: patterns name files, folders and globs, config files and ignore files count, and `!` before
 * a pattern leaves out what it matches. It prints nothing. A file that cannot be linted has a `failure`.
 *
 * @returns The files in order of their paths, after folders that cannot be read.
 * @throws {TypeError} When a pattern or an option does not fit.
 * @throws {PatternError} When a pattern names no file.
 * @throws {ConfigError} When a config file of one of the files cannot be used, before any file is changed.
 * @throws {UnknownRuleError} When `rules` names a rule that does not exist.
 * @throws {OptionsError} When `rules` gives a rule options that do not fit.
 * @throws The signal's reason when it is aborted.
 */
export async function lintFiles(
  patterns: string | readonly string[],
  options?: LintFilesOptions,
): Promise<LintedFile[]> {
  return (await import('./lint-files.js')).lintFiles(patterns, options);
}

/**
 * Loads a reporter: a function that renders linted files in one of the command line's formats.
 *
 * @throws {RangeError} When there is no such reporter.
 */
export async function loadReporter(name: ReporterName): Promise<Reporter> {
  return (await import('./report.js')).loadReporter(name);
}
