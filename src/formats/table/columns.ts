import {type TableColumn, type TableColumns, tableColumns} from '../../model/table-columns.js';
import type {FileFacts} from '../format.js';
import {languageNamed} from '../language-names.js';
import {tagOf} from '../language-of-path.js';

/** A table whose columns are not known. The message is a line for the user. */
class ColumnsError extends Error {
  override readonly name = 'FormatError';
}

/** Where a table has what: indices of columns, from 0. */
export type Layout = Readonly<Partial<Record<TableColumn | 'fuzzy', number>>> & {
  readonly target: number;
  /** BCP 47 tags, where the names of the columns are languages. */
  readonly language?: string | undefined;
  readonly sourceLanguage?: string | undefined;
  /** Whether the first row has the names of the columns. */
  readonly hasHeader: boolean;
};

/** Names of columns, in lowercase and with spaces. */
const names: Readonly<Record<TableColumn | 'fuzzy', readonly string[]>> = {
  target: list(
    'target, target text, translation, translated text, translated, tgt, hypothesis, machine translation, mt',
  ),
  source: list('source, source text, src, original, original text, source string'),
  id: list('id, key, identifier, string id, segment id'),
  context: list('context, msgctxt'),
  notes: list('notes, note, comment, comments, description, developer comments'),
  maxLength: list('max length, maxlength, maximum length, character limit, limit'),
  state: list('state, status'),
  fuzzy: ['fuzzy'],
};

/** `Target (en-US)`. */
const bracketed = /^([^([]+)[([]([^()[\]]*)[)\]]$/;

/** Languages that are rather something else in the first row of a table: a number, for example. */
const words = new Set(list('as, id, is, it, no, or, to, so, my'));

const help =
  'name it in the config file, for example {"overrides": [{"files": "*.csv", "columns": {"target": 2, "source": 1}}]}';

/**
 * What the columns of a table hold: as the config says, else by their names in the first row. A name that is a language is the
 * target where it is the language of the file, and the source where it is the only other one.
 *
 * @param header The first row.
 * @throws {FormatError} When no column is known to hold translations, or one that the config names does not exist.
 */
export function layoutOf(
  header: readonly string[],
  {columns = {}, language, sourceLanguage}: FileFacts,
): Layout {
  const normal = header.map(name => {
    const [, plain = ''] = bracketed.exec(name.trim()) ?? [undefined, name.trim()];
    return plain
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ');
  });
  const byName = Object.fromEntries(
    Object.entries(names).flatMap(([column, known]) => {
      const index = normal.findIndex(name => known.includes(name));
      return index < 0 ? [] : [[column, index]];
    }),
  ) as Partial<Record<TableColumn | 'fuzzy', number>>;
  const given = givenColumns(columns, header);
  const found = {...byName, ...given};
  const languages = header.map((name, index) =>
    Object.values(found).includes(index)
      ? languageIn(bracketed.exec(name.trim())?.[2])
      : languageIn(name.trim()),
  );
  const target = found.target ?? columnOf(language, languages);
  if (target === undefined) throw new ColumnsError(`doesn't show which column has the translation: ${help}`);
  const others = languages.flatMap((tag, index) => (tag !== undefined && index !== target ? [index] : []));
  const source =
    found.source ?? columnOf(sourceLanguage, languages) ?? (others.length === 1 ? others[0] : undefined);
  const hasNames = Object.values(columns).some(column => typeof column === 'string');
  return {
    ...found,
    target,
    ...(source !== undefined && source !== target && {source}),
    language: languages[target],
    sourceLanguage: source === undefined ? undefined : languages[source],
    hasHeader: hasNames || Object.keys(byName).length > 0 || languages.some(tag => tag !== undefined),
  };
}

/** The columns that the config names. */
function givenColumns(
  columns: TableColumns,
  header: readonly string[],
): Partial<Record<TableColumn, number>> {
  const given: Partial<Record<TableColumn, number>> = {};
  for (const column of tableColumns) {
    const named = columns[column];
    if (named === undefined) continue;
    const index =
      typeof named === 'number' ? named - 1 : header.findIndex(name => name.trim() === named.trim());
    if (index < 0 || index >= header.length) throw new ColumnsError(noSuch(named, header));
    given[column] = index;
  }
  return given;
}

function noSuch(named: string | number, header: readonly string[]): string {
  if (typeof named === 'number')
    return `has no column ${named}: the config key \`columns\` names it, but the first row has ${header.length}`;
  const known = header
    .slice(0, 20)
    .map(name => `\`${name.trim()}\``)
    .join(', ');
  return `has no column \`${named}\`: the config key \`columns\` names it, but the first row has ${known}`;
}

/** The column of a language: with the same tag, else with the same language. */
function columnOf(language: string | undefined, tags: readonly (string | undefined)[]): number | undefined {
  if (language === undefined) return undefined;
  const exact = tags.findIndex(tag => tag?.toLowerCase() === language.toLowerCase());
  const index =
    exact < 0 ? tags.findIndex(tag => tag !== undefined && primary(tag) === primary(language)) : exact;
  return index < 0 ? undefined : index;
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

/** The tag that a column's name is, or the one of a language by its English name. */
function languageIn(name = ''): string | undefined {
  if (words.has(name)) return undefined;
  return tagOf(name) ?? languageNamed(name);
}

function list(names: string): string[] {
  return names.split(', ');
}
