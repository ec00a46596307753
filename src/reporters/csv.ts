import type {Message} from '../rule/message.js';
import {visible} from './inert.js';
import {repositoryPath} from './paths.js';
import type {FileReport, Style} from './report.js';

const columns = [
  'path',
  'line',
  'column',
  'endLine',
  'endColumn',
  'severity',
  'rule',
  'category',
  'message',
  'actual',
  'expected',
  'segment',
  'source',
  'fix',
  'new',
  'url',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string | number>>;

/** A table for spreadsheets: a problem in each row, as in RFC 4180. */
export async function* csv(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  yield lineOf(columns);
  for await (const {result, added} of reports) {
    const path = repositoryPath(result.path, style);
    for (const message of result.messages) {
      const row = rowOf(path, message, added);
      yield lineOf(columns.map(column => row[column]));
    }
  }
}

function rowOf(path: string, message: Message, added: FileReport['added']): Row {
  const {start, end, severity, ruleId, category, actual, expected, segment, source, fix, url} = message;
  return {
    path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    severity,
    rule: ruleId,
    category,
    message: message.message,
    actual,
    expected: expected.join(' | '),
    segment: segment?.id ?? '',
    source: source?.text ?? '',
    fix,
    new: added ? (added.has(message) ? 'yes' : 'no') : '',
    url,
  };
}

function lineOf(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** How formulas start, after what spreadsheets skip; also in full-width characters, which some of them accept. */
const formula = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]/u;

/** All texts are in quotation marks. One that a spreadsheet would calculate gets an apostrophe first, and is a text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const guarded = formula.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${visible(guarded).replaceAll('"', '""')}"`;
}
