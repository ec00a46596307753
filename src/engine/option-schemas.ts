import * as v from 'valibot';
import {segmentStates} from '../model/segment.js';
import {settingLevels} from '../model/setting-levels.js';
import {type TableColumn, tableColumns} from '../model/table-columns.js';
import {closest} from './closest.js';

/** An object that refuses unknown keys and suggests the one that was probably meant. */
export function strict<E extends v.ObjectEntries>(entries: E) {
  return v.strictObject(entries, issue => {
    const key = issue.path?.at(-1)?.key;
    if (issue.expected === 'never') return unknownKey(String(key), Object.keys(entries));
    return issue.expected === 'Object' ? 'expected an object' : `\`${String(key)}\` is missing`;
  });
}

/** "unknown key `x`", with the key that was probably meant. */
export function unknownKey(key: string, known: readonly string[]): string {
  const near = closest(key, known);
  if (near) return `unknown key \`${key}\`: did you mean \`${near}\`?`;
  return known.length > 0
    ? `unknown key \`${key}\`: the keys are ${known.join(', ')}`
    : `unknown key \`${key}\``;
}

const word = v.pipe(v.string('expected a string'), v.regex(/\S/, 'expected a word or a phrase'));

/**
 * A text or a list of texts.
 *
 * @param least Minimum length of a list. An empty list is usually harmless.
 */
export function oneOrMore(what: string, least = 0) {
  const text = v.pipe(v.string(`expected ${what}`), v.minLength(1, `expected ${what}`));
  const texts =
    least === 0
      ? v.array(text)
      : v.pipe(v.array(text), v.minLength(least, `expected ${what}, or a list of them`));
  return v.union([text, texts], `expected ${what}, or a list of them`);
}

const languageTag = v.pipe(
  v.string('expected a language tag such as `en` or `zh-CN`'),
  v.regex(
    /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
    'expected a language tag of letters and hyphens, such as `en` or `zh-CN`',
  ),
);

const severity = v.picklist(settingLevels, issue => {
  const near = typeof issue.input === 'string' ? closest(issue.input, settingLevels) : undefined;
  return `expected ${settingLevels.join(', ')}, not ${issue.received}${near ? `: did you mean \`${near}\`?` : ''}`;
});

/** `false` is what unified has for `off`. */
const level = v.union([severity, v.literal(false)], `expected one of ${settingLevels.join(', ')} or false`);

/** An object of any keys; to Valibot a list is one. */
function record<T extends v.GenericSchema>(value: T, message: string, description = '') {
  const isNoList = (given: unknown): boolean => !Array.isArray(given);
  return v.pipe(
    v.custom<Record<string, v.InferInput<T>>>(isNoList, message),
    v.description(description),
    v.record(v.string(), value, message),
  );
}

const setting = v.union(
  [
    level,
    v.strictTuple(
      [level, v.optional(record(v.unknown(), 'expected an object of options'))],
      'expected a severity followed by the options',
    ),
  ],
  `expected one of ${settingLevels.join(', ')}, or a list of one of these and the rule options`,
);

/** Settings of rules by id. */
export const rules = record(
  setting,
  'expected an object of rule ids and settings',
  "Rule ids and their settings: a severity, `on` (the rule's default severity), `off` or false, or [severity, options]",
);

/** Terms that are correct in the texts. */
export const terms = v.pipe(
  v.array(word, 'expected a list of words and phrases'),
  v.description(
    'Words and phrases that are correct in your texts, such as brands, repeated names, and unusual capitals. Lowercase entries match any case',
  ),
);

const entry = strict({
  term: word,
  translations: v.optional(v.array(word, 'expected a list of translations'), []),
  forbidden: v.optional(v.array(word, 'expected a list of translations')),
  doNotTranslate: v.optional(v.boolean('expected true or false')),
  language: v.optional(languageTag),
  targetLanguage: v.optional(languageTag),
});

/** Terms and their translations. */
export const glossary = v.pipe(
  v.array(entry, 'expected a list of terms'),
  v.description('Terms and how they are translated'),
);

/** Language of the texts. */
export const language = v.pipe(
  languageTag,
  v.description('Language of files that do not declare one. Text that is not English is not checked'),
);

/** States of segments. */
export const states = v.pipe(
  v.array(
    v.picklist(segmentStates, issue => {
      const near = typeof issue.input === 'string' ? closest(issue.input, segmentStates) : undefined;
      return `expected ${segmentStates.join(', ')}, not ${issue.received}${near ? `: did you mean \`${near}\`?` : ''}`;
    }),
    'expected a list of states',
  ),
  v.minLength(1, 'expected at least one state'),
  v.description(
    'States of the segments to lint in localization files: machine, translated, and reviewed by default',
  ),
);

const column = v.optional(
  v.union(
    [v.pipe(v.number(), v.integer(), v.minValue(1)), v.pipe(v.string(), v.minLength(1))],
    'expected the name of a column, or its number from 1',
  ),
);

/** Columns of tables. */
export const columns = v.pipe(
  strict(Object.fromEntries(tableColumns.map(name => [name, column])) as Record<TableColumn, typeof column>),
  v.description(
    'Columns of CSV and TSV files, by name or by number from 1, for files whose first row does not show them',
  ),
);

/** Language that the texts were translated from. */
export const sourceLanguage = v.pipe(
  languageTag,
  v.description('Language that the text was translated from'),
);
