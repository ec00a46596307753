import {closestMatch} from 'leven';
import type {Rule, RuleOptions, Severity} from '../rule.js';

/** How a rule is set: a severity, `off`, `on` (its own severity), or one of these with options. */
export type RuleSetting = SettingLevel | readonly [SettingLevel, RuleOptions];
export type SettingLevel = Severity | 'on' | 'off';

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
 * The rules that run under these settings; a rule that is not named runs as it is.
 *
 * @throws {UnknownRuleError} When a setting names a rule that does not exist.
 */
export function activeRules(
  rules: Readonly<Record<string, Rule>>,
  settings: Readonly<Record<string, RuleSetting>>,
): ActiveRule[] {
  for (const id of Object.keys(settings)) {
    if (!Object.hasOwn(rules, id)) throw new UnknownRuleError(unknownRule(id, Object.keys(rules)));
  }
  return Object.entries(rules).flatMap(([id, rule]) => {
    const setting = settings[id] ?? 'on';
    const [level, options] = typeof setting === 'string' ? [setting, {}] : setting;
    if (level === 'off') return [];
    return [{rule, options, severity: level === 'on' ? undefined : level}];
  });
}

/** "unknown rule `x`", with the name that was most likely meant. */
export function unknownRule(id: string, known: readonly string[]): string {
  const near =
    known.find(name => name.split('-').includes(id)) ??
    closestMatch(id, known, {maxDistance: Math.ceil(id.length / 2)});
  return `unknown rule \`${id}\`${near ? `, did you mean \`${near}\`?` : '; --list-rules shows all'}`;
}
