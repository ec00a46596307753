import {closest} from '../../engine/closest.js';
import type {SettingLevel} from '../../engine/rule-settings.js';
import type {Severity} from '../../model/severity.js';
import type {Rule} from '../../rule/define.js';

const oneLevelHigher: Record<Severity, Severity> = {info: 'warning', warning: 'error', error: 'error'};

/** The presets that `extends` can name. */
const presets: Record<string, (severity: Severity) => SettingLevel> = {
  /** Each rule at its default severity, as without a config file. */
  'mtlint:recommended': () => 'on',
  /** Each rule one level higher: info becomes warning, warning becomes error. */
  'mtlint:strict': severity => oneLevelHigher[severity],
};

/** Whether a name in `extends` is meant as a preset, known or unknown. */
export function isPresetName(name: string): boolean {
  return name.startsWith('mtlint:');
}

/** A preset's settings; undefined for an unknown preset. */
export function presetOf(
  name: string,
  rules: Readonly<Record<string, Rule>>,
): Record<string, SettingLevel> | undefined {
  const level = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (!level) return undefined;
  return Object.fromEntries(Object.entries(rules).map(([id, {rule}]) => [id, level(rule.severity)]));
}

/** "unknown preset `x`", with the preset that was probably meant. */
export function unknownPreset(name: string): string {
  const known = Object.keys(presets);
  const near = closest(name, known);
  return `unknown preset \`${name}\`${near ? `: did you mean \`${near}\`?` : `: the presets are ${known.join(' and ')}`}`;
}
