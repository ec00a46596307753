import pico from 'picocolors';
import type {Message} from '../rule/message.js';
import {excerptOf} from './excerpt.js';
import {oneLine, visible, visibleLine} from './inert.js';
import {count, number} from './numbers.js';
import type {FileReport, Style} from './report.js';
import {Counter} from './summary.js';
import {loadWidths} from './width.js';

type Colours = ReturnType<typeof pico.createColors>;

/** The report for reading: each problem with its place, what to do, and the words around it. */
export async function* stylish(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  const colours = pico.createColors(style.colour);
  const counter = new Counter();
  for await (const report of reports) {
    counter.add(report);
    const {path, messages} = report.result;
    if (messages.length === 0) continue;
    yield `${colours.underline(visibleLine(path))}\n`;
    await loadWidths(report.text);
    for (const message of messages) yield `${block(message, report.text, style, colours)}\n`;
  }
  const line = closing(counter, style, colours);
  if (line) yield `${line}\n`;
}

function block(message: Message, text: string, style: Style, colours: Colours): string {
  const {line, column} = message.start;
  const severity = paint(message, colours)(message.severity);
  const fixable = message.fix === 'safe' ? colours.dim(' (fixable)') : '';
  const head = `  ${line}:${column} ${severity} ${colours.dim(visible(message.ruleId))}${fixable}`;
  const excerpt = excerptOf(text, message.start.offset, message.end.offset, style.columns - 6);
  const mark = paint(message, colours);
  return [
    head,
    `    ${highlight(oneLine(message.message), colours)}`,
    `    ${colours.dim('│')} ${excerpt.before}${mark(excerpt.span)}${excerpt.after}`,
    `    ${colours.dim('│')} ${' '.repeat(excerpt.indent)}${mark('^'.repeat(excerpt.width))}`,
    '',
  ].join('\n');
}

function paint({severity}: Message, colours: Colours): (text: string) => string {
  if (severity === 'error') return colours.red;
  return severity === 'warning' ? colours.yellow : colours.blue;
}

/** What the message quotes stands out; without colours the backticks do it. */
function highlight(reason: string, colours: Colours): string {
  if (!colours.isColorSupported) return reason;
  return reason.replace(/`([^`]+)`/g, (_, quoted: string) => colours.cyan(quoted));
}

function closing(counter: Counter, {quiet}: Style, colours: Colours): string {
  const {files, words, error, warning, info} = counter.summary;
  const problems = error + warning + info;
  const fixed = counter.fixed > 0 ? `${count(counter.fixed, 'problem')} fixed. ` : '';
  const read = `${count(files, 'file')}, ${count(words, 'word')}`;
  const failed = counter.failed > 0 ? `${count(counter.failed, 'file')} not linted` : '';
  if (problems === 0 && quiet) return '';
  if (problems === 0 && failed)
    return `${colours.red('✖')} ${fixed}${files > 0 ? `No problem in ${read}; ` : ''}${failed}`;
  if (problems === 0) return `${colours.green('✔')} ${fixed}No problem in ${read}`;
  const each = [count(error, 'error'), count(warning, 'warning'), `${number(info)} info`].join(', ');
  const fixable = counter.fixable > 0 ? `; ${number(counter.fixable)} fixable with --fix` : '';
  const mark = error > 0 ? colours.red('✖') : colours.yellow('!');
  return `${mark} ${fixed}${count(problems, 'problem')} (${each}) in ${read}${fixable}${failed && `; ${failed}`}`;
}
