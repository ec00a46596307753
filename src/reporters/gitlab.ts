import type {Severity} from '../model/severity.js';
import {digestOf} from './digest.js';
import {fingerprintOf} from './fingerprint.js';
import {inertJson, oneLine} from './inert.js';
import {Occurrences} from './occurrences.js';
import {repositoryPath} from './paths.js';
import type {FileReport, Style} from './report.js';

const severities: Record<Severity, string> = {error: 'major', warning: 'minor', info: 'info'};

/** A Code Quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export async function* gitlab(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  let separator = '';
  yield '[';
  for await (const {result} of reports) {
    const path = repositoryPath(result.path, style);
    const occurrences = new Occurrences();
    for (const message of result.messages) {
      const name = fingerprintOf(message);
      const issue = {
        description: oneLine(message.message),
        check_name: message.ruleId,
        // GitLab takes issues of one fingerprint for one issue.
        fingerprint: digestOf([path, name, occurrences.count(name)]),
        severity: severities[message.severity],
        location: {path, lines: {begin: message.start.line, end: message.end.line}},
      };
      yield `${separator}\n  ${inertJson(issue)}`;
      separator = ',';
    }
  }
  yield ']\n';
}
