import {settingLevels} from '../model/setting-levels.js';
import type {RuleOptions} from './definition.js';
import {OptionsError} from './options-error.js';

export type SettingLevel = (typeof settingLevels)[number];

/**
 * How a rule is set, by the convention of unified: `false` or `off`, a severity, or `on` for the rule's own severity; alone, or in a
 * list with the rule's options.
 */
export type RuleSetting =
  | false
  | SettingLevel
  | readonly [level: false | SettingLevel, options?: RuleOptions | undefined];

/** The parts of a setting. */
export interface SettingParts {
  readonly level: SettingLevel;
  readonly options: RuleOptions;
}

/** Level and options of a setting; `on` without options where it is absent. */
export function partsOf(setting: RuleSetting = 'on'): SettingParts {
  const [level, options = {}] = isList(setting) ? setting : [setting];
  return {level: level === false ? 'off' : level, options};
}

/** Whether a setting has options, or could have. */
export function isList(setting: RuleSetting): setting is Exclude<RuleSetting, false | SettingLevel> {
  return typeof setting === 'object';
}

/**
 * Level and options of an unchecked setting.
 *
 * @throws {OptionsError} When it is not a setting.
 */
export function readSetting(ruleId: string, setting: unknown): SettingParts {
  const [level, options = {}, ...others]: readonly unknown[] = Array.isArray(setting) ? setting : [setting];
  if (level !== false && !(settingLevels as readonly unknown[]).includes(level))
    throw new OptionsError(ruleId, `expected ${settingLevels.join(', ')}, not ${JSON.stringify(level)}`);
  if (others.length > 0 || typeof options !== 'object' || options === null || Array.isArray(options))
    throw new OptionsError(ruleId, `expected [severity, options], not ${JSON.stringify(setting)}`);
  return partsOf([level as SettingLevel | false, options as RuleOptions]);
}
