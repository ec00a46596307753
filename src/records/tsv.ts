import type {Columns, Role} from './fields.js';
import type {RecordFormat} from './record.js';

/** Columns between tabs. The penalty and the ids of the rules become two more columns. */
export function tabSeparated(columns: Columns): RecordFormat {
  const last = Math.max(...Object.values(columns));
  return {
    read(line, number) {
      const cells = line.split('\t');
      if (cells.length <= last)
        return {
          line,
          number,
          error: `${cells.length === 1 ? '1 column' : `${cells.length} columns`}, but --fields names column ${last + 1}`,
        };
      const cell = (role: Role): Record<string, string> => {
        const value = cells[columns[role] ?? -1];
        return value === undefined || value === '' ? {} : {[role]: value};
      };
      const rest = {...cell('source'), ...cell('id'), ...cell('doc'), ...cell('lang'), ...cell('sourceLang')};
      return {line, number, target: cells[columns.target!]!, ...rest};
    },
    write: ({line}, {penalty, messages}) =>
      `${line}\t${penalty}\t${[...new Set(messages.map(({ruleId}) => ruleId))].join(',')}`,
    writeError: ({line, error}) => `${line}\t\terror: ${error}`,
  };
}
