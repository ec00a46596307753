/** Writes the tables of rules into docs/rules.md. `npm run generate`; `--check` fails if they are out of date. */
import rules from '../rules/index.js';
import {mqmCategories, mqmDimensions} from '../src/model/mqm-category.js';
import type {RuleMeta} from '../src/rule/definition.js';
import {loadFigures} from '../test/quality/figures.js';
import {decimals, share} from '../test/quality/table.js';
import {updateBlocks} from './update.js';

const figures = loadFigures();

const head = [
  '| rule | finds | category | severity | fix | real | false alarms |',
  '| --- | --- | --- | --- | --- | --: | --: |',
];

const byCategory = Object.values(rules)
  .map(({rule}) => rule)
  .sort((one, other) => mqmCategories.indexOf(one.category) - mqmCategories.indexOf(other.category));

updateBlocks(new URL('../docs/rules.md', import.meta.url), {
  rules: Object.keys(mqmDimensions).flatMap(sectionOf).join('\n\n'),
});

/** The rules of a dimension of MQM, by subtype; nothing for a dimension without rules. */
function sectionOf(dimension: string): string[] {
  const found = byCategory.filter(({category}) => category.split('/')[0] === dimension);
  return found.length === 0 ? [] : [`## ${dimension}`, [...head, ...found.map(rowOf)].join('\n')];
}

function rowOf({id, description, category, severity, fix}: RuleMeta): string {
  const cells = [
    `[${id}](../rules/${id}/readme.md)`,
    description,
    category.split('/')[1] ?? '',
    severity,
    fix === 'none' ? '' : fix,
    ...figuresOf(id, severity),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The share of a rule's flags that is real, and false alarms per 1,000 sentences; empty if it was not measured. */
function figuresOf(rule: string, severity: string): [real: string, alarms: string] {
  const row = figures.rows.find(row => row.rule === rule && row.severity === severity);
  if (!row) return ['', ''];
  const {real, false: wrong, unsure} = row.reading;
  const read = real + wrong + unsure;
  return [read > 0 ? `${share(row.reading.share)} of ${read}` : '', decimals(row.clean.falsePerThousand, 2)];
}
