/** mtlint in a browser: the linter of Node, with tables that are fetched. docs/browser.md introduces it. */
import {createLinter as create, type EditingLinter, type LinterOptions} from './engine/linter.js';
import {builtInFormats} from './formats/registry.js';
import {type EnglishTables, provideTables} from './languages/en/tables.js';

export {applyFixes, type Fixed, type FixResult, fixText} from './engine/fix.js';
export type {
  EditableDocument,
  EditingLinter,
  FileResult,
  Linter,
  LinterOptions,
  TextOptions,
} from './engine/linter.js';
export {type RuleSetting, type RuleSettings, UnknownRuleError} from './engine/rule-settings.js';
export {FormatError} from './formats/guard.js';
export type {EnglishTables} from './languages/en/tables.js';
export type {Severity} from './model/severity.js';
export type {Message, Place} from './rule/message.js';

/** Names of the formats that can be read. The parser of each is loaded when it is first used. */
export const formatNames: readonly string[] = builtInFormats.names;

/** Where the files of the tables are. */
export interface TableAddresses {
  readonly model: URL | string;
  readonly words: URL | string;
}

/** Options of a linter in a browser. */
export interface BrowserLinterOptions extends LinterOptions {
  /** What {@link fetchTables} has fetched. All linters of a page or worker share them. */
  readonly tables: EnglishTables;
}

/**
 * Fetches the tables that a linter needs.
 *
 * @param addresses By default, the package's own files.
 * @param signal Stops it.
 * @throws {Error} When a file is not there.
 * @throws {TypeError} When the network fails.
 */
export async function fetchTables(
  addresses: TableAddresses = {
    // Bundlers find files by this expression, so it has to be literal.
    model: new URL('../english-model.bin', import.meta.url),
    words: new URL('../word-profile.txt', import.meta.url),
  },
  signal?: AbortSignal,
): Promise<EnglishTables> {
  const get = async (address: URL | string): Promise<Response> => {
    const response = await fetch(address, signal ? {signal} : {});
    if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
    return response;
  };
  const [model, words] = await Promise.all([
    get(addresses.model).then(response => response.arrayBuffer()),
    get(addresses.words).then(response => response.text()),
  ]);
  return {model: new Uint8Array(model), words};
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
