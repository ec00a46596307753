import {readFile} from 'node:fs/promises';
import rules from '../../rules/index.js';
import {directiveChecks} from '../engine/directives/checks.js';
import type {RuleDescription} from '../reporters/report.js';

/**
 * Describes the rules for reports that list them; the help is what a rule's readme says before its examples.
 * What is reported of directives is listed with them.
 *
 * @param root Folder of the package.
 */
export async function describeRules(root: URL): Promise<RuleDescription[]> {
  const checks = Object.values(directiveChecks).map(check => ({...check, help: `${check.description}.`}));
  const described = await Promise.all(
    Object.values(rules).map(async ({rule: {id, description, category, severity, url}}) => {
      const readme = await readFile(new URL(`rules/${id}/readme.md`, root), 'utf8').catch(() => '');
      return {id, description, category, severity, url, help: helpOf(readme) || `${description}.`};
    }),
  );
  return [...described, ...checks];
}

function helpOf(readme: string): string {
  return readme
    .replace(/^# .*\n/, '')
    .split(/^```|^## (?!Why)/m, 1)[0]!
    .replace(/^## Why.*\n+/m, '')
    .trim();
}
