import {type Fields, fieldIn, type Role} from './fields.js';
import {hashOf} from './hash.js';
import {problemsOf} from './problems.js';
import type {RecordFormat, RecordResult} from './record.js';

/** A line of JSON for each record. The result becomes its property `mtlint`. */
export function jsonLines(fields: Fields): RecordFormat {
  return {
    read(line, number) {
      const bad = (error: string) => ({line, number, error});
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        return bad(line.trim() === '' ? 'the line is empty' : 'not valid JSON');
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return bad('not a JSON object');
      const record = value as Readonly<Record<string, unknown>>;
      const target = fieldIn(record, fields.target)?.[1];
      if (typeof target !== 'string')
        return bad(
          target === undefined
            ? `no field \`${fields.target.join('` or `')}\``
            : `\`${fieldIn(record, fields.target)?.[0]}\` is not a string`,
        );
      return {line, number, target, ...textsOf(role => fieldIn(record, fields[role])?.[1])};
    },
    write: ({line}, result) => withProperty(line, JSON.stringify(result)),
    writeError: ({error}) => JSON.stringify({mtlint: {error}}),
  };
}

/** Fields that say which record it is. */
const naming = ['id', 'doc', 'system', 'lang'] as const;

/** The same lines without texts and messages: what names a record, and counts. */
export function compactLines(fields: Fields): RecordFormat {
  return {
    ...jsonLines(fields),
    write({line, target}, result) {
      const record = JSON.parse(line) as Record<string, unknown>;
      const names = naming.flatMap(role => {
        const field = fieldIn(record, fields[role]);
        return field ? [field] : [];
      });
      return compactLine(Object.fromEntries(names), target, result);
    },
  };
}

/** What names a record, counts, and a hash of its text. */
export function compactLine(
  names: Readonly<Record<string, unknown>>,
  target: string,
  {words, penalty, messages}: RecordResult,
): string {
  return JSON.stringify({
    ...names,
    mtlint: {words, penalty, problems: problemsOf(messages), hash: hashOf(target)},
  });
}

const optional = ['source', 'id', 'doc', 'lang', 'sourceLang'] as const;

/** The fields that a record need not have. An id or a document may be a number. */
function textsOf(fieldOf: (role: Role) => unknown): Partial<Record<(typeof optional)[number], string>> {
  return Object.fromEntries(
    optional.flatMap(role => {
      const value = fieldOf(role);
      return typeof value === 'string' || typeof value === 'number' ? [[role, String(value)]] : [];
    }),
  );
}

/** The object on a line with one more property. The rest keeps its bytes: numbers may be longer than JavaScript holds. */
function withProperty(line: string, value: string): string {
  const end = line.lastIndexOf('}');
  const start = line.slice(0, end);
  if (!start.includes('"mtlint"')) return `${start}${start.trim() === '{' ? '' : ', '}"mtlint": ${value}}`;
  const {mtlint: _, ...record} = JSON.parse(line);
  return JSON.stringify({...record, mtlint: JSON.parse(value)});
}
