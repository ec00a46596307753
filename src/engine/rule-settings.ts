import {currentId} from '../model/rule-ids.js';
import type {Severity} from '../model/severity.js';
import type {Rule} from '../rule/define.js';
import type {RuleOptions} from '../rule/definition.js';
import {isList, partsOf, type RuleSetting, readSetting} from '../rule/setting.js';
import {closest} from './closest.js';

export {partsOf, type RuleSetting, type SettingLevel} from '../rule/setting.js';

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** A rule that will run, with its options and the severity that overrules its own. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly options: RuleOptions;
  readonly severity: Severity | undefined;
}

/** Thrown when a rule is named that does not exist. */
export class UnknownRuleError extends Error {
  override readonly name = 'UnknownRuleError';
}

/**
 * The rules that run under these settings; rules without a setting run with their defaults.
 *
 * @param others Ids of what is reported beside the rules' findings: they may be set too.
 * @throws {UnknownRuleError} When a setting names a rule that does not exist.
 * @throws {OptionsError} When a rule is set to what is no severity.
 */
export function activeRules(
  rules: Readonly<Record<string, Rule>>,
  given: RuleSettings,
  others: readonly string[] = [],
): ActiveRule[] {
  const settings = withCurrentIds(given);
  for (const [id, setting] of Object.entries(settings)) {
    if (!Object.hasOwn(rules, id) && !others.includes(id))
      throw new UnknownRuleError(unknownRule(id, [...Object.keys(rules), ...others]));
    readSetting(id, setting);
  }
  return Object.entries(rules).flatMap(([id, rule]) => {
    const {level, options} = partsOf(settings[id]);
    return level === 'off' ? [] : [{rule, options, severity: level === 'on' ? undefined : level}];
  });
}

/** Settings with others on top: a setting without options keeps those that were there. */
export function mergeRules(under: RuleSettings, over: RuleSettings = {}): RuleSettings {
  // Ids are whatever the user has written, `__proto__` included.
  const merged = new Map(Object.entries(withCurrentIds(under)));
  for (const [id, setting] of Object.entries(withCurrentIds(over))) {
    const before = merged.get(id);
    merged.set(id, before && isList(before) && !isList(setting) ? [setting, before[1]] : setting);
  }
  return Object.fromEntries(merged);
}

/** Settings with the ids that rules have today. */
function withCurrentIds(settings: RuleSettings): RuleSettings {
  return Object.fromEntries(Object.entries(settings).map(([id, setting]) => [currentId(id), setting]));
}

/** "unknown rule `x`", with the name that was most likely meant. */
export function unknownRule(id: string, known: readonly string[]): string {
  const near = closest(id, known);
  return `unknown rule \`${id}\`${near ? `: did you mean \`${near}\`?` : ': run mtlint --list-rules to see all rules'}`;
}
