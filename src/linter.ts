import rules from '../rules/index.js';
import {type Call, freely} from './call.js';
import {checkArgument, linterOptions, textOptions} from './check-options.js';
import type {Checker} from './checker.js';
import {firstLine} from './config/program.js';
import {activeRules, type RuleSettings} from './config/rules.js';
import type {SkippedCode} from './config/skipped.js';
import {contributionOf, DocumentProfile} from './english/document-profile.js';
import {Terms} from './english/terms.js';
import type {Block} from './formats/block.js';
import {type CommentReader, loadCommentReader, skipping} from './formats/comments.js';
import {
  type FormatName,
  formatOf,
  loadFixWriter,
  loadReader,
  loadVersionReader,
  type VersionReader,
} from './formats/index.js';
import {paragraphOf} from './formats/nlcst.js';
import {type PlacedBlock, placed} from './formats/placed-block.js';
import {IncrementalDocument} from './incremental-document.js';
import {type CheckerFailure, Inspection, inspect} from './inspection.js';
import {type Message, messagesIn} from './message.js';
import type {Project, Rule, RuleOptions} from './rule.js';
import type {RuleFailure} from './rule-failure.js';
import {settle} from './settle.js';
import {inSteps} from './steps.js';
import {type DirectivePolicy, directiveChecks, suppress} from './suppress/index.js';
import {hasReplacement, writeFixes} from './write-fixes.js';

/** What was found in a file. */
export interface FileResult {
  /** As it was given, relative to the working directory. */
  path: string;
  words: number;
  /** In order of place. */
  messages: Message[];
  /** Rules that failed in this text, mostly plugins'; absent where none did. What the others found is there all the same. */
  failures?: RuleFailure[];
}

export interface LinterOptions {
  /** Settings by rule id; a rule that is not named runs as it is. */
  readonly rules?: RuleSettings;
  /** Rules of plugins, by id. */
  readonly plugins?: Readonly<Record<string, Rule>>;
  /** The files that these come from, absolute, by rule: for what is said of a rule that fails. */
  readonly pluginFiles?: Readonly<Record<string, string>>;
  /** Words and phrases that are right in these texts: brands, names that repeat, capitals. */
  readonly terms?: readonly string[];
  /** BCP 47 tag of the texts' language, English where absent. What is not English is not checked. */
  readonly language?: string;
  /** BCP 47 tag of the language that the texts were translated from. */
  readonly sourceLanguage?: string;
  /** Code of config files that did not run: a directive for a rule that does not exist may be for one of its rules. */
  readonly skipped?: readonly SkippedCode[];
}

export interface TextOptions {
  /** Names the text in the result; its extension tells the format. */
  readonly path?: string;
  readonly format?: FormatName;
  /**
   * What a U+FEFF at the start is: `skip`, the default, takes it for the file's byte order mark, which is no text; `text` is
   * for a caller that has removed the mark, so that another one is a stray character. Positions count it either way.
   */
  readonly byteOrderMark?: 'skip' | 'text';
}

/** Options of a text whose check is to take no longer than it may. */
export interface LimitedOptions extends TextOptions {
  /** Calls what may take long. */
  readonly call?: Call;
}

/** Checks texts against a set of rules. */
export interface Linter {
  /**
   * Checks a text.
   *
   * @param text Decoded text. Offsets count from its first character, even where that is a byte order mark.
   * @throws {TypeError} When the text is no string, or an option does not fit.
   */
  lint(text: string, options?: TextOptions): Promise<FileResult>;
}

/** A linter for texts that are being edited, too. */
export interface EditingLinter extends Linter {
  /**
   * Opens a text that is going to be edited.
   *
   * @throws {TypeError} When an option does not fit.
   */
  open(options?: TextOptions): OpenText;
}

/** A text that is being edited. */
export interface OpenText {
  /**
   * Checks the next version of the text: what {@link Linter.lint} says of it, at the cost of what has changed. Versions
   * are checked one after the other.
   *
   * @param call Calls what may take long. When it interrupts that, the open text is of no more use.
   * @throws The signal's reason when it is aborted.
   */
  lint(text: string, signal?: AbortSignal, call?: Call): Promise<FileResult>;
}

/**
 * Makes a linter.
 *
 * @throws {TypeError} When an option does not exist or has a value that does not fit.
 * @throws {UnknownRuleError} When a setting names a rule that does not exist.
 * @throws {OptionsError} When a rule is given options that do not fit, or set to what is no severity.
 */
export function createLinter(options: LinterOptions = {}): EditingLinter {
  checkArgument('createLinter', linterOptions, options);
  return linterOf(options);
}

/** A text, and the length of what precedes it: positions count from the start of both. */
interface Given {
  readonly text: string;
  readonly lead: number;
}

/** What was found in a text, before its directives count. */
interface Found extends Pick<FileResult, 'words' | 'messages'> {
  readonly failures: readonly RuleFailure[];
}

/** Makes a linter of options that are known to fit. */
export function linterOf(options: LinterOptions): EditingLinter {
  const {
    rules: settings = {},
    plugins = {},
    pluginFiles = {},
    terms = [],
    language = 'en',
    sourceLanguage,
    skipped = [],
  } = options;
  const all = {...rules, ...plugins};
  const active = activeRules(all, settings, Object.keys(directiveChecks));
  const project: Project = {terms: new Terms(terms), language, ...(sourceLanguage ? {sourceLanguage} : {})};
  const checkers = active.map(({rule, options}) => rule.prepare(withTerms(options, rule, project), project));
  const stamps = active.map(({rule, severity}) => ({meta: rule.rule, severity}));
  const policy: DirectivePolicy = {
    settings,
    known: Object.keys(all),
    active: new Set(active.map(({rule}) => rule.rule.id)),
    isComplete: skipped.length === 0,
  };
  const yields = new Map(active.map(({rule}) => [rule.rule.id, rule.rule.yieldsTo ?? []]));

  const foundIn = ({text, lead}: Given, inspection: Inspection): Found => {
    const toMessage = messagesIn(text, lead);
    const found = inspection.conclude().map(finding => toMessage(stamps[finding.checker]!, finding));
    return {
      words: inspection.words,
      messages: settle(found, yields),
      failures: inspection.failed.map(failureOf),
    };
  };

  const resultOf = async (
    {text, lead}: Given,
    {words, messages, failures}: Found,
    {path, format, call}: Required<LimitedOptions>,
    loadComments: () => Promise<CommentReader | undefined>,
  ): Promise<FileResult> => {
    const comments = async () => skipping(lead, await loadComments());
    const kept = await suppress(messages, text, comments, policyWith(failures), call);
    const writerOf = kept.some(hasReplacement) ? await loadFixWriter(format) : undefined;
    return {
      path,
      words,
      messages: writerOf ? await call(() => writeFixes(kept, withoutMark(text, lead), writerOf)) : kept,
      ...(failures.length > 0 ? {failures: [...failures]} : {}),
    };
  };

  const failureOf = ({checker, error}: CheckerFailure): RuleFailure => {
    const {id} = stamps[checker]!.meta;
    const file = Object.hasOwn(pluginFiles, id) ? pluginFiles[id] : undefined;
    return {ruleId: id, message: firstLine(error), ...(file === undefined ? {} : {file})};
  };

  /** What a rule that failed would have said, nobody knows: a directive for it may be of use. */
  const policyWith = (failures: readonly RuleFailure[]): DirectivePolicy => {
    if (failures.length === 0) return policy;
    const failed = new Set(failures.map(({ruleId}) => ruleId));
    return {...policy, active: new Set([...policy.active].filter(id => !failed.has(id)))};
  };

  return {
    async lint(text, given) {
      const options = optionsOf('lint', given);
      mustBeText(text);
      const read = await loadReader(options.format);
      const lead = leadOf(text, options.byteOrderMark);
      const found = await options.call(() => {
        const blocks = placedBlocks(read(text.slice(lead)));
        return foundIn({text, lead}, inspectAll(inEnglish(blocks, language), checkers));
      });
      return resultOf({text, lead}, found, options, () => loadCommentReader(options.format));
    },
    open(given) {
      const options = optionsOf('open', given);
      const document = new IncrementalDocument(checkers);
      const reader = loadVersionReader(options.format);
      function* steps(versions: VersionReader, {text, lead}: Given): Generator<void, Found> {
        const blocks = inEnglish(versions.read(text.slice(lead)), language);
        return foundIn({text, lead}, yield* document.inspect(blocks));
      }
      const check = async (text: string, signal?: AbortSignal, call: Call = freely): Promise<FileResult> => {
        mustBeText(text);
        const versions = await reader;
        signal?.throwIfAborted();
        const given = {text, lead: leadOf(text, options.byteOrderMark)};
        const found = await inSteps(steps(versions, given), call, signal);
        return resultOf(given, found, {...options, call}, async () => versions.readComments);
      };
      let last: Promise<unknown> = Promise.resolve();
      return {
        lint(text, signal, call) {
          const result = last.then(() => check(text, signal, call));
          last = result.catch(() => {});
          return result;
        },
      };
    },
  };
}

function optionsOf(caller: string, given: LimitedOptions = {}): Required<LimitedOptions> {
  checkArgument(caller, textOptions, given);
  const {path = '<text>', format = formatOf(path), byteOrderMark = 'skip', call = freely} = given;
  return {path, format, byteOrderMark, call};
}

/** The text as its format reads it, with its positions: an empty line stands in for the byte order mark. */
function withoutMark(text: string, lead: number): string {
  return lead === 0 ? text : `\n${text.slice(lead)}`;
}

/** The length of what precedes the text: the byte order mark, where it is one. */
function leadOf(text: string, byteOrderMark: TextOptions['byteOrderMark']): number {
  return byteOrderMark === 'skip' && text.startsWith('\uFEFF') ? 1 : 0;
}

function mustBeText(text: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`lint: the text: expected a string, not ${typeof text}`);
}

/** A rule that has terms of its own gets the project's with them. */
function withTerms(options: RuleOptions, {rule}: Rule, project: Project): RuleOptions {
  if (!('terms' in rule.options.entries)) return options;
  const own = Array.isArray(options.terms) ? options.terms : [];
  return {...options, terms: [...project.terms.list, ...own]};
}

function* placedBlocks(blocks: Iterable<Block>): Generator<PlacedBlock> {
  for (const block of blocks) yield placed(block);
}

/** The blocks whose language is English; others need rules of their own. */
function* inEnglish(blocks: Iterable<PlacedBlock>, language: string): Generator<PlacedBlock> {
  for (const found of blocks) if (isEnglish(found.block.language ?? language)) yield found;
}

function isEnglish(language: string): boolean {
  return language === 'en' || /^en(?:-|$)/i.test(language);
}

/** Looks at a document block by block, and holds on to none: a tagged text takes many times the memory of its text. */
function inspectAll(blocks: Iterable<PlacedBlock>, checkers: readonly Checker[]): Inspection {
  const profile = new DocumentProfile();
  const inspection = new Inspection(checkers, profile);
  for (const {block, start} of blocks) {
    const paragraph = paragraphOf(block);
    profile.include(contributionOf(paragraph));
    inspection.add(inspect(paragraph, checkers), start);
  }
  return inspection;
}
