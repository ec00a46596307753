/** What a field of a record means. */
export const roles = ['target', 'source', 'id', 'doc', 'lang', 'sourceLang', 'system'] as const;
export type Role = (typeof roles)[number];

/** The names or numbers of a record's fields, by role: the first that a record has counts. */
export type Fields = Readonly<Record<Role, readonly string[]>>;

/** The names that fields of JSON records have unless the user names others. */
const usual: Fields = {
  target: ['target', 'translation', 'text', 'hypothesis'],
  source: ['source', 'src'],
  id: ['id'],
  doc: ['doc'],
  lang: ['lang'],
  sourceLang: ['sourceLang'],
  system: ['system'],
};

/** The fields of records, with those that the user has named in place of the usual ones. */
export function fieldsOf(named: Partial<Record<Role, string>>): Fields {
  return Object.fromEntries(
    roles.map(role => [role, named[role] === undefined ? usual[role] : [named[role]]]),
  ) as unknown as Fields;
}

/** The first of some fields that a record has: its name and value. */
export function fieldIn(
  record: Readonly<Record<string, unknown>>,
  names: readonly string[],
): [string, unknown] | undefined {
  const name = names.find(it => Object.hasOwn(record, it));
  return name === undefined ? undefined : [name, record[name]];
}

/** The columns of a table, from 0, by role. A table has no usual ones. */
export type Columns = Readonly<Partial<Record<Role, number>>>;

/**
 * The columns that the user has named by number.
 *
 * @returns What is wrong, where it does not fit.
 */
export function columnsOf(named: Partial<Record<Role, string>>): Columns | string {
  const columns: Partial<Record<Role, number>> = {};
  for (const [role, value] of Object.entries(named)) {
    if (!/^[1-9]\d{0,3}$/.test(value))
      return `--fields ${role}=${value}: expected the number of a column, as in ${role}=2`;
    columns[role as Role] = Number(value) - 1;
  }
  if (columns.target === undefined)
    return '--records tsv needs the column to lint: name it with --fields, as in --fields source=1,target=2';
  return columns;
}
