import pico from 'picocolors';
import {lintedStates} from '../model/segment.js';
import type {Message, SourcePlace} from '../rule/message.js';
import {alsoAt} from './also-at.js';
import {type Comparison, comparisonText} from './comparison.js';
import {excerptOf} from './excerpt.js';
import {type Colors, highlight} from './highlight.js';
import {oneLine, visible, visibleLine} from './inert.js';
import {infoGroups} from './info-groups.js';
import {count, number} from './numbers.js';
import type {FileReport, Style} from './report.js';
import {scoreText} from './score-text.js';
import {Counter} from './summary.js';
import {loadWidths} from './width.js';

/** Maximum number of fixed problems that are listed. */
const mostFixed = 20;

/** Longest id of a segment that is shown in full, in UTF-16 code units. */
const longestId = 60;

/**
 * The report for reading in a terminal: each error and warning with its position, what to do, and the words around it, then
 * the info messages by rule, and a summary with the next steps.
 */
export async function* stylish(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  const colors = pico.createColors(style.color);
  const counter = new Counter();
  for await (const report of reports) {
    counter.add(report);
    const {path, messages} = report.result;
    if (messages.length === 0) continue;
    yield `${colors.underline(visibleLine(path))}\n`;
    await loadWidths(report.text);
    const infos: Message[] = [];
    for (const message of messages) {
      if (message.severity === 'info') infos.push(message);
      else yield `${block(message, report, style, colors)}\n`;
    }
    if (infos.length > 0) yield await infoGroups(infos, style.columns, colors);
  }
  for (const line of closing(counter, style, colors)) yield `${line}\n`;
}

function block(message: Message, {text, added}: FileReport, style: Style, colors: Colors): string {
  const {line, column} = message.start;
  const paint = message.severity === 'error' ? colors.red : colors.yellow;
  const novel = added?.has(message) ? ` ${colors.bold('new')}` : '';
  const fixable = message.fix === 'safe' ? colors.dim(' (fixable)') : '';
  const segment = message.segment ? ` ${colors.cyan(clipped(visibleLine(message.segment.id)))}` : '';
  const head = `  ${line}:${column}${segment} ${paint(message.severity)} ${colors.dim(visible(message.ruleId))}${novel}${fixable}`;
  const others = alsoAt(message.also?.map(({start}) => start));
  const excerpt = excerptOf(text, message.start.offset, message.end.offset, style.columns - 6);
  return [
    head,
    `    ${highlight(oneLine(message.message), colors)}`,
    `    ${colors.dim('│')} ${excerpt.before}${paint(excerpt.span)}${excerpt.after}`,
    `    ${colors.dim('│')} ${' '.repeat(excerpt.indent)}${paint('^'.repeat(excerpt.width))}`,
    ...(others === undefined ? [] : [`    ${colors.dim('│')} ${colors.dim(others)}`]),
    ...(message.source
      ? [`    ${colors.dim('│')} ${colors.dim(sourceLine(message.source, style.columns - 6))}`]
      : []),
    '',
  ].join('\n');
}

/** The source on one line, with its place if it is in another file. */
function sourceLine({path, start: {line, column}, text}: SourcePlace, columns: number): string {
  const where = path === undefined ? 'source' : `${path}:${line}:${column}`;
  const source = visibleLine(`${where}: ${oneLine(text)}`);
  return source.length > columns ? `${source.slice(0, columns - 1)}…` : source;
}

/** A long id of a segment may be its source text. */
function clipped(id: string): string {
  return id.length > longestId ? `${id.slice(0, longestId - 1)}…` : id;
}

/** The totals, and what to do next. */
function closing(counter: Counter, style: Style, colors: Colors): string[] {
  const {files, words, error, warning, info} = counter.summary;
  const problems = error + warning + info;
  const fixed = counter.fixed > 0 ? `${count(counter.fixed, 'problem')} fixed. ` : '';
  const read = `${count(files, 'file')}, ${count(words, 'word')}`;
  const failed = counter.failed > 0 ? `${count(counter.failed, 'file')} not linted` : '';
  if (problems === 0 && style.quiet) return [];
  if (problems === 0 && failed)
    return [`${colors.red('✖')} ${fixed}${files > 0 ? `No problems in ${read}; ` : ''}${failed}`];
  const skipped = skippedSegments(counter).map(line => colors.dim(`  ${line}`));
  const scored = rating(counter, style, colors);
  if (problems === 0) return [`${colors.green('✔')} ${fixed}No problems in ${read}`, ...scored, ...skipped];
  const each = [count(error, 'error'), count(warning, 'warning'), `${number(info)} info`].join(', ');
  const mark = error > 0 ? colors.red('✖') : colors.yellow('!');
  const totals = `${mark} ${fixed}${count(problems, 'problem')} (${each}) in ${read}${failed && `; ${failed}`}`;
  return [totals, ...scored, ...skipped, ...nextSteps(counter, style).map(step => colors.dim(`  ${step}`))];
}

/** The score, what has changed since an earlier report, and whether the gate was passed. */
function rating(counter: Counter, style: Style, colors: Colors): string[] {
  const score = scoreText(counter.score);
  const comparison = style.comparison?.();
  const gate = style.gate?.();
  return [
    ...(score === undefined ? [] : [`  ${score}`]),
    ...(comparison ? compared(comparison, counter) : []),
    ...(gate ? [`  Gate: ${gate.passed ? colors.green('passed') : colors.red('failed')}`] : []),
  ];
}

function compared(comparison: Comparison, {score}: Counter): string[] {
  const {name, fixed} = comparison;
  const shown = fixed.slice(0, mostFixed).map(({path, line, severity, ruleId, message}) => {
    return visibleLine(`    ${path}:${line} ${severity} ${ruleId} ${oneLine(message)}`);
  });
  const rest = fixed.length - shown.length;
  return [
    visibleLine(`  Since ${name}: ${comparisonText(comparison, score.score)}`),
    ...(fixed.length > 0 ? ['  Fixed:', ...shown] : []),
    ...(rest > 0 ? [`    … and ${number(rest)} more`] : []),
  ];
}

/** How many segments were skipped, why, and how to include them. */
function skippedSegments({skipped}: Counter): string[] {
  const reasons = [...skipped].sort((a, b) => b[1] - a[1]);
  if (reasons.length === 0) return [];
  const all = reasons.reduce((sum, [, times]) => sum + times, 0);
  const each = reasons.map(([reason, times]) => `${number(times)} ${reasonsToSkip[reason] ?? reason}`);
  const states = reasons.flatMap(([reason]) => (reason in reasonsToSkip ? [] : [reason]));
  const hint =
    states.length > 0
      ? ` Add --states ${[...lintedStates, ...states].join(',')} to include ${states.length > 1 ? 'those with a state' : `the ${states[0]} ones`}.`
      : '';
  return [`Skipped ${count(all, 'segment')}: ${each.join(', ')}.${hint}`];
}

/** Reasons that are no states. */
const reasonsToSkip: Readonly<Record<string, string>> = {
  untranslated: 'untranslated',
  untranslatable: 'not to be translated',
};

function nextSteps({fixable, summary: {error, warning, info}}: Counter, {quiet}: Style): string[] {
  const steps = fixable > 0 ? [`Run mtlint --fix to fix ${count(fixable, 'problem')}.`] : [];
  if (quiet) return steps;
  if (info > 0 && error + warning > 0) steps.push('Add --severity warning to hide info messages.');
  return [...steps, 'Run mtlint --explain <rule> to learn more about a rule.'];
}
