import {severities} from '../../model/severity-rank.js';
import {visible} from '../../reporters/inert.js';
import {count, number} from '../../reporters/numbers.js';
import {decimal} from '../../reporters/score-text.js';
import {loadWidths, widthOf} from '../../reporters/width.js';
import {xmlText} from '../../reporters/xml.js';
import type {Key} from './read.js';
import {GroupSums} from './sums.js';

/** Sums of the records of a group. */
export interface Group {
  readonly key: Key;
  readonly sums: GroupSums;
}

/** Sums of records, by group. */
export interface Aggregate {
  /** The fields that they are grouped by. */
  readonly by: readonly string[];
  readonly groups: readonly Group[];
}

/** Cells of a table, the heading first. */
interface Table {
  /** Number of columns with text; the others have numbers. */
  readonly textColumns: number;
  readonly rows: readonly (readonly string[])[];
}

const nothing = '(none)';

const note = 'Rates are per 1,000 words. Rules computed the score; it is not a human evaluation.';

/** One line of JSON, which another run can add to its own sums. */
export function jsonOf({by, groups}: Aggregate): string {
  const written = groups.map(({key, sums}) => ({
    key,
    ...sums.state,
    per1000: Object.fromEntries(severities.map(it => [it, rounded(sums.rateOf(sums.countOf(it)))])),
    ...sums.score,
    duplicates: sums.duplicates,
    duplicatesAreExact: sums.isExact,
  }));
  return `${JSON.stringify({aggregate: 1, by, groups: written})}\n`;
}

/** Tables for a terminal. */
export async function tableOf(aggregate: Aggregate): Promise<string> {
  const tables = [groupsOf(aggregate), rulesOf(aggregate)].filter(({rows}) => rows.length > 1);
  await loadWidths(tables.flatMap(({rows}) => rows.flat()).join(''));
  return [note, ...tables.map(aligned), ...problemsOf(aggregate)].map(part => `${part}\n`).join('\n');
}

/** A page of its own. */
export function htmlOf(aggregate: Aggregate): string {
  const tables = [groupsOf(aggregate), rulesOf(aggregate)].filter(({rows}) => rows.length > 1);
  const parts = [note, ...problemsOf(aggregate)].map(text => `<p>${xmlText(text)}</p>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>mtlint: sums of records</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 2rem; }
table { border-collapse: collapse; margin: 1.5rem 0; }
th, td { border-bottom: 1px solid #8884; padding: 0.25rem 0.75rem; text-align: end; }
.text { text-align: start; }
</style>
<h1>Sums of records</h1>
${parts.join('\n')}
${tables.map(markup).join('\n')}
</html>
`;
}

function groupsOf({by, groups}: Aggregate): Table {
  const heading = [
    ...by,
    'segments',
    'clean',
    'duplicates',
    'words',
    ...severities.map(severity => `${severity === 'info' ? severity : `${severity}s`}/1,000 words`),
    'score',
    '95% interval',
  ];
  // Records that could not be linted say nothing of their group.
  const shownGroups = by.length > 0 ? groups.filter(({sums}) => sums.segments > 0) : groups;
  const rows = shownGroups.map(({key, sums}) => {
    const {score, scoreInterval} = sums.score;
    return [
      ...key.map(value => visible(value ?? nothing)),
      number(sums.segments),
      sums.segments === 0 ? '' : `${decimal((100 * sums.clean) / sums.segments)}%`,
      `${sums.isExact ? '' : '≈'}${number(sums.duplicates)}`,
      number(sums.words),
      ...severities.map(severity => shown(sums.rateOf(sums.countOf(severity)))),
      shown(score),
      scoreInterval ? `${scoreInterval[0]}–${scoreInterval[1]}` : '',
    ];
  });
  return {textColumns: by.length, rows: [heading, ...rows]};
}

/** All rules, over all groups. */
function rulesOf({groups}: Aggregate): Table {
  const all = totalOf(groups);
  const rows = severities.flatMap(severity =>
    Object.entries(all.state.problems[severity] ?? {}).map(([rule, problems]) => [
      visible(rule),
      severity,
      number(problems),
      shown(all.rateOf(problems)),
    ]),
  );
  return {textColumns: 2, rows: [['rule', 'severity', 'problems', 'problems/1,000 words'], ...rows]};
}

function problemsOf({groups}: Aggregate): string[] {
  const {failed, duplicates, segments} = totalOf(groups);
  return [
    ...(failed > 0 ? [`${count(failed, 'record')} could not be linted and count nowhere.`] : []),
    ...(duplicates * 10 > segments
      ? ['More than a tenth of the segments are duplicates, so the intervals are too narrow.']
      : []),
  ];
}

function totalOf(groups: readonly Group[]): GroupSums {
  const all = new GroupSums();
  for (const {sums} of groups) all.addGroup(sums);
  return all;
}

function aligned({textColumns, rows}: Table): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => widthOf(row[column]!))));
  const pad = (text: string, column: number): string => {
    const space = ' '.repeat(widths[column]! - widthOf(text));
    return column < textColumns ? text + space : space + text;
  };
  return rows.map(row => row.map(pad).join('  ').trimEnd()).join('\n');
}

function markup({textColumns, rows}: Table): string {
  const lines = rows.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    const cells = row.map(
      (text, column) => `<${tag}${column < textColumns ? ' class="text"' : ''}>${xmlText(text)}</${tag}>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>\n${lines.join('\n')}\n</table>`;
}

function shown(value: number | null): string {
  return value === null ? '' : decimal(value);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4));
}
