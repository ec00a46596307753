import pico from 'picocolors';
import rules from '../../rules/index.js';
import {directiveChecks} from '../engine/directives/checks.js';
import {inertJson, visibleLine} from '../reporters/inert.js';
import type {Rule} from '../rule/define.js';
import type {RuleMeta} from '../rule/definition.js';
import {hasColor} from './color.js';

/** What a list says of a rule. */
export type Listed = Pick<RuleMeta, 'id' | 'description' | 'category' | 'severity' | 'fix' | 'url'>;

/** Lists all rules, plugins' rules last, and the directive checks, which are set like rules, as a table or as JSON. */
export async function listRules(
  plugins: Readonly<Record<string, Rule>>,
  format: 'table' | 'json',
): Promise<string> {
  const all = listedRules(plugins);
  return format === 'json' ? asJson(all) : asTable(all);
}

/** All rules, plugins' rules after the built-in ones, and the directive checks. */
export function listedRules(plugins: Readonly<Record<string, Rule>>): readonly Listed[] {
  const checks = Object.values(directiveChecks).map((check): Listed => ({...check, fix: 'none'}));
  return [...Object.values({...rules, ...plugins}).map(({rule}) => rule), ...checks];
}

function asJson(all: readonly Listed[]): string {
  const list = all.map(({id, description, category, severity, fix, url}) => ({
    id,
    description,
    category,
    severity,
    fix,
    url,
  }));
  return `${inertJson(list, 2)}\n`;
}

function asTable(all: readonly Listed[]): string {
  const {bold} = pico.createColors(hasColor(process.stdout));
  const rows = all.map(({id, severity, fix, description}) => [id, severity, fix, description]);
  const table = [['rule', 'severity', 'fix', 'finds'], ...rows];
  const widths = [0, 1, 2].map(column => Math.max(...table.map(row => row[column]!.length)));
  const lines = table.map(row =>
    visibleLine(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')),
  );
  lines[0] = bold(lines[0]!);
  return `${lines.join('\n')}\n\nRun mtlint --explain <rule> to learn more about a rule.\n`;
}
