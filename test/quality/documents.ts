import {readdirSync, readFileSync} from 'node:fs';
import {extname, join, relative, sep} from 'node:path';
import {createLinter} from '../../src/engine/linter.js';
import type {Severity} from '../../src/model/severity.js';
import {contextOf} from './context.js';
import type {Page} from './reading.js';
import {share, table, whole} from './table.js';
import {keyOf, type Reading, readingOf, type Verdict} from './verdicts.js';

/** A translated document from a folder that the project doesn't contain. */
export interface RealDocument {
  /** Its path in the folder. The first part is its project. */
  readonly name: string;
  readonly format: string;
  readonly text: string;
}

/** A flag on a real document. */
export interface DocumentFlag extends Page {
  readonly rule: string;
}

/** The flags of a rule on all documents. */
export interface DocumentRow {
  readonly rule: string;
  readonly severity: Severity;
  readonly flags: number;
  readonly reading: Reading;
  /** Documents with flags that were read, and in how many of them most of these are real. One defect often fills a document. */
  readonly documents: {readonly read: number; readonly real: number};
}

/** Least share of real problems, confirmed by reading: see CONTRIBUTING.md. */
export const policy: Readonly<Partial<Record<Severity, number>>> = {error: 0.95, warning: 0.8};

const formats: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
};

/** Characters on each side of a flag that a reader sees. */
const width = 240;

/** The documents of a folder and its subfolders: Markdown, text, and HTML. */
export function loadDocuments(folder: string): RealDocument[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && formats[extname(entry.name)] !== undefined)
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => ({
      name: relative(folder, path).split(sep).join('/'),
      format: formats[extname(path)]!,
      text: readFileSync(path, 'utf8'),
    }));
}

/** All errors and warnings on the documents, and the number of words. */
export async function flagsOn(
  documents: readonly RealDocument[],
): Promise<{flags: DocumentFlag[]; words: number}> {
  const linter = createLinter();
  const flags: DocumentFlag[] = [];
  let total = 0;
  for (const {name, format, text} of documents) {
    const {messages, words} = await linter.lint(text, {format});
    total += words;
    for (const {ruleId, severity, message, start, end} of messages) {
      if (policy[severity] === undefined || ruleId === null) continue;
      const span = {start: start.offset, end: end.offset};
      const key = keyOf(ruleId, text, span);
      flags.push({key, rule: ruleId, severity, place: name, message, ...contextOf(text, span, width)});
    }
  }
  return {flags, words: total};
}

/** Sums up the verdicts on the flags, for each rule and severity. */
export function documentRows(
  flags: readonly DocumentFlag[],
  verdicts: ReadonlyMap<string, Verdict>,
): DocumentRow[] {
  const groups = grouped(flags, ({rule, severity}) => `${severity} ${rule}`);
  return [...groups.keys()].sort().map(name => {
    const group = groups.get(name)!;
    const {rule, severity} = group[0]!;
    const readings = [...grouped(group, ({place}) => place).values()]
      .map(ofDocument => readingOf(keysOf(ofDocument), verdicts))
      .filter(isRead);
    return {
      rule,
      severity: severity as Severity,
      flags: group.length,
      reading: readingOf(keysOf(group), verdicts),
      documents: {
        read: readings.length,
        real: readings.filter(reading => reading.real > reading.false + reading.unsure).length,
      },
    };
  });
}

/** The table of the rules, and the rules that fall short of the policy for their severity. */
export function documentsReport(documents: number, words: number, rows: readonly DocumentRow[]): string {
  const head = [
    'rule',
    'severity',
    'flags',
    'read',
    'real',
    'false',
    'unsure',
    'share',
    'documents',
    'real in',
  ];
  const all = (['error', 'warning'] as const).map(severity => sumOf(severity, rows));
  const short = rows
    .filter(isShort)
    .map(
      ({rule, severity, reading}) =>
        `- ${rule}, ${severity}: ${share(reading.share)} of ${readCount(reading)} real, ${share(policy[severity]!)} required`,
    );
  return [
    `## Real documents\n\n${whole(documents)} documents, ${whole(words)} words.`,
    table(head, [...all, ...rows].map(cellsOf)),
    'documents: with flags that were read; real in: documents in which most of these are real. Unsure counts as not real.',
    short.length === 0 ? 'No rule falls short of its severity.' : `Below the policy:\n\n${short.join('\n')}`,
  ].join('\n\n');
}

/** Whether readers confirmed fewer flags than the severity requires. */
export function isShort({severity, reading}: DocumentRow): boolean {
  return isRead(reading) && reading.share < policy[severity]!;
}

function sumOf(severity: Severity, rows: readonly DocumentRow[]): DocumentRow {
  const of = rows.filter(row => row.severity === severity);
  const sum = (count: (row: DocumentRow) => number): number =>
    of.reduce((total, row) => total + count(row), 0);
  const counts = {
    real: sum(({reading}) => reading.real),
    false: sum(({reading}) => reading.false),
    unsure: sum(({reading}) => reading.unsure),
  };
  return {
    rule: 'all rules',
    severity,
    flags: sum(({flags}) => flags),
    reading: {...counts, share: counts.real / (counts.real + counts.false + counts.unsure), interval: [0, 1]},
    documents: {read: sum(({documents}) => documents.read), real: sum(({documents}) => documents.real)},
  };
}

function cellsOf({rule, severity, flags, reading, documents}: DocumentRow): string[] {
  return [
    rule,
    severity,
    whole(flags),
    whole(readCount(reading)),
    whole(reading.real),
    whole(reading.false),
    whole(reading.unsure),
    share(reading.share),
    whole(documents.read),
    share(documents.real / documents.read),
  ];
}

function grouped<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

function keysOf(flags: readonly DocumentFlag[]): string[] {
  return flags.map(({key}) => key);
}

function readCount(reading: Reading): number {
  return reading.real + reading.false + reading.unsure;
}

function isRead(reading: Reading): boolean {
  return readCount(reading) > 0;
}
