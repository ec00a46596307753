import rules from '../rules/index.js';
import type {Checker} from './checker.js';
import {activeRules, type RuleSettings} from './config/rules.js';
import {contributionOf, DocumentProfile} from './english/document-profile.js';
import {Terms} from './english/terms.js';
import type {Block} from './formats/block.js';
import {type CommentReader, loadCommentReader} from './formats/comments.js';
import {type FormatName, formatOf, loadReader, loadVersionReader} from './formats/index.js';
import {paragraphOf} from './formats/nlcst.js';
import {type PlacedBlock, placed} from './formats/placed-block.js';
import {IncrementalDocument} from './incremental-document.js';
import {Inspection, inspect} from './inspection.js';
import {type Message, messagesIn} from './message.js';
import type {Project, Rule, RuleOptions} from './rule.js';
import {settle} from './settle.js';
import {directiveChecks, suppress} from './suppress/index.js';

/** What was found in a file. */
export interface FileResult {
  /** As it was given, relative to the working directory. */
  path: string;
  words: number;
  /** In order of place. */
  messages: Message[];
}

export interface LinterOptions {
  /** Settings by rule id; a rule that is not named runs as it is. */
  readonly rules?: RuleSettings;
  /** Rules of plugins, by id. */
  readonly plugins?: Readonly<Record<string, Rule>>;
  /** Words and phrases that are right in these texts: brands, names that repeat, capitals. */
  readonly terms?: readonly string[];
  /** BCP 47 tag of the texts' language, English where absent. What is not English is not checked. */
  readonly language?: string;
  /** BCP 47 tag of the language that the texts were translated from. */
  readonly sourceLanguage?: string;
}

export interface TextOptions {
  /** Names the text in the result; its extension tells the format. */
  readonly path?: string;
  readonly format?: FormatName;
}

/** Checks texts against a set of rules. */
export interface Linter {
  /**
   * Checks a text.
   *
   * @param text Decoded text without a byte order mark: offsets count from its first character.
   */
  lint(text: string, options?: TextOptions): Promise<FileResult>;
}

/** A linter for texts that are being edited, too. */
export interface EditingLinter extends Linter {
  /** Opens a text that is going to be edited. */
  open(options?: TextOptions): OpenText;
}

/** A text that is being edited. */
export interface OpenText {
  /**
   * Checks the next version of the text: what {@link Linter.lint} says of it, at the cost of what has changed. Versions
   * are checked one after the other.
   *
   * @throws The signal's reason when it is aborted.
   */
  lint(text: string, signal?: AbortSignal): Promise<FileResult>;
}

/**
 * Makes a linter.
 *
 * @throws {UnknownRuleError} When a setting names a rule that does not exist.
 * @throws {OptionsError} When a rule is given options that do not fit, or set to what is no severity.
 */
export function createLinter(options: LinterOptions = {}): EditingLinter {
  const {rules: settings = {}, plugins = {}, terms = [], language = 'en', sourceLanguage} = options;
  const all = {...rules, ...plugins};
  const active = activeRules(all, settings, Object.keys(directiveChecks));
  const project: Project = {terms: new Terms(terms), language, ...(sourceLanguage ? {sourceLanguage} : {})};
  const checkers = active.map(({rule, options}) => rule.prepare(withTerms(options, rule, project), project));
  const stamps = active.map(({rule, severity}) => ({meta: rule.rule, severity}));
  const policy = {settings, known: Object.keys(all), active: new Set(active.map(({rule}) => rule.rule.id))};
  const yields = new Map(active.map(({rule}) => [rule.rule.id, rule.rule.yieldsTo ?? []]));

  const resultOf = async (
    text: string,
    inspection: Inspection,
    path: string,
    loadComments: () => Promise<CommentReader | undefined>,
  ): Promise<FileResult> => {
    const toMessage = messagesIn(text);
    const found = inspection.conclude().map(finding => toMessage(stamps[finding.checker]!, finding));
    const messages = await suppress(settle(found, yields), text, loadComments, policy);
    return {path, words: inspection.words, messages};
  };

  return {
    async lint(text, textOptions) {
      const {path, format} = nameOf(textOptions);
      const read = await loadReader(format);
      const inspection = inspectAll(inEnglish(placedBlocks(read(text)), language), checkers);
      return resultOf(text, inspection, path, () => loadCommentReader(format));
    },
    open(textOptions) {
      const {path, format} = nameOf(textOptions);
      const document = new IncrementalDocument(checkers);
      const reader = loadVersionReader(format);
      const check = async (text: string, signal?: AbortSignal): Promise<FileResult> => {
        const versions = await reader;
        signal?.throwIfAborted();
        const inspection = await document.inspect(inEnglish(versions.read(text), language), signal);
        return resultOf(text, inspection, path, async () => versions.readComments);
      };
      let last: Promise<unknown> = Promise.resolve();
      return {
        lint(text, signal) {
          const result = last.then(() => check(text, signal));
          last = result.catch(() => {});
          return result;
        },
      };
    },
  };
}

function nameOf({path = '<text>', format = formatOf(path)}: TextOptions = {}): Required<TextOptions> {
  return {path, format};
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
