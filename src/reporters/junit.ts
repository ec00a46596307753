import type {FileResult} from '../engine/linter.js';
import type {Message} from '../rule/message.js';
import {oneLine, visible} from './inert.js';
import {repositoryPath} from './paths.js';
import type {FileReport, Style} from './report.js';
import {openTag, xmlDeclaration, xmlText} from './xml.js';

/**
 * The XML of JUnit: a suite a file, a test case a problem. Advice is no failure, so it is a case that passes; a
 * file without problems is one, too; what cannot be linted is an error. It has all that the schemas of Ant and of Jenkins ask for.
 */
export async function* junit(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  let id = 0;
  yield `${xmlDeclaration}<testsuites>\n`;
  for await (const {result, failure} of reports) yield suite(result, failure, id++, style);
  yield '</testsuites>\n';
}

function suite({path, messages}: FileResult, failure: string | undefined, id: number, style: Style): string {
  const name = repositoryPath(path, style);
  const others = failure === undefined ? passing(name) : unlinted(name, failure);
  const cases = messages.length > 0 ? messages.map(message => testCase(name, message)) : [others];
  const opening = openTag('testsuite', {
    name,
    package: 'mtlint',
    id,
    timestamp: style.started.toISOString().slice(0, 19),
    hostname: 'localhost',
    tests: cases.length,
    failures: messages.filter(({severity}) => severity !== 'info').length,
    errors: failure === undefined ? 0 : 1,
    time: 0,
  });
  const ending = '    <system-out/>\n    <system-err/>\n  </testsuite>\n';
  return `  ${opening}>\n    <properties/>\n${cases.join('')}${ending}`;
}

function passing(name: string): string {
  return `    ${openTag('testcase', {name: 'no problems', classname: name, time: 0})}/>\n`;
}

function unlinted(name: string, failure: string): string {
  const head = openTag('testcase', {name: 'not linted', classname: name, time: 0});
  const error = openTag('error', {type: 'not linted', message: oneLine(failure)});
  return `    ${head}>\n      ${error}>${xmlText(`${visible(name)}: ${oneLine(failure)}`)}</error>\n    </testcase>\n`;
}

function testCase(file: string, {ruleId, start, severity, message, url}: Message): string {
  const place = `${start.line}:${start.column}`;
  const head = openTag('testcase', {name: `${ruleId} at ${place}`, classname: file, time: 0});
  if (severity === 'info') return `    ${head}/>\n`;
  const failure = openTag('failure', {type: severity, message: oneLine(message)});
  const body = xmlText(`${visible(file)}:${place}: ${oneLine(message)}\n${url}`);
  return `    ${head}>\n      ${failure}>${body}</failure>\n    </testcase>\n`;
}
