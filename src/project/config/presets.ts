import {closest} from '../../engine/closest.js';
import type {SettingLevel} from '../../engine/rule-settings.js';
import type {Severity} from '../../model/severity.js';
import type {Rule} from '../../rule/define.js';

const louder: Record<Severity, Severity> = {info: 'warning', warning: 'error', error: 'error'};

/** What `extends` may name beside files and packages. */
const presets: Record<string, (severity: Severity) => SettingLevel> = {
  /** Each rule as it is: what runs where nothing is configured. */
  'mtlint:recommended': () => 'on',
  /** Each rule a step louder: advice is a warning, warnings are errors. */
  'mtlint:strict': severity => louder[severity],
};

/** Whether `extends` means a preset by this name, be it one that exists or not. */
export function isPresetName(name: string): boolean {
  return name.startsWith('mtlint:');
}

/** A preset's settings; undefined where there is no such preset. */
export function presetOf(
  name: string,
  rules: Readonly<Record<string, Rule>>,
): Record<string, SettingLevel> | undefined {
  const level = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (!level) return undefined;
  return Object.fromEntries(Object.entries(rules).map(([id, {rule}]) => [id, level(rule.severity)]));
}

/** "unknown preset `x`", with the one that was probably meant. */
export function unknownPreset(name: string): string {
  const known = Object.keys(presets);
  const near = closest(name, known);
  return `unknown preset \`${name}\`${near ? `, did you mean \`${near}\`?` : `; there are ${known.join(' and ')}`}`;
}
