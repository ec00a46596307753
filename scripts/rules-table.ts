/** Writes the table of rules into the README. `npm run generate`; `--check` fails where it is not up to date. */
import {readFileSync} from 'node:fs';
import rules from '../rules/index.js';
import {loadFigures} from '../test/quality/figures.js';
import {decimals, share} from '../test/quality/table.js';
import {between, update} from './update.js';

const file = new URL('../README.md', import.meta.url);
const figures = loadFigures();

/** Share of a rule's flags that is real, and false alarms per 1,000 sentences; empty where it was not measured. */
function figuresOf(rule: string, severity: string): [real: string, alarms: string] {
  const row = figures.rows.find(row => row.rule === rule && row.severity === severity);
  if (!row) return ['', ''];
  const {real, false: wrong, unsure} = row.reading;
  const read = real + wrong + unsure;
  return [read > 0 ? `${share(row.reading.share)} of ${read}` : '', decimals(row.clean.falsePerThousand, 2)];
}

const rows = Object.values(rules).map(({rule: {id, description, severity, fix}}) => {
  const name = `[${id}](rules/${id}/readme.md)`;
  const cells = [name, description, severity, fix === 'none' ? '' : fix, ...figuresOf(id, severity)];
  return `| ${cells.join(' | ')} |`;
});
const head = [
  '| rule | finds | severity | fix | real | false alarms |',
  '| --- | --- | --- | --- | --: | --: |',
];

update(file, between(readFileSync(file, 'utf8'), 'rules', [...head, ...rows].join('\n')));
