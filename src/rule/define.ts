import type {Root} from 'nlcst';
import type {Plugin} from 'unified';
import * as v from 'valibot';
import {textFixes} from '../fixes/plain-text.js';
import {Terms} from '../languages/neutral/terms.js';
import {analyzerFor, isOneOf} from '../languages/registry.js';
import type {Severity} from '../model/severity.js';
import {checkDefinition} from './check-definition.js';
import type {Checker} from './checked.js';
import {createChecker} from './checker.js';
import type {Project, RuleDefinition, RuleMeta, RuleOptions, Schema} from './definition.js';
import {Inspection, inspect} from './inspection.js';
import {emit, messagesIn} from './to-message.js';
import {writeFixes} from './write-fixes.js';

/** A rule: a retext plugin and its description. */
export type Rule = Plugin<RuleParameters, Root> & {
  readonly rule: RuleMeta;
  /**
   * Prepares the rule to check paragraphs one by one.
   *
   * @throws {OptionsError} When the options are invalid.
   */
  readonly prepare: (options: RuleOptions, project: Project) => Checker;
};

type RuleParameters = [
  options?: RuleOptions | null,
  severity?: Severity | null | undefined,
  project?: Project | null | undefined,
];

/** The project of a text without any settings. */
const anyProject: Project = {terms: new Terms([]), language: 'en'};

/** Address of the rules' readmes. */
const documentation = 'https://github.com/mtlint/mtlint/blob/main/rules';

/** Thrown when a rule gets unknown or invalid options. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
  readonly ruleId: string;
  constructor(ruleId: string, detail: string) {
    super(`Options of ${ruleId}: ${detail}`);
    this.ruleId = ruleId;
  }
}

/**
 * Makes a retext plugin from a rule. The plugin runs the rule over the paragraphs of an nlcst tree, validates the
 * options, and adds the rule id, source, severity, category, url and position to each message.
 *
 * The plugin throws {@link OptionsError} when it is frozen with options that do not match the rule's schema, and
 * rethrows errors of the rule.
 *
 * @throws {TypeError} When the definition is incomplete or invalid.
 */
export function defineRule<S extends Schema, Facts = undefined, Note = undefined, Summary = undefined>(
  definition: RuleDefinition<S, Facts, Note, Summary>,
): Rule {
  checkDefinition(definition);
  const schema = definition.options ?? v.strictObject({});
  const meta: RuleMeta = {
    id: definition.id,
    description: definition.description,
    category: definition.category,
    severity: definition.severity,
    fix: definition.fix,
    yieldsTo: definition.yieldsTo ?? [],
    languages: definition.languages ?? ['en'],
    ...(definition.since === undefined ? {} : {since: definition.since}),
    ...(definition.source === undefined ? {} : {source: definition.source}),
    options: schema,
    url: definition.url ?? `${documentation}/${definition.id}/readme.md`,
  };
  const prepare: Rule['prepare'] = (options, project) =>
    createChecker(definition, parseOptions(meta, options) as v.InferOutput<S>, project);

  const plugin: Plugin<RuleParameters, Root> = (given, severity, project) => {
    const {language} = project ?? anyProject;
    const checkers = [prepare(given ?? {}, project ?? anyProject)];
    const stamp = {meta, severity: severity ?? undefined};
    const analyzer = analyzerFor(language);
    return (tree, file) => {
      const inspection = new Inspection(checkers, analyzer.profileOf(tree));
      for (const paragraph of analyzer.paragraphsOf(tree))
        if (isOneOf(paragraph.language ?? language, meta.languages))
          inspection.add(inspect(paragraph, checkers, [0]));
      const toMessage = messagesIn(String(file));
      const concluded = inspection.conclude();
      for (const {error} of inspection.failed) throw error;
      const messages = concluded.map(found => toMessage(stamp, found));
      for (const message of writeFixes(messages, String(file), textFixes)) emit(file, message);
    };
  };
  return Object.assign(plugin, {rule: meta, prepare});
}

/**
 * Validates options and fills in defaults.
 *
 * @throws {OptionsError} Naming the first invalid option.
 */
export function parseOptions(rule: Pick<RuleMeta, 'id' | 'options'>, given: RuleOptions): RuleOptions {
  const result = v.safeParse(rule.options, given);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  throw new OptionsError(rule.id, path ? `\`${path}\`: ${issue.message}` : issue.message);
}
