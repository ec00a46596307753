import rules from '../../rules/index.js';
import type {FileFacts, FormatParts} from '../formats/format.js';
import {DocumentProfile} from '../languages/neutral/document-profile.js';
import {Terms} from '../languages/neutral/terms.js';
import type {PlacedBlock} from '../model/placed-block.js';
import type {Rule} from '../rule/define.js';
import type {Project, RuleOptions} from '../rule/definition.js';
import {type CheckerFailure, Inspection} from '../rule/inspection.js';
import {messagesIn, type RawMessage, type Stamp} from '../rule/to-message.js';
import type {DirectivePolicy} from './directives/index.js';
import {directiveChecks} from './directives/index.js';
import {firstLine} from './first-line.js';
import type {LinterSettings} from './linter-options.js';
import {settle} from './one-message-per-defect.js';
import {ParagraphChecks} from './paragraph-checks.js';
import type {RuleFailure} from './rule-failure.js';
import {activeRules} from './rule-settings.js';

/** A text, and the length of what precedes it: positions count from the start of both. */
export interface GivenText {
  readonly text: string;
  readonly lead: number;
}

/** The length of the byte order mark that a text starts with; 0 where it has none. */
export function leadOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** What was found in a text, before its directives count. */
export interface Found {
  readonly words: number;
  /** Those that were checked, in order of position. */
  readonly paragraphs: readonly {readonly start: number; readonly words: number}[];
  readonly messages: RawMessage[];
  readonly failures: readonly RuleFailure[];
}

/** The rules that run under some settings, ready to check documents. */
export class PreparedRules {
  /** Checks the blocks of documents. */
  readonly checks: ParagraphChecks;
  readonly #stamps: readonly Stamp[];
  readonly #yields: ReadonlyMap<string, readonly string[]>;
  readonly #policy: DirectivePolicy;
  readonly #ruleFiles: Readonly<Record<string, string>>;

  /**
   * @throws {UnknownRuleError} When a setting names a rule that does not exist.
   * @throws {OptionsError} When a rule has options that do not fit, or a setting that is not one.
   */
  constructor({
    rules: settings = {},
    plugins = {},
    ruleFiles = {},
    terms = [],
    glossary = [],
    language = 'en',
    sourceLanguage,
    skipped = [],
  }: LinterSettings) {
    const all = {...rules, ...rulesById(plugins)};
    const active = activeRules(all, settings, Object.keys(directiveChecks));
    const metas = active.map(({rule}) => rule.rule);
    const project: Project = {
      terms: new Terms(terms),
      glossary,
      language,
      ...(sourceLanguage ? {sourceLanguage} : {}),
    };
    const checkers = active.map(({rule, options}) =>
      rule.prepare(withTerms(options, rule, project), project),
    );
    this.checks = new ParagraphChecks(checkers, metas, language);
    this.#stamps = active.map(({rule, severity}) => ({meta: rule.rule, severity}));
    this.#yields = new Map(metas.map(({id, yieldsTo = []}) => [id, yieldsTo]));
    this.#ruleFiles = ruleFiles;
    this.#policy = {
      settings,
      known: Object.keys(all),
      active: new Set(metas.map(({id}) => id)),
      isComplete: skipped.length === 0,
    };
  }

  /** Checks a document block by block and keeps none: a tagged text needs many times the memory of its text. */
  inspect(blocks: Iterable<PlacedBlock>): Inspection {
    const profile = new DocumentProfile();
    const inspection = new Inspection(this.checks.checkers, profile);
    for (const {block, start, source} of this.checks.applicable(blocks)) {
      const {inspected, contribution} = this.checks.check(block);
      if (contribution) profile.include(contribution);
      inspection.add(inspected, start, source);
    }
    return inspection;
  }

  /** One message for each defect of a document of which all blocks were checked. */
  found({text, lead}: GivenText, inspection: Inspection): Found {
    const toMessage = messagesIn(text, lead);
    const all = Array.from(inspection.conclude(), finding =>
      toMessage(this.#stamps[finding.checker]!, finding),
    );
    return {
      words: inspection.words,
      paragraphs: inspection.paragraphs,
      messages: settle(all, this.#yields),
      failures: inspection.failed.map(failure => this.#describe(failure)),
    };
  }

  /** What rules say of a document beside its source. */
  compared({text, lead}: GivenText, parts: FormatParts, {language, source}: FileFacts): RawMessage[] {
    const {structureOf} = parts;
    if (!source?.parts.structureOf || !structureOf) return [];
    const comparing = [...this.checks.checkers.entries()].filter(([, {compare}]) => compare);
    if (comparing.length === 0) return [];
    const body = text.slice(lead);
    const target = {text: body, language, structure: structureOf(body)};
    const other = {...source, structure: source.parts.structureOf(source.text)};
    const toMessage = messagesIn(text, lead);
    return comparing.flatMap(([checker, {compare}]) =>
      compare!(target, other).map(finding =>
        toMessage(this.#stamps[checker]!, {finding, base: 0, source: {start: 0, path: source.path}}),
      ),
    );
  }

  /** What directives are judged by. A rule that failed might have used its directive, so it counts as one that did not run. */
  policyWith(failures: readonly RuleFailure[]): DirectivePolicy {
    if (failures.length === 0) return this.#policy;
    const failed = new Set(failures.map(({ruleId}) => ruleId));
    return {...this.#policy, active: new Set([...this.#policy.active].filter(id => !failed.has(id)))};
  }

  #describe({checker, error}: CheckerFailure): RuleFailure {
    const {id} = this.#stamps[checker]!.meta;
    const file = Object.hasOwn(this.#ruleFiles, id) ? this.#ruleFiles[id] : undefined;
    return {ruleId: id, message: firstLine(error), ...(file === undefined ? {} : {file})};
  }
}

function rulesById(
  plugins: readonly Rule[] | Readonly<Record<string, Rule>>,
): Readonly<Record<string, Rule>> {
  return Array.isArray(plugins)
    ? Object.fromEntries(plugins.map((rule: Rule) => [rule.rule.id, rule]))
    : (plugins as Readonly<Record<string, Rule>>);
}

/** A rule that has terms of its own gets the project's with them. */
function withTerms(options: RuleOptions, {rule}: Rule, project: Project): RuleOptions {
  if (!('terms' in rule.options.entries)) return options;
  const own = Array.isArray(options.terms) ? options.terms : [];
  return {...options, terms: [...project.terms.list, ...own]};
}
