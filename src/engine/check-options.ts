import * as v from 'valibot';
import {describeIssues} from './describe-issues.js';
import {columns, glossary, language, rules, sourceLanguage, states, strict, terms} from './option-schemas.js';

const path = v.pipe(v.string('expected a path'), v.minLength(1, 'expected a path'));
const plugin = v.custom<unknown>(
  value => typeof value === 'function' && 'rule' in value && 'prepare' in value,
  'expected a rule made by defineRule',
);

const format = v.custom<unknown>(
  value => typeof value === 'object' && value !== null && 'name' in value && 'load' in value,
  'expected a format made by defineFormat',
);

/** Rule ids, severities and options are checked later, when all rules are known. */
const setting = v.union(
  [v.string(), v.literal(false), v.array(v.unknown())],
  'expected a severity, or a list of a severity and the rule options',
);

/** A list of rules, or an object of them. Valibot takes a list for an object too. */
const plugins = v.lazy(value =>
  Array.isArray(value)
    ? v.array(plugin)
    : v.record(v.string(), plugin, 'expected a list of rules, or an object of rule ids and rules'),
);

const rulesAndTexts = {
  rules: v.optional(v.record(v.string(), setting, 'expected an object of rule ids and settings')),
  terms: v.optional(terms),
  glossary: v.optional(glossary),
  language: v.optional(language),
  sourceLanguage: v.optional(sourceLanguage),
  plugins: v.optional(plugins),
};

/** What `retextMtlint` takes. */
export const pipelineOptions = strict(rulesAndTexts);

/** What `createLinter` takes. */
export const linterOptions = strict({
  ...rulesAndTexts,
  states: v.optional(states),
  columns: v.optional(columns),
  segmentOverrides: v.optional(v.unknown()),
  pairs: v.optional(v.unknown()),
  formats: v.optional(v.array(format, 'expected a list of formats')),
  // The settings of config files are valid options. A linter of texts ignores the files and the format in them.
  ruleFiles: v.optional(v.record(v.string(), path, 'expected an object of rule ids and paths')),
  skipped: v.optional(v.array(v.unknown(), 'expected a list of skipped code')),
  files: v.optional(v.unknown()),
  pluginFiles: v.optional(v.unknown()),
  format: v.optional(v.unknown()),
});

/** What `createProjectLinter` takes. */
export const projectOptions = strict({
  cwd: path,
  config: v.optional(v.union([v.literal(false), path], 'expected a path, or false for no config file')),
  plugins: v.optional(v.boolean('expected true or false')),
  rules: v.optional(rules),
  language: v.optional(language),
  sourceLanguage: v.optional(sourceLanguage),
  glossary: v.optional(v.array(path, 'expected a list of paths')),
  states: v.optional(states),
});

/** What `lint` and `open` take beside the text. */
export const textOptions = v.object(
  {
    path: v.optional(v.string('expected a path')),
    format: v.optional(v.string('expected the name of a format')),
    byteOrderMark: v.optional(v.picklist(['skip', 'text'], 'expected `skip` or `text`')),
    source: v.optional(
      v.object({text: v.string('expected a string'), path: v.optional(path), language: v.optional(language)}),
    ),
  },
  'expected an object',
);

/**
 * Checks an argument that a plain JavaScript caller may have got wrong.
 *
 * @param caller Function that was called.
 * @throws {TypeError} Listing everything that is wrong.
 */
export function checkArgument(caller: string, schema: v.GenericSchema, value: unknown): void {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new TypeError(`${caller}: ${describeIssues(result.issues).join('; ')}`);
}
