import type {Severity} from '../model/severity.js';
import type {Message} from '../rule/message.js';
import {agentLine} from './agent-line.js';
import {count, number} from './numbers.js';
import type {FileReport, Style} from './report.js';
import {Counter} from './summary.js';

/** How many problems are listed unless the user says otherwise. */
const usualProblems = 100;

/** A line and its number among all problems. */
interface Line {
  readonly at: number;
  readonly text: string;
}

/**
 * The report for coding agents: a line for each problem that says where it is, what is wrong, the exact text, and what
 * to put in its place. If there are too many problems, errors are listed before warnings, and warnings before info.
 */
export async function* agent(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  const {maxProblems = usualProblems} = style;
  const counter = new Counter();
  const lines: Record<Severity, Line[]> = {error: [], warning: [], info: []};
  let problems = 0;
  for await (const report of reports) {
    counter.add(report);
    for (const message of report.result.messages) {
      const kept = lines[message.severity];
      if (kept.length < maxProblems) kept.push({at: problems, text: lineOf(report.result.path, message)});
      problems++;
    }
  }
  const listed = [...lines.error, ...lines.warning, ...lines.info].slice(0, maxProblems);
  for (const {text} of listed.sort((a, b) => a.at - b.at)) yield `${text}\n`;
  const omitted = problems - listed.length;
  if (omitted > 0)
    yield `${number(omitted)} more ${omitted === 1 ? 'problem' : 'problems'} not listed: use --max-problems ${problems} to list all\n`;
  if (problems > 0 || counter.failed > 0 || !style.quiet) yield `${closing(counter)}\n`;
}

function lineOf(
  path: string,
  {start: {line, column}, segment, severity, ruleId, message, actual, expected, fix, also, source}: Message,
): string {
  return agentLine({
    ...{path, line, column, severity, rule: ruleId, message, text: actual, replacements: expected, fix},
    ...(segment && {segment: segment.id}),
    ...(also && {also: also.map(({start}) => start)}),
    ...(source && {source: {...source.start, ...source}}),
  });
}

/** The totals, and what was not linted. */
function closing({summary, failed, fixed, fixable, skipped}: Counter): string {
  const {files, words, error, warning, info} = summary;
  const problems = error + warning + info;
  const each = [count(error, 'error'), count(warning, 'warning'), `${number(info)} info`].join(', ');
  const reasons = [...skipped].map(([reason, times]) => `${number(times)} ${reason}`).join(', ');
  return [
    ...(fixed > 0 ? [`${count(fixed, 'problem')} fixed`] : []),
    `${problems > 0 ? `${count(problems, 'problem')} (${each})` : 'No problems'} in ${count(files, 'file')}, ${count(words, 'word')}`,
    ...(failed > 0 ? [`${count(failed, 'file')} not linted`] : []),
    ...(reasons ? [`segments not linted: ${reasons}`] : []),
    ...(fixable > 0 ? [`--fix fixes ${count(fixable, 'problem')}`] : []),
    ...(problems > 0 ? ['--explain <rule> explains a rule'] : []),
  ].join('; ');
}
