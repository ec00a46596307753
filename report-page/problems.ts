import type {PageData, PageProblem, PageText} from '../src/reporters/html/data.js';
import {pageSeverities} from '../src/reporters/html/data.js';

export {pageSeverities as severities};

/** What the user wants to see. */
export interface Filter {
  readonly severities: ReadonlySet<number>;
  /** Index of a rule. */
  readonly rule: number | undefined;
  readonly category: string | undefined;
  /** Part of a path. */
  readonly path: string;
  readonly state: 'all' | 'new' | 'unchanged' | 'fixed';
}

export const everything: Filter = {
  severities: new Set([0, 1, 2]),
  rule: undefined,
  category: undefined,
  path: '',
  state: 'all',
};

/** Indexes of the problems that pass a filter. */
export function passing({files, rules, problems}: PageData, filter: Filter): number[] {
  const wanted = filter.path.toLowerCase();
  const isFileShown = files.map(({path}) => path.toLowerCase().includes(wanted));
  const isRuleShown = rules.map(
    ({category}, index) =>
      (filter.rule === undefined || filter.rule === index) &&
      (filter.category === undefined || filter.category === category),
  );
  const found: number[] = [];
  for (const [index, [file, rule, severity, , , , , , isNew]] of problems.entries())
    if (
      isFileShown[file] &&
      isRuleShown[rule] &&
      filter.severities.has(severity) &&
      (filter.state === 'all' || (filter.state === 'new') === (isNew === 1))
    )
      found.push(index);
  return found;
}

export function readData<T = PageData>(id = 'data'): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
}

/** The text of a file. */
export function textOf(file: number): PageText {
  return readData<PageText | null>(`text-${file}`) ?? {text: '', sources: []};
}

/** Where each file's problems start in the list, which is in order of files; one more at the end. */
export function startsOf({files, problems}: PageData): number[] {
  const starts = files.map(() => 0);
  starts.push(0);
  for (const [file] of problems) starts[file + 1]!++;
  for (let index = 1; index < starts.length; index++) starts[index]! += starts[index - 1]!;
  return starts;
}

export function severityOf([, , severity]: PageProblem): string {
  return pageSeverities[severity] ?? 'info';
}
