import rules from '../../rules/index.js';
import {skipping} from '../formats/comments.js';
import type {Format, FormatParts, VersionReader} from '../formats/format.js';
import {FormatRegistry, versionsOf, writerOf} from '../formats/registry.js';
import {DocumentProfile} from '../languages/neutral/document-profile.js';
import {Terms} from '../languages/neutral/terms.js';
import type {Block} from '../model/block.js';
import {type PlacedBlock, placed} from '../model/placed-block.js';
import type {SkippedCode} from '../model/skipped-code.js';
import type {Rule} from '../rule/define.js';
import type {Project, RuleOptions} from '../rule/definition.js';
import {type CheckerFailure, Inspection} from '../rule/inspection.js';
import type {Message} from '../rule/message.js';
import {messagesIn} from '../rule/to-message.js';
import {hasReplacement, writeFixes} from '../rule/write-fixes.js';
import {type Call, freely} from './call.js';
import {checkArgument, linterOptions, textOptions} from './check-options.js';
import {type DirectivePolicy, directiveChecks, suppress} from './directives/index.js';
import {firstLine} from './first-line.js';
import {IncrementalDocument} from './incremental-document.js';
import {settle} from './one-message-per-defect.js';
import {ParagraphChecks} from './paragraph-checks.js';
import type {RuleFailure} from './rule-failure.js';
import {activeRules, type RuleSettings} from './rule-settings.js';
import {inSteps} from './steps.js';

/** What was found in a file. */
export interface FileResult {
  /** As it was given, relative to the working directory. */
  path: string;
  words: number;
  /** In order of place. */
  messages: Message[];
  /** Rules, mostly plugins', that failed on this text; absent if none did. The other rules' messages are complete. */
  failures?: RuleFailure[];
}

export interface LinterOptions {
  /** Settings by rule id. Rules without a setting run with their defaults. */
  readonly rules?: RuleSettings;
  /** Rules of plugins, by id. */
  readonly plugins?: Readonly<Record<string, Rule>>;
  /** Absolute paths of the plugins by rule id, to name the file when a rule fails. */
  readonly pluginFiles?: Readonly<Record<string, string>>;
  /** Formats of plugins, made by `defineFormat`. */
  readonly formats?: readonly Format[];
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
  /** Names the text in the result. Its extension determines the format. */
  readonly path?: string;
  /** Name of a format; absent: the one that the path and the text show. */
  readonly format?: string;
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
  const formats = new FormatRegistry(options.formats);
  const checks = new ParagraphChecks(
    checkers,
    active.map(({rule}) => rule.rule),
    language,
  );
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
    {path, call}: CheckOptions,
    parts: FormatParts,
  ): Promise<FileResult> => {
    const kept = await suppress(
      messages,
      text,
      skipping(lead, parts.readComments),
      policyWith(failures),
      call,
    );
    const writeIn = writerOf(parts);
    return {
      path,
      words,
      messages: kept.some(hasReplacement)
        ? await call(() => writeFixes(kept, withoutMark(text, lead), writeIn))
        : kept,
      ...(failures.length > 0 ? {failures: [...failures]} : {}),
    };
  };

  const failureOf = ({checker, error}: CheckerFailure): RuleFailure => {
    const {id} = stamps[checker]!.meta;
    const file = Object.hasOwn(pluginFiles, id) ? pluginFiles[id] : undefined;
    return {ruleId: id, message: firstLine(error), ...(file === undefined ? {} : {file})};
  };

  /** A failed rule might have used this directive, so don't report it as unused. */
  const policyWith = (failures: readonly RuleFailure[]): DirectivePolicy => {
    if (failures.length === 0) return policy;
    const failed = new Set(failures.map(({ruleId}) => ruleId));
    return {...policy, active: new Set([...policy.active].filter(id => !failed.has(id)))};
  };

  const formatOf = (caller: string, {path, format}: CheckOptions, text = ''): Format => {
    if (format === undefined) return formats.of(path, text);
    const found = formats.named(format);
    if (!found)
      throw new TypeError(`${caller}: format: expected one of ${formats.names.join(', ')}, not ${format}`);
    return found;
  };

  return {
    async lint(text, given) {
      const options = optionsOf('lint', given);
      mustBeText(text);
      const format = formatOf('lint', options, text);
      const parts = await format.load();
      const lead = leadOf(text, options.byteOrderMark);
      const found = await options.call(() =>
        foundIn({text, lead}, inspectAll(placedBlocks(parts.read(text.slice(lead))), checks)),
      );
      return resultOf({text, lead}, found, options, parts);
    },
    open(given) {
      const options = optionsOf('open', given);
      const loading = formatOf('open', options).load();
      const document = new IncrementalDocument(checks);
      let versions: VersionReader | undefined;
      function* steps({text, lead}: Given, reader: VersionReader): Generator<void, Found> {
        const blocks = checks.applicable(reader.read(text.slice(lead)));
        return foundIn({text, lead}, yield* document.inspect(blocks));
      }
      const check = async (text: string, signal?: AbortSignal, call: Call = freely): Promise<FileResult> => {
        mustBeText(text);
        const parts = await loading;
        versions ??= versionsOf(parts);
        signal?.throwIfAborted();
        const given = {text, lead: leadOf(text, options.byteOrderMark)};
        const found = await inSteps(steps(given, versions), call, signal);
        return resultOf(given, found, {...options, call}, withComments(parts, versions.readComments));
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

/** Options of a text with their defaults; without a format, the path and the text show it. */
type CheckOptions = Required<Omit<LimitedOptions, 'format'>> & Pick<LimitedOptions, 'format'>;

function optionsOf(caller: string, given: LimitedOptions = {}): CheckOptions {
  checkArgument(caller, textOptions, given);
  const {path = '<text>', byteOrderMark = 'skip', call = freely, ...rest} = given;
  return {...rest, path, byteOrderMark, call};
}

/** The parts of a format with another reader of comments: one that knows the version that was read last. */
function withComments(
  {readComments: _, ...parts}: FormatParts,
  readComments: FormatParts['readComments'],
): FormatParts {
  return readComments ? {...parts, readComments} : parts;
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
  if (typeof text !== 'string') throw new TypeError(`lint: text: expected a string, not ${typeof text}`);
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

/** Checks a document block by block and keeps no block: a tagged text needs many times the memory of the plain text. */
function inspectAll(blocks: Iterable<PlacedBlock>, checks: ParagraphChecks): Inspection {
  const profile = new DocumentProfile();
  const inspection = new Inspection(checks.checkers, profile);
  for (const {block, start} of checks.applicable(blocks)) {
    const {inspected, contribution} = checks.check(block);
    profile.include(contribution);
    inspection.add(inspected, start);
  }
  return inspection;
}
