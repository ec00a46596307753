import * as v from 'valibot';
import {closest} from '../../engine/closest.js';
import {type Issue, innermost, keysOf} from '../../engine/describe-issues.js';
import {unknownKey} from '../../engine/option-schemas.js';
import {unknownRule} from '../../engine/rule-settings.js';
import {currentId} from '../../model/rule-ids.js';
import type {Rule} from '../../rule/define.js';
import type {ConfigSource, KeyPath} from './config-document.js';
import {ConfigError, type ConfigProblem} from './error.js';
import {type Config, configSchema} from './schema.js';

/**
 * Checks a config file, all but the ids and options of its rules: these are known when plugins are loaded.
 *
 * @throws {ConfigError} Naming all that does not fit.
 */
export function checkShape(source: ConfigSource): Config {
  // Only package.json may be without a config.
  if (source.value === undefined)
    throw new ConfigError([{file: source.file, message: 'has no `mtlint` key'}]);
  const misplaced = misplacedIn(source);
  if (misplaced.length > 0) throw new ConfigError(misplaced);
  const result = v.safeParse(configSchema, source.value);
  if (!result.success) throw new ConfigError(result.issues.map(issue => problemOf(source, [], issue)));
  return result.output as Config;
}

/** What the schema lets pass, or does not see: lists where objects belong, and names that every object has. */
function misplacedIn(source: ConfigSource): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const visit = (value: unknown, path: KeyPath, inner: (value: object) => void): void => {
    if (Array.isArray(value)) problems.push(at(source, path, 'value', 'expected an object'));
    else if (typeof value === 'object' && value !== null) inner(value);
  };
  const visitRules = (rules: unknown, path: KeyPath): void =>
    visit(rules, path, settings => {
      for (const [id, setting] of Object.entries(settings)) {
        if (id in Object.prototype)
          problems.push(
            at(
              source,
              [...path, id],
              'key',
              `unknown rule \`${id}\`: run mtlint --list-rules to see all rules`,
            ),
          );
        if (Array.isArray(setting)) visit(setting[1], [...path, id, 1], () => {});
      }
    });
  visit(source.value, [], config => {
    if (!('rules' in config || 'overrides' in config)) return;
    const {rules, overrides} = config as {rules?: unknown; overrides?: unknown};
    visitRules(rules, ['rules']);
    if (!Array.isArray(overrides)) return;
    for (const [index, override] of overrides.entries())
      visit(override, ['overrides', index], part =>
        visitRules((part as {rules?: unknown}).rules, ['overrides', index, 'rules']),
      );
  });
  return problems;
}

/** What a config file may name. */
export interface Known {
  /** All rules, those of plugins included. */
  readonly rules: Readonly<Record<string, Rule>>;
  /** Ids of the checks that are not rules. */
  readonly others: readonly string[];
  /** Names of all formats, those of plugins included. */
  readonly formats: readonly string[];
  /** False if code was skipped that may define rules or formats: unknown names are not reported then. */
  readonly isComplete: boolean;
}

/**
 * Checks the ids and options of the rules that a config file sets, and the formats that it names.
 *
 * @throws {ConfigError} Listing everything that is wrong.
 */
export function checkNames(source: ConfigSource, config: Config, known: Known): void {
  const problems = [
    ...problemsOfRules(source, config, known),
    ...problemsOfFormats(source, config, known),
    ...problemsOfScore(source, config, known),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
}

function problemsOfFormats(
  source: ConfigSource,
  {overrides = []}: Config,
  {formats, isComplete}: Known,
): ConfigProblem[] {
  return overrides.flatMap(({format}, index) => {
    if (format === undefined || formats.includes(format) || !isComplete) return [];
    const near = closest(format, formats);
    const hint = near ? `did you mean \`${near}\`?` : `the formats are ${formats.join(', ')}`;
    return [at(source, ['overrides', index, 'format'], 'value', `unknown format \`${format}\`: ${hint}`)];
  });
}

function problemsOfScore(
  source: ConfigSource,
  {score}: Config,
  {rules, others, isComplete}: Known,
): ConfigProblem[] {
  const ids = [...Object.keys(rules), ...others];
  return Object.keys(score?.rules ?? {})
    .filter(id => isComplete && !ids.includes(currentId(id)))
    .map(id => at(source, ['score', 'rules', id], 'key', unknownRule(id, ids)));
}

function problemsOfRules(source: ConfigSource, config: Config, known: Known): ConfigProblem[] {
  const {rules: registry, others, isComplete} = known;
  const sets: [KeyPath, Config['rules']][] = [
    [['rules'], config.rules],
    ...(config.overrides ?? []).map(({rules}, index): [KeyPath, Config['rules']] => [
      ['overrides', index, 'rules'],
      rules,
    ]),
  ];
  return sets.flatMap(([path, settings = {}]) =>
    Object.entries(settings).flatMap(([written, setting]): ConfigProblem[] => {
      const id = currentId(written);
      const rule = Object.hasOwn(registry, id) ? registry[id]?.rule : undefined;
      if (!rule && !others.includes(id) && !isComplete) return [];
      if (!rule && !others.includes(id))
        return [
          at(source, [...path, written], 'key', unknownRule(id, [...Object.keys(registry), ...others])),
        ];
      if (typeof setting === 'string' || setting === false) return [];
      const options = rule?.options ?? v.strictObject({});
      const result = v.safeParse(options, setting[1] ?? {});
      return (result.issues ?? []).map(issue =>
        problemOf(source, [...path, written, 1], issue, options.entries),
      );
    }),
  );
}

function problemOf(
  source: ConfigSource,
  path: KeyPath,
  outer: Issue,
  known?: v.ObjectEntries,
): ConfigProblem {
  const issue = innermost(outer);
  const place = [...path, ...keysOf(outer), ...(issue === outer ? [] : keysOf(issue))];
  const isUnknownKey = issue.expected === 'never';
  const key = String(place.at(-1) ?? '');
  const isOption = known !== undefined && place.length === path.length + 1;
  const message = isUnknownKey && isOption ? unknownOption(key, Object.keys(known)) : issue.message;
  return at(source, place, isUnknownKey ? 'key' : 'value', message);
}

function unknownOption(key: string, known: readonly string[]): string {
  if (known.length === 0) return `unknown option \`${key}\`: this rule takes no options`;
  return unknownKey(key, known).replace('unknown key', 'unknown option').replace('keys are', 'options are');
}

function at(source: ConfigSource, path: KeyPath, part: 'key' | 'value', message: string): ConfigProblem {
  const position = source.locate(path, part);
  // In a program the keys say where it is.
  return {
    file: source.file,
    message: position || path.length === 0 ? message : `${path.join('.')}: ${message}`,
    ...position,
  };
}
