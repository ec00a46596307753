/**
 * Writes the table of options into docs/cli.md from the argument parser, so that it says what `--help` says.
 * `npm run generate`; `--check` fails if it is out of date.
 */
import type {Option} from 'commander';
import {define} from '../src/cli/command.js';
import {updateBlocks} from './update.js';

const program = define();
const help = program.createHelp();

updateBlocks(new URL('../docs/cli.md', import.meta.url), {
  options: [
    '| option | what it does | default |',
    '| --- | --- | --- |',
    ...help.visibleOptions(program).map(rowOf),
  ].join('\n'),
});

function rowOf(option: Option): string {
  const choices = option.argChoices ? `: ${option.argChoices.map(code).join(', ')}` : '';
  const standard = option.defaultValue === undefined ? '' : code(String(option.defaultValue));
  return `| ${code(help.optionTerm(option))} | ${markdown(option.description)}${choices} | ${standard} |`;
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** A description as Markdown: options are code, and nothing else is markup. */
function markdown(text: string): string {
  return text.replace(/[\\|<*_[\]`]/g, '\\$&').replace(/--[a-z][a-z-]*/g, code);
}
