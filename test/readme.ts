import {readFileSync} from 'node:fs';
import {builtInFormats} from '../src/formats/registry.js';
import {type Example, readExamples} from '../src/testing/index.js';

/** The executable examples of a built-in rule's readme, in order. */
export function examplesOf(ruleId: string): Example[] {
  const readme = readFileSync(new URL(`../rules/${ruleId}/readme.md`, import.meta.url), 'utf8');
  const examples = readExamples(readme, `rules/${ruleId}/readme.md`);
  for (const {format} of examples)
    if (!builtInFormats.named(format)) throw new Error(`${ruleId}: no built-in format "${format}"`);
  return examples;
}
