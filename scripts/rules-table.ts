/** Writes the table of rules into the README. `npm run generate`; `--check` fails where it is not up to date. */
import {readFileSync} from 'node:fs';
import rules from '../rules/index.js';
import {between, update} from './update.js';

const file = new URL('../README.md', import.meta.url);
const rows = Object.values(rules).map(
  ({rule: {id, description, severity, fix}}) =>
    `| [${id}](rules/${id}/readme.md) | ${description} | ${severity} | ${fix === 'none' ? '' : fix} |`,
);
const table = ['| rule | finds | severity | fix |', '| --- | --- | --- | --- |', ...rows].join('\n');

update(file, between(readFileSync(file, 'utf8'), 'rules', table));
