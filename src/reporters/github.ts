import type {Severity} from '../model/severity.js';
import type {Message} from '../rule/message.js';
import {oneLine, visible} from './inert.js';
import {repositoryPath} from './paths.js';
import type {FileReport, Style} from './report.js';

const commands: Record<Severity, string> = {error: 'error', warning: 'warning', info: 'notice'};

/** Workflow commands that GitHub Actions turns into annotations on the changed lines. */
export async function* github(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  for await (const {result, failure} of reports) {
    const file = visible(repositoryPath(result.path, style));
    if (failure !== undefined)
      yield `::error file=${escapeProperty(file)},title=mtlint::${escapeData(oneLine(failure))}\n`;
    for (const message of result.messages) yield `${annotation(file, message)}\n`;
  }
}

function annotation(file: string, message: Message): string {
  const {start, end, ruleId, severity} = message;
  const properties: Record<string, string | number> = {file, line: start.line, endLine: end.line};
  // GitHub refuses columns of a span over several lines.
  if (start.line === end.line) Object.assign(properties, {col: start.column, endColumn: end.column});
  const list = Object.entries({...properties, title: visible(`mtlint ${ruleId}`)}).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${commands[severity]} ${list.join(',')}::${escapeData(oneLine(message.message))}`;
}

/** As the runner takes it apart again: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
