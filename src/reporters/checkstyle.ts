import {oneLine} from './inert.js';
import {repositoryPath} from './paths.js';
import type {FileReport, Style} from './report.js';
import {openTag, xmlDeclaration} from './xml.js';

/** The XML of Checkstyle, which Jenkins, reviewdog and others read. */
export async function* checkstyle(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  yield `${xmlDeclaration}<checkstyle version="10.0">\n`;
  for await (const {result, failure} of reports) {
    if (failure !== undefined) {
      const error = openTag('error', {
        line: 1,
        severity: 'error',
        message: oneLine(failure),
        source: 'mtlint',
      });
      yield `  ${openTag('file', {name: repositoryPath(result.path, style)})}>\n    ${error}/>\n  </file>\n`;
      continue;
    }
    if (result.messages.length === 0) continue;
    const errors = result.messages.map(({start, severity, message, ruleId}) =>
      openTag('error', {
        line: start.line,
        column: start.column,
        severity,
        message: oneLine(message),
        source: `mtlint.${ruleId}`,
      }),
    );
    const lines = errors.map(error => `    ${error}/>\n`).join('');
    yield `  ${openTag('file', {name: repositoryPath(result.path, style)})}>\n${lines}  </file>\n`;
  }
  yield '</checkstyle>\n';
}
