import {relative} from 'node:path';
import rules from '../../rules/index.js';
import {directiveChecks} from '../engine/directives/index.js';
import {partsOf} from '../engine/rule-settings.js';
import {FormatRegistry} from '../formats/registry.js';
import type {SkippedCode} from '../model/skipped-code.js';
import {createProjectLinter} from '../project/project-linter.js';
import {inertJson} from '../reporters/inert.js';
import {readable} from '../reporters/paths.js';
import {parseOptions} from '../rule/define.js';
import type {Options} from './options.js';
import {tellSkipped} from './skipped.js';

/**
 * The settings for a file, as JSON: each rule with the severity and the options that it runs with. Without --plugins,
 * config files are read as data.
 *
 * @throws {ConfigError} When a config file cannot be used.
 */
export async function printConfig(path: string, options: Options, cwd: string): Promise<string> {
  const project = createProjectLinter({
    cwd,
    config: options.config,
    rules: options.rule,
    plugins: options.plugins ?? false,
  });
  const settings = await project.settingsFor(path);
  tellSkipped(settings.skipped, cwd, options);
  project.linterFor(settings);
  const nameOf = ({file, name}: SkippedCode): string => name ?? relative(cwd, file);
  const all = {...rules, ...settings.plugins};
  const shown = {
    configFiles: settings.files.map(file => readable(relative(cwd, file))),
    skipped: settings.skipped.length > 0 ? settings.skipped.map(it => readable(nameOf(it))) : undefined,
    ignored: await project.isIgnored(path),
    format: settings.format ?? new FormatRegistry(settings.formats).of(path).name,
    language: settings.language ?? 'en',
    sourceLanguage: settings.sourceLanguage,
    columns: settings.columns,
    terms: settings.terms,
    score: settings.score,
    gate: settings.gate,
    rules: {
      ...Object.fromEntries(
        Object.entries(all).map(([id, {rule}]) => {
          const {level, options: given} = partsOf(settings.rules[id]);
          return [id, [level === 'on' ? rule.severity : level, parseOptions(rule, given)]];
        }),
      ),
      ...Object.fromEntries(
        Object.values(directiveChecks).map(({id, severity}) => {
          const {level} = partsOf(settings.rules[id]);
          return [id, level === 'on' ? severity : level];
        }),
      ),
    },
  };
  return `${inertJson(shown, 2)}\n`;
}
