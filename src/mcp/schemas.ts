/** What the tools take and return. From these, clients get JSON Schemas. */
import * as v from 'valibot';
import {strict} from '../engine/option-schemas.js';
import {builtInFormats} from '../formats/registry.js';

/** Longest text that a tool takes, in UTF-16 code units. */
const longestText = 1_000_000;

/** Longest path, tag, or id. */
const longestName = 1000;

/** Maximum number of problems that a call may ask for. */
const mostProblems = 1000;

/** Maximum number of paths that a call may name. */
const mostPaths = 100;

function text(about: string) {
  return v.pipe(
    v.string('expected a string'),
    v.maxLength(longestText, `expected at most ${longestText} characters`),
    v.description(about),
  );
}

function name(about: string) {
  return v.pipe(
    v.string('expected a string'),
    v.minLength(1, 'expected a text that is not empty'),
    v.maxLength(longestName, `expected at most ${longestName} characters`),
    v.description(about),
  );
}

function tag(about: string) {
  return v.pipe(
    v.string('expected a language tag'),
    v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,8}$/, 'expected a language tag, such as en or pt-BR'),
    v.description(about),
  );
}

const language = v.optional(tag('Language tag of the text where it declares none, such as en (the default)'));
const sourceLanguage = v.optional(tag('Language tag of the source, such as zh'));

/** What every tool that reports problems takes. */
const reporting = {
  severity: v.optional(
    v.pipe(
      v.picklist(['error', 'warning', 'info'], 'expected error, warning, or info'),
      v.description('Lowest severity to report; info by default'),
    ),
  ),
  maxProblems: v.optional(
    v.pipe(
      v.number('expected a number'),
      v.integer('expected a whole number'),
      v.minValue(0, 'expected 0 or more'),
      v.maxValue(mostProblems, `expected at most ${mostProblems}`),
      v.description('Maximum number of problems to list, errors first; 100 by default'),
    ),
  ),
};

const textInput = {
  text: text('The translated text to lint'),
  source: v.optional(text('The text that it was translated from, in the same format')),
  language,
  sourceLanguage,
  format: v.optional(
    v.pipe(
      v.picklist(builtInFormats.names, `expected one of ${builtInFormats.names.join(', ')}`),
      v.description(
        'Format of the text; by default, the one that the extension of `path` shows, or else text',
      ),
    ),
  ),
  path: v.optional(
    name('Name of the text. It selects the format and the nearest config file; the file is not read'),
  ),
  ...reporting,
};

const filePath = 'relative to the working directory of the server, which it must not leave';

export const inputs = {
  'lint-text': strict(textInput),
  'lint-files': strict({
    paths: v.pipe(
      v.array(name('A path or glob'), 'expected a list of paths'),
      v.minLength(1, 'expected at least one path'),
      v.maxLength(mostPaths, `expected at most ${mostPaths} paths`),
      v.description(`Files, folders, and globs, ${filePath}. A leading ! excludes`),
    ),
    language,
    ...reporting,
  }),
  'lint-pair': strict({
    target: name(`The translated file, ${filePath}`),
    source: name(`The file that it was translated from, ${filePath}`),
    language,
    sourceLanguage,
    ...reporting,
  }),
  'fix-text': strict(textInput),
  'explain-rule': strict({rule: name('Id of a rule, such as repeated-words')}),
  'list-rules': strict({}),
};

const place = {
  line: v.pipe(v.number(), v.description('From 1')),
  column: v.pipe(v.number(), v.description('From 1, in UTF-16 code units')),
  endLine: v.number(),
  endColumn: v.pipe(v.number(), v.description('Exclusive')),
};

const severityName = v.picklist(['error', 'warning', 'info']);

const problem = v.object({
  path: v.string(),
  ...place,
  segment: v.optional(v.pipe(v.string(), v.description('Id of the segment in a localization file'))),
  severity: severityName,
  rule: v.string(),
  message: v.pipe(v.string(), v.description('What is wrong, and what to do')),
  text: v.pipe(v.string(), v.description('The exact text at the position')),
  replacements: v.pipe(v.array(v.string()), v.description('What to write instead, the most likely first')),
  fix: v.pipe(
    v.picklist(['safe', 'suggest', 'none']),
    v.description('safe: the first replacement is right without looking'),
  ),
  also: v.optional(v.pipe(v.array(v.object(place)), v.description('The other places with the same problem'))),
  source: v.optional(v.object({...place, text: v.string(), path: v.optional(v.string())})),
});

export type Problem = v.InferOutput<typeof problem>;

const report = {
  problems: v.pipe(v.array(problem), v.description('In order of position')),
  omitted: v.pipe(v.number(), v.description('Number of problems that are not listed')),
  counts: v.object({
    files: v.number(),
    words: v.number(),
    error: v.number(),
    warning: v.number(),
    info: v.number(),
  }),
  failures: v.pipe(
    v.array(v.object({path: v.string(), message: v.string()})),
    v.description('Files that could not be linted'),
  ),
  notes: v.pipe(
    v.array(v.string()),
    v.description('Rules that failed, and code of config files that did not run'),
  ),
};

const reportSchema = v.object(report);

export type Report = v.InferOutput<typeof reportSchema>;

const rule = {
  id: v.string(),
  description: v.string(),
  category: v.pipe(v.string(), v.description('Category of MQM')),
  severity: severityName,
  fix: v.picklist(['safe', 'suggest', 'none']),
  url: v.string(),
};

export const outputs = {
  'lint-text': reportSchema,
  'lint-files': reportSchema,
  'lint-pair': reportSchema,
  'fix-text': v.object({
    text: v.pipe(v.string(), v.description('The text with all safe fixes')),
    fixed: v.pipe(v.number(), v.description('Number of fixes')),
    ...report,
  }),
  'explain-rule': v.object({
    ...rule,
    explanation: v.pipe(v.string(), v.description('Why the rule matters, with examples, in Markdown')),
  }),
  'list-rules': v.object({rules: v.array(v.object(rule))}),
};

export type ToolName = keyof typeof inputs;
export type Input<Name extends ToolName> = v.InferOutput<(typeof inputs)[Name]>;
export type Output<Name extends ToolName> = v.InferOutput<(typeof outputs)[Name]>;
