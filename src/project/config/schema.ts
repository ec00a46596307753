import * as v from 'valibot';
import {language, oneOrMore, rules, sourceLanguage, strict, terms} from '../../engine/option-schemas.js';
import type {RuleSettings} from '../../engine/rule-settings.js';
import {builtInFormats} from '../../formats/registry.js';

const override = strict({
  files: v.pipe(
    oneOrMore('a glob', 1),
    v.check(files => ![files].flat().includes('!'), 'expected a glob behind `!`'),
    v.description(
      'Globs, relative to the config file; without a slash they match in any folder; with ! before them they take files out',
    ),
  ),
  rules: v.optional(rules),
  terms: v.optional(terms),
  language: v.optional(language),
  sourceLanguage: v.optional(sourceLanguage),
  format: v.optional(
    v.pipe(
      // Whether it exists is known when plugins are loaded; editors complete the names of the list.
      v.union(
        [v.picklist(builtInFormats.names), v.pipe(v.string(), v.minLength(1))],
        'expected the name of a format',
      ),
      v.description('Format of these files, whatever their extension: a built-in one, or one of a plugin'),
    ),
  ),
});

/** What a config file may hold. The rules' options are checked later, when plugins have brought their rules. */
export const configSchema = strict({
  $schema: v.optional(
    v.pipe(v.string('expected a string'), v.description('Address of this schema, for editors')),
  ),
  root: v.optional(
    v.pipe(
      v.boolean('expected true or false'),
      v.description('true: no config file in a folder above counts for the files below this one'),
    ),
  ),
  extends: v.optional(
    v.pipe(
      oneOrMore('a preset, a file or a package'),
      v.description(
        'mtlint:recommended, mtlint:strict, a file (`./base.json`) or a package; the later wins, this file last',
      ),
    ),
  ),
  rules: v.optional(rules),
  overrides: v.optional(
    v.pipe(
      v.array(override, 'expected a list of overrides'),
      v.description('Settings for some files; the later wins'),
    ),
  ),
  ignore: v.optional(
    v.pipe(
      oneOrMore('a pattern'),
      v.description(
        'What a search of folders leaves out: patterns as in .gitignore, relative to the config file',
      ),
    ),
  ),
  terms: v.optional(terms),
  plugins: v.optional(
    v.pipe(
      oneOrMore('a file or a package'),
      v.description(
        'Files or packages that export rules made by defineRule, or formats made by defineFormat',
      ),
    ),
  ),
  language: v.optional(language),
  sourceLanguage: v.optional(sourceLanguage),
});

/** What a part of a config file sets, with settings of rules that may be constants. */
type WithRules<Part> = Omit<Part, 'rules'> & {rules?: RuleSettings | undefined};

/** Settings for some files. */
export type Override = WithRules<v.InferInput<typeof override>>;

/** A config file's content. */
export type Config = Omit<WithRules<v.InferInput<typeof configSchema>>, 'overrides'> & {
  overrides?: readonly Override[] | undefined;
};

/** Helps an editor with a config file in JavaScript or TypeScript: `export default defineConfig({…})`. */
export function defineConfig(config: Config): Config {
  return config;
}
