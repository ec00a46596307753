import {oneLine, visibleLine} from './inert.js';
import type {FileReport} from './report.js';

/** One line per problem, in the format that editors read into quickfix lists. */
export async function* compact(reports: AsyncIterable<FileReport>): AsyncGenerator<string> {
  for await (const {result} of reports) {
    for (const {start, severity, ruleId, message} of result.messages)
      yield `${visibleLine(`${result.path}:${start.line}:${start.column}: ${severity} ${ruleId} ${oneLine(message)}`)}\n`;
  }
}
