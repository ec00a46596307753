import type {Root} from 'nlcst';
import type {Plugin} from 'unified';
import * as v from 'valibot';
import {textFixes} from '../fixes/plain-text.js';
import {Terms} from '../languages/neutral/terms.js';
import {analyzerFor, isOneOf} from '../languages/registry.js';
import {ApplicableRules} from './applicable.js';
import {checkDefinition} from './check-definition.js';
import type {Checker} from './checked.js';
import {createChecker} from './checker.js';
import type {Project, RuleDefinition, RuleMeta, RuleOptions, Schema} from './definition.js';
import {documentation} from './documentation.js';
import {Inspection, inspect} from './inspection.js';
import {OptionsError} from './options-error.js';
import {partsOf, type RuleSetting, readSetting, type SettingParts} from './setting.js';
import {emit, messagesIn} from './to-message.js';
import {writeFixes} from './write-fixes.js';

export {OptionsError} from './options-error.js';

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

/**
 * The setting of a rule in a pipeline, as in unified-lint-rule: `false`, a severity, or `[severity, options]`; an object is options
 * alone. unified itself leaves out a plugin that is set to `false`.
 */
type RuleParameters = [setting?: RuleSetting | RuleOptions | null];

/** The project of a text without any settings. */
const anyProject: Project = {terms: new Terms([]), language: 'en'};

/**
 * Makes a retext plugin from a rule. The plugin runs the rule over the paragraphs of an nlcst tree, validates the
 * options, and adds the rule id, source, severity, category, url and position to each message.
 *
 * Its setting is `false`, a severity, `[severity, options]`, or options alone. The plugin throws {@link OptionsError} when it is
 * frozen with a setting or options that do not match the rule's schema, and rethrows errors of the rule.
 *
 * A rule that uses `reportIf` or `collect` names its types, as in `defineRule<never, undefined, Note, void>`.
 *
 * @typeParam S The schema of the options: `typeof options`, or `never` for a rule without options.
 * @typeParam Facts What `reportIf` passes to `confirm`; `undefined` for nothing.
 * @typeParam Note What `collect` passes to `summarize`; `undefined` for nothing.
 * @typeParam Summary What `summarize` returns for `confirm`; `void` for nothing.
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
    ...(definition.skipsLabels === undefined ? {} : {skipsLabels: definition.skipsLabels}),
    ...(definition.checksMissing === undefined ? {} : {checksMissing: definition.checksMissing}),
    options: schema,
    url: definition.url ?? `${documentation}/rules/${definition.id}/`,
  };
  const prepare: Rule['prepare'] = (options, project) =>
    createChecker(
      definition,
      parseOptions(meta, options) as v.InferOutput<S>,
      project,
      definition.source !== undefined,
    );

  const plugin: Plugin<RuleParameters, Root> = given => {
    const {level, options} = settingOf(meta.id, given);
    // Options that do not fit are a mistake in a rule that is off, too.
    const checkers = [prepare(options, anyProject)];
    const applicable = new ApplicableRules(checkers, [0]);
    if (level === 'off') return undefined;
    const {language} = anyProject;
    const stamp = {meta, severity: level === 'on' ? undefined : level};
    const analyzer = analyzerFor(language);
    return (tree, file) => {
      const inspection = new Inspection(checkers, analyzer.profileOf(tree));
      for (const paragraph of analyzer.paragraphsOf(tree))
        if (isOneOf(paragraph.language ?? language, meta.languages))
          inspection.add(inspect(paragraph, checkers, applicable));
      const toMessage = messagesIn(String(file));
      const messages = Array.from(inspection.conclude(), found => toMessage(stamp, found));
      for (const {error} of inspection.failed) throw error;
      for (const message of writeFixes(messages, String(file), textFixes)) emit(file, message);
    };
  };
  return Object.assign(plugin, {rule: meta, prepare});
}

function settingOf(ruleId: string, given: RuleSetting | RuleOptions | null | undefined): SettingParts {
  if (given === null || given === undefined) return partsOf();
  const isOptions = typeof given === 'object' && !Array.isArray(given);
  return readSetting(ruleId, isOptions ? ['on', given] : given);
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
