/** What a column of a table of translations can hold. */
export const tableColumns = ['target', 'source', 'id', 'context', 'notes', 'maxLength', 'state'] as const;
export type TableColumn = (typeof tableColumns)[number];

/** Columns by what they hold: by name, or by number from 1. */
export type TableColumns = Readonly<Partial<Record<TableColumn, string | number | undefined>>>;
