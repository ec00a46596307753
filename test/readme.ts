import {readFileSync} from 'node:fs';
import {type Example, readExamples} from '../src/testing/index.js';
import {type FormatName, formatNames} from './formats.js';

/** The executable examples of a built-in rule's readme, in order. */
export function examplesOf(ruleId: string): (Example & {readonly format: FormatName})[] {
  const readme = readFileSync(new URL(`../rules/${ruleId}/readme.md`, import.meta.url), 'utf8');
  return readExamples(readme, `rules/${ruleId}/readme.md`).map(example => {
    if (!isFormat(example.format)) throw new Error(`${ruleId}: no built-in format "${example.format}"`);
    return {...example, format: example.format};
  });
}

function isFormat(name: string): name is FormatName {
  return (formatNames as readonly string[]).includes(name);
}
