import {type Columns, type Fields, fieldsOf} from './fields.js';
import {compactLine, compactLines, jsonLines} from './jsonl.js';
import type {RecordFormat} from './record.js';
import {memory} from './tmx.js';
import {tabSeparated} from './tsv.js';

/** What is written for a record: all that was found, or counts. */
export const outputs = ['full', 'compact'] as const;
export type Output = (typeof outputs)[number];

/** What lines of records look like. Plain data. */
export type Encoding =
  | {readonly kind: 'jsonl'; readonly fields: Parameters<typeof fieldsOf>[0]; readonly output: Output}
  | {readonly kind: 'tmx'; readonly sourceLanguage: string | undefined; readonly output: Output}
  | {readonly kind: 'tsv'; readonly columns: Columns};

/** Reads and writes lines. */
export function formatOf(encoding: Encoding): RecordFormat {
  if (encoding.kind === 'tsv') return tabSeparated(encoding.columns);
  if (encoding.kind === 'tmx') {
    const format = memory(encoding.sourceLanguage);
    return encoding.output === 'compact' ? compactUnits(format) : format;
  }
  const fields: Fields = fieldsOf(encoding.fields);
  return encoding.output === 'compact' ? compactLines(fields) : jsonLines(fields);
}

/** The lines of a translation memory without texts and messages. */
function compactUnits(format: RecordFormat): RecordFormat {
  return {...format, write: ({id, lang, target}, result) => compactLine({id, lang}, target, result)};
}
