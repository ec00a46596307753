import type {Root} from 'nlcst';
import {type Processor, unified} from 'unified';
import {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import rules from '../rules/index.js';
import {type ActiveRule, activeRules, type RuleSettings} from './config/rules.js';
import {DocumentProfile} from './english/document-profile.js';
import type {Neighbours} from './english/neighbours.js';
import {englishOf} from './english/paragraph.js';
import {Terms} from './english/terms.js';
import type {Block} from './formats/block.js';
import {type FormatName, formatOf, loadReader} from './formats/index.js';
import {toParagraph} from './formats/nlcst.js';
import {conclude, openInspection, type Place, placeAt, severityOf} from './inspection.js';
import {
  type FixKind,
  type Project,
  paragraphsOf,
  type Rule,
  type RuleOptions,
  type Severity,
} from './rule.js';
import {settle} from './settle.js';
import {directiveChecks, suppress} from './suppress/index.js';

/** A problem in a file, as in the JSON report. */
export interface Message {
  ruleId: string;
  severity: Severity;
  /** MQM-Core category. */
  category: string;
  message: string;
  note: string | null;
  start: Place;
  end: Place;
  /** The file's own text at the place. */
  actual: string;
  /** The words beside it, in its sentence: with rule and text they tell the problem from others. */
  context: Neighbours;
  /** What could stand there instead, the most likely first. */
  expected: string[];
  fix: FixKind;
  url: string;
  related?: {start: Place; end: Place; message: string};
}

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

/** A portion of a document that becomes one nlcst tree, in UTF-16 code units. */
const portionLength = 1 << 17;

/**
 * Makes a linter.
 *
 * @throws {UnknownRuleError} When a setting names a rule that does not exist.
 * @throws {OptionsError} When a rule is given options that do not fit.
 */
export function createLinter(options: LinterOptions = {}): Linter {
  const {rules: settings = {}, plugins = {}, terms = [], language = 'en', sourceLanguage} = options;
  const all = {...rules, ...plugins};
  const active = activeRules(all, settings, Object.keys(directiveChecks));
  const project: Project = {terms: new Terms(terms), language, ...(sourceLanguage ? {sourceLanguage} : {})};
  const processor = pipeline(active, project);
  const policy = {settings, known: Object.keys(all), active: new Set(active.map(({rule}) => rule.rule.id))};
  const yields = new Map(active.map(({rule}) => [rule.rule.id, rule.rule.yieldsTo ?? []]));

  return {
    async lint(text, {path = '<text>', format = formatOf(path)} = {}) {
      const read = await loadReader(format);
      const file = new VFile({value: text, path});
      const words = inspect(processor, file, inEnglish(read(text), language));
      const messages = settle(file.messages.filter(isOurs), yields).map(toMessage);
      return {path, words, messages: await suppress(messages, text, format, policy)};
    },
  };
}

function pipeline(active: readonly ActiveRule[], project: Project): Processor {
  const processor = unified();
  for (const {rule, options, severity} of active)
    processor.use(rule, withTerms(options, rule, project), severity, project);
  return processor.freeze();
}

/** A rule that has terms of its own gets the project's with them. */
function withTerms(options: RuleOptions, {rule}: Rule, project: Project): RuleOptions {
  if (!('terms' in rule.options.entries)) return options;
  const own = Array.isArray(options.terms) ? options.terms : [];
  return {...options, terms: [...project.terms.list, ...own]};
}

/** The blocks whose language is English; others need rules of their own. */
function* inEnglish(blocks: Iterable<Block>, language: string): Generator<Block> {
  for (const block of blocks) if (/^en(?:-|$)/i.test(block.language ?? language)) yield block;
}

/** Runs the rules over a document, portion by portion, and returns its number of words. */
function inspect(processor: Processor, file: VFile, blocks: Iterable<Block>): number {
  const document = new DocumentProfile();
  let words = 0;
  openInspection(file);
  for (const tree of portions(blocks, file)) {
    processor.runSync(tree, file);
    for (const node of paragraphsOf(tree)) {
      const paragraph = englishOf(node);
      document.add(paragraph);
      words += paragraph.wordCount;
    }
  }
  conclude(file, document);
  return words;
}

function* portions(blocks: Iterable<Block>, file: VFile): Generator<Root> {
  const toPoint = (offset: number): Place => placeAt(file, offset);
  let root: Root = {type: 'RootNode', children: []};
  let length = 0;
  for (const block of blocks) {
    const paragraph = toParagraph(block, toPoint);
    root.children.push(paragraph);
    length += (paragraph.position?.end.offset ?? 0) - (paragraph.position?.start.offset ?? 0);
    if (length < portionLength) continue;
    yield root;
    root = {type: 'RootNode', children: []};
    length = 0;
  }
  if (root.children.length > 0) yield root;
}

function isOurs(message: VFileMessage): boolean {
  return message.source === 'mtlint';
}

function toMessage(message: VFileMessage): Message {
  const place = message.place;
  if (!place || !('start' in place)) throw new TypeError(`${message.ruleId} reported no place`);
  return {
    ruleId: message.ruleId ?? '',
    severity: severityOf(message),
    category: message.category ?? '',
    message: message.reason,
    note: message.note ?? null,
    start: place.start as Place,
    end: place.end as Place,
    actual: message.actual ?? '',
    context: message.context ?? {before: '', after: ''},
    expected: message.expected ?? [],
    fix: message.fix ?? 'none',
    url: message.url ?? '',
    ...(message.related ? {related: message.related} : {}),
  };
}
