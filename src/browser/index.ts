/** mtlint in a browser: the linter of Node, with tables that are fetched. docs/browser.md introduces it. */
import {createLinter as create, type EditingLinter, type LinterOptions} from '../engine/linter.js';
import {builtInFormats} from '../formats/registry.js';
import {type EnglishTables, provideTables} from '../languages/en/tables.js';

export {applyFixes, type Fixed, type FixResult, fixText} from '../engine/fix.js';
export type {
  EditableDocument,
  EditingLinter,
  FileResult,
  Linter,
  LinterOptions,
  TextOptions,
} from '../engine/linter.js';
export {type RuleSetting, type RuleSettings, UnknownRuleError} from '../engine/rule-settings.js';
export {FormatError} from '../formats/guard.js';
export type {EnglishTables} from '../languages/en/tables.js';
export type {Severity} from '../model/severity.js';
export type {Message, Place} from '../rule/message.js';
export {fetchTables, type TableAddresses} from './fetch-tables.js';

/** Names of the formats that a text can be in. The parser of each is loaded when it is first used. */
export const formatNames: readonly string[] = builtInFormats.names.filter(
  name => !builtInFormats.named(name)?.isPacked,
);

/** Options of a linter in a browser. */
export interface BrowserLinterOptions extends LinterOptions {
  /** What {@link fetchTables} has fetched. All linters of a page or worker share them. */
  readonly tables: EnglishTables;
}

/**
 * Makes a linter. It gives the same results as in Node.
 *
 * @throws {TypeError} When the tables are missing, or an option does not exist or has a value that does not fit.
 * @throws {UnknownRuleError} When a setting names a rule that does not exist.
 * @throws {OptionsError} When a rule is given options that do not fit, or set to what is no severity.
 */
export function createLinter(given: BrowserLinterOptions): EditingLinter {
  const {tables, ...options} = given ?? {};
  if (!(tables?.model instanceof Uint8Array) || typeof tables.words !== 'string')
    throw new TypeError('createLinter: tables: expected what fetchTables() returns');
  provideTables(tables);
  return create(options);
}
