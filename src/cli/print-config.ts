import {relative} from 'node:path';
import rules from '../../rules/index.js';
import {partsOf} from '../config/rules.js';
import {formatOf} from '../formats/index.js';
import {createProjectLinter} from '../project.js';
import {inertJson} from '../reporters/inert.js';
import {readable} from '../reporters/paths.js';
import {parseOptions} from '../rule.js';
import {directiveChecks} from '../suppress/index.js';
import type {Options} from './command.js';

/**
 * The settings for a file, as JSON: each rule with the severity and the options that it runs with.
 *
 * @throws {ConfigError} When a config file cannot be used.
 */
export async function printConfig(path: string, options: Options, cwd: string): Promise<string> {
  const project = createProjectLinter({cwd, config: options.config, rules: options.rule});
  const settings = await project.settingsFor(path);
  project.linterFor(settings);
  const all = {...rules, ...settings.plugins};
  const shown = {
    configFiles: settings.files.map(file => readable(relative(cwd, file))),
    ignored: await project.isIgnored(path),
    format: settings.format ?? formatOf(path),
    language: settings.language,
    sourceLanguage: settings.sourceLanguage,
    terms: settings.terms,
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
