import type {Severity} from '../model/severity.js';
import type {Message} from '../rule/message.js';
import {type Comparison, comparisonText} from './comparison.js';
import type {GateResult} from './gate.js';
import {oneLine, visible} from './inert.js';
import {count, number} from './numbers.js';
import {repositoryPath} from './paths.js';
import type {FileReport, Style} from './report.js';
import {decimal, scoreText} from './score-text.js';
import {Counter} from './summary.js';

/** Maximum number of problems listed: a GitHub comment holds 65,536 characters. */
const mostRows = 50;

/** The same for fixed problems. */
const mostFixed = 20;

/** Longest message that is shown, in UTF-16 code units. */
const longestMessage = 300;

/** A summary for a pull request comment: the number of problems, the rules, and the first problems. */
export async function* markdown(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  const counter = new Counter();
  const rules = new Map<string, {url: string; problems: number}>();
  const rows: Record<Severity, string[]> = {error: [], warning: [], info: []};
  for await (const report of reports) {
    counter.add(report);
    for (const message of report.result.messages) {
      const rule = rules.get(message.ruleId) ?? {url: message.url, problems: 0};
      rule.problems++;
      rules.set(message.ruleId, rule);
      if (rows[message.severity].length < mostRows)
        rows[message.severity].push(
          row(repositoryPath(report.result.path, style), message, report.added?.has(message) ?? false),
        );
    }
  }
  yield heading(counter);
  const score = scoreText(counter.score);
  if (score !== undefined) yield `\n${score}\n`;
  const gate = style.gate?.();
  if (gate) yield gateTable(gate);
  const comparison = style.comparison?.();
  if (comparison) yield comparisonBlock(comparison, counter);
  if (counter.failed > 0) yield `\n${count(counter.failed, 'file')} could not be linted.\n`;
  const {error, warning, info} = counter.summary;
  const problems = error + warning + info;
  if (problems === 0) return;
  const listed = [...rows.error, ...rows.warning, ...rows.info].slice(0, mostRows);
  yield `\n| location | severity | rule | problem |\n| --- | --- | --- | --- |\n${listed.join('')}`;
  if (listed.length < problems) yield `\n… and ${number(problems - listed.length)} more.\n`;
  yield '\n<details><summary>By rule</summary>\n\n| rule | problems |\n| --- | ---: |\n';
  for (const [id, {url, problems: times}] of [...rules].sort((a, b) => b[1].problems - a[1].problems))
    yield `| ${link(id, url)} | ${number(times)} |\n`;
  yield '\n</details>\n';
}

function heading(counter: Counter): string {
  const {files, words, error, warning, info} = counter.summary;
  const read = `${count(files, 'file')}, ${count(words, 'word')}`;
  if (error + warning + info === 0) return `### mtlint: no problems in ${read}\n`;
  return `### mtlint: ${count(error, 'error')}, ${count(warning, 'warning')}, ${number(info)} info in ${read}\n`;
}

function gateTable({passed, checks}: GateResult): string {
  const rows = checks.map(({name, limit, actual, passed: isKept}) => {
    const measured = actual === null ? 'no words' : decimal(actual);
    return `| ${name} | ${decimal(limit)} | ${measured} | ${isKept ? 'passed' : '**failed**'} |\n`;
  });
  const heading = `\n**Gate ${passed ? 'passed' : 'failed'}**\n`;
  return `${heading}\n| limit | allowed | measured | |\n| --- | ---: | ---: | --- |\n${rows.join('')}`;
}

function comparisonBlock(comparison: Comparison, {score}: Counter): string {
  const {name, fixed} = comparison;
  const line = `\nSince ${code(visible(name))}: ${comparisonText(comparison, score.score)}.\n`;
  if (fixed.length === 0) return line;
  const rows = fixed.slice(0, mostFixed).map(({path, line, severity, ruleId, message}) => {
    const place = code(`${visible(path)}:${line}`);
    return `| ${place} | ${severity} | ${prose(visible(ruleId))} | ${prose(clip(oneLine(message)))} |\n`;
  });
  const rest = fixed.length - rows.length;
  const more = rest > 0 ? `\n… and ${number(rest)} more.\n` : '';
  const head = '| location | severity | rule | problem |\n| --- | --- | --- | --- |\n';
  return `${line}\n<details><summary>Fixed</summary>\n\n${head}${rows.join('')}${more}\n</details>\n`;
}

function row(path: string, {start, severity, ruleId, url, message}: Message, isNew: boolean): string {
  const place = code(`${visible(path)}:${start.line}:${start.column}`);
  return `| ${place} | ${severity}${isNew ? ' (new)' : ''} | ${link(ruleId, url)} | ${prose(clip(oneLine(message)))} |\n`;
}

/** Escapes ids and URLs, which a plugin may choose freely. */
function link(ruleId: string, url: string): string {
  const target = oneLine(url).replace(/[\s<>()|\\]/g, sign => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${prose(visible(ruleId))}](${target})`;
}

function clip(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage - 1)}…` : message;
}

/** Keeps quotations as code and escapes everything else: no markup, no mention of a user, no end of a cell. */
function prose(message: string): string {
  return message
    .split(/(`[^`]+`)/)
    .map((part, at) =>
      at % 2 === 1 ? code(part.slice(1, -1)) : part.replace(/[\\`*_{}[\]<>#|~@&]/g, '\\$&'),
    )
    .join('');
}

/** In a table, a bar inside code has to be escaped as well. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
