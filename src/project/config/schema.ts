import * as v from 'valibot';
import {
  columns,
  language,
  oneOrMore,
  rules,
  sourceLanguage,
  states,
  strict,
  terms,
} from '../../engine/option-schemas.js';
import type {RuleSettings} from '../../engine/rule-settings.js';
import {builtInFormats} from '../../formats/registry.js';
import {problemOf} from '../pairs.js';

const override = strict({
  files: v.pipe(
    oneOrMore('a glob', 1),
    v.check(files => ![files].flat().includes('!'), 'expected a glob after `!`'),
    v.description(
      'Globs relative to the config file. A glob without a slash matches in any folder; a glob that starts with ! excludes files',
    ),
  ),
  segments: v.optional(
    v.pipe(
      oneOrMore('the id of a segment', 1),
      v.description(
        'Ids of the segments in these files that `rules` and `terms` are for; * matches any characters. Default: all of each file',
      ),
    ),
  ),
  rules: v.optional(rules),
  terms: v.optional(terms),
  language: v.optional(language),
  sourceLanguage: v.optional(sourceLanguage),
  states: v.optional(states),
  columns: v.optional(columns),
  format: v.optional(
    v.pipe(
      // Whether the format exists is known when plugins are loaded. Editors complete the names in the list.
      v.union(
        [v.picklist(builtInFormats.names), v.pipe(v.string(), v.minLength(1))],
        'expected the name of a format',
      ),
      v.description(
        'Format of these files, regardless of their extension: a built-in format, or one of a plugin',
      ),
    ),
  ),
});

const path = v.pipe(v.string('expected a path'), v.minLength(1, 'expected a path'));

const pair = v.pipe(
  strict({
    source: v.pipe(
      path,
      v.description('Path relative to the config file; * and ** stand for the same text as in `target`'),
    ),
    target: v.pipe(path, v.description('Path relative to the config file; {lang} stands for a language tag')),
  }),
  v.rawCheck(({dataset, addIssue}) => {
    const problem = dataset.typed ? problemOf(dataset.value) : undefined;
    if (problem !== undefined) addIssue({message: problem});
  }),
);

const factor = v.pipe(v.number('expected a number'), v.minValue(0, 'expected a number that is not negative'));

const score = v.pipe(
  strict({
    severities: v.optional(
      v.pipe(
        strict({error: v.optional(factor), warning: v.optional(factor), info: v.optional(factor)}),
        v.description('Points for a problem by its severity. Default: error 5, warning 1, info 0'),
      ),
    ),
    categories: v.optional(
      v.pipe(
        v.record(v.string(), factor, 'expected an object'),
        v.description('Factors by MQM category (`Style/Awkward`) or dimension (`Style`). Default: 1'),
      ),
    ),
    rules: v.optional(
      v.pipe(
        v.record(v.string(), factor, 'expected an object'),
        v.description('Factors by rule id, in place of that of the category'),
      ),
    ),
  }),
  v.description('What problems cost in the score'),
);

const gate = v.pipe(
  strict({
    failOn: v.optional(
      v.pipe(
        v.picklist(['error', 'warning', 'info'], 'expected error, warning or info'),
        v.description(
          'Lowest severity that sets exit code 1. Default: error, or none with minScore or maxPer1000',
        ),
      ),
    ),
    maxWarnings: v.optional(
      v.pipe(
        v.number('expected a whole number'),
        v.integer('expected a whole number'),
        v.minValue(0, 'expected a whole number that is not negative'),
        v.description('Maximum number of warnings'),
      ),
    ),
    minScore: v.optional(
      v.pipe(
        v.number('expected a number from 0 to 100'),
        v.minValue(0, 'expected a number from 0 to 100'),
        v.maxValue(100, 'expected a number from 0 to 100'),
        v.description('Lowest score that passes'),
      ),
    ),
    maxPer1000: v.optional(
      v.pipe(
        strict({error: v.optional(factor), warning: v.optional(factor), info: v.optional(factor)}),
        v.description('Maximum number of problems per 1,000 words, by severity'),
      ),
    ),
  }),
  v.description('Limits that set exit code 1 when a run exceeds them'),
);

/** Schema of a config file. Rule options are checked later, after plugins have been loaded. */
export const configSchema = strict({
  $schema: v.optional(
    v.pipe(v.string('expected a string'), v.description('Path or URL of this schema, for editors')),
  ),
  root: v.optional(
    v.pipe(
      v.boolean('expected true or false'),
      v.description('If true, config files in parent folders do not apply to the files in this folder'),
    ),
  ),
  extends: v.optional(
    v.pipe(
      oneOrMore('a preset, a file or a package'),
      v.description(
        'mtlint:recommended, mtlint:strict, a file (`./base.json`), or a package. Later entries override earlier ones, and this file overrides them all',
      ),
    ),
  ),
  rules: v.optional(rules),
  overrides: v.optional(
    v.pipe(
      v.array(override, 'expected a list of overrides'),
      v.description('Settings for some files. Later entries override earlier ones'),
    ),
  ),
  ignore: v.optional(
    v.pipe(
      oneOrMore('a pattern'),
      v.description(
        'Files to skip when a folder is searched: patterns as in .gitignore, relative to the config file',
      ),
    ),
  ),
  pairs: v.optional(
    v.pipe(
      v.array(pair, 'expected a list of pairs'),
      v.description('Files and the files that they were translated from'),
    ),
  ),
  terms: v.optional(terms),
  glossary: v.optional(
    v.pipe(
      oneOrMore('a file'),
      v.description(
        'Files with terms and their translations, relative to the config file: CSV with the columns term, translation, forbidden, and do-not-translate, or TBX',
      ),
    ),
  ),
  plugins: v.optional(
    v.pipe(
      oneOrMore('a file or a package'),
      v.description(
        'Files or packages that export rules made with defineRule, or formats made with defineFormat',
      ),
    ),
  ),
  language: v.optional(language),
  sourceLanguage: v.optional(sourceLanguage),
  states: v.optional(states),
  columns: v.optional(columns),
  score: v.optional(score),
  gate: v.optional(gate),
});

/** What a part of a config file sets, with settings of rules that may be constants. */
type WithRules<Part> = Omit<Part, 'rules'> & {rules?: RuleSettings | undefined};

/** Settings for some files. */
export type Override = WithRules<v.InferInput<typeof override>>;

/** A config file's content. */
export type Config = Omit<WithRules<v.InferInput<typeof configSchema>>, 'overrides'> & {
  overrides?: readonly Override[] | undefined;
};

/** Gives editors the types for a config file in JavaScript or TypeScript: `export default defineConfig({…})`. */
export function defineConfig(config: Config): Config {
  return config;
}
