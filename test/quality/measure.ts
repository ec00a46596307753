import rules from '../../rules/index.js';
import type {Severity} from '../../src/rule.js';
import {type Agreement, agreementOf, segmentFlags} from './agreement.js';
import type {Check} from './checkers.js';
import type {CleanText} from './corpora/corpus.js';
import {type GoldDocument, type GoldScore, scoreGold} from './gold.js';
import {rank, wordsOf} from './ranking.js';
import {recallOf} from './recall.js';
import type {CleanReport, DataSetReport, FalseAlarms, GoldReport, Row} from './results.js';
import type {Flag} from './spans.js';
import type {DataSet} from './translations.js';

/** Every severity, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What is measured. */
export interface Material {
  readonly dataSets: readonly DataSet[];
  readonly clean: readonly CleanText[];
  readonly gold: readonly GoldDocument[];
}

/** The flags of a checker on all of it, in the order of the material. */
export interface Findings {
  readonly checker: string;
  readonly dataSets: readonly (readonly (readonly Flag[])[])[];
  readonly clean: readonly (readonly Flag[])[];
  readonly gold: readonly (readonly Flag[])[];
}

/** Runs a checker over the material. */
export async function check(checker: string, run: Check, material: Material): Promise<Findings> {
  const dataSets: Flag[][][] = [];
  for (const {documents} of material.dataSets) {
    const flags: Flag[][] = [];
    for (const {text} of documents) flags.push(await run(text, 'text'));
    dataSets.push(flags);
  }
  const clean: Flag[][] = [];
  for (const {text, format} of material.clean) clean.push(await run(text, format));
  const gold: Flag[][] = [];
  for (const {text, format} of material.gold) gold.push(await run(text, format));
  return {checker, dataSets, clean, gold};
}

/** The table's lines for mtlint: each rule at each severity it speaks at, then all rules by severity. */
export function rowsOfRules(material: Material, findings: Findings): Row[] {
  const perRule = Object.values(rules).flatMap(({rule}) => {
    const spoken = severities.filter(
      severity => severity === rule.severity || speaks(findings, rule.id, severity),
    );
    return spoken.map(severity => rowOf(material, findings, rule.id, severity));
  });
  return [...perRule, ...severities.map(severity => rowOf(material, findings, undefined, severity))];
}

function speaks({dataSets, clean}: Findings, rule: string, severity: Severity): boolean {
  const matches = (flag: Flag): boolean => flag.rule === rule && flag.severity === severity;
  return dataSets.some(flags => flags.flat().some(matches)) || clean.flat().some(matches);
}

/** The table's line for the flags of a rule, a severity, or both; of a whole checker when neither is given. */
export function rowOf(material: Material, findings: Findings, rule?: string, severity?: Severity): Row {
  const counts = (flag: Flag): boolean =>
    (rule === undefined || flag.rule === rule) && (severity === undefined || flag.severity === severity);
  const agreement = material.dataSets.map((dataSet, index): [string, Agreement] => {
    const flags = dataSet.documents.flatMap((document, at) =>
      segmentFlags(document, findings.dataSets[index]![at]!.filter(counts)),
    );
    return [dataSet.name, agreementOf(flags, [findings.checker, rule, severity, dataSet.name].join(' '))];
  });
  const kinds = [...new Set(material.clean.map(({kind}) => kind))].sort();
  const alarms = (kind?: string): FalseAlarms => {
    let [flags, sentences] = [0, 0];
    for (const [index, text] of material.clean.entries()) {
      if (kind !== undefined && text.kind !== kind) continue;
      flags += findings.clean[index]!.filter(counts).length;
      sentences += text.sentences;
    }
    return {flags, perThousand: (1000 * flags) / sentences};
  };
  return {
    checker: findings.checker,
    rule,
    severity,
    agreement: Object.fromEntries(agreement),
    clean: alarms(),
    cleanByKind: Object.fromEntries(kinds.map(kind => [kind, alarms(kind)])),
  };
}

/** What is said of each data set beside the table: `all` holds mtlint's findings first, then its peers'. */
export function reportDataSets({dataSets}: Material, all: readonly Findings[]): DataSetReport[] {
  return dataSets.map((dataSet, index) => ({
    name: dataSet.name,
    documents: dataSet.documents.length,
    segments: dataSet.documents.reduce((sum, {segments}) => sum + segments.length, 0),
    words: dataSet.documents.reduce((sum, {text}) => sum + wordsOf(text), 0),
    rankings: all.map(({checker, dataSets: flags}) => ({checker, ranking: rank(dataSet, flags[index]!)})),
    recall: recallOf(dataSet, all[0]!.dataSets[index]!),
  }));
}

/** How much clean prose of each kind there is. */
export function reportClean({clean}: Material): CleanReport {
  const kinds: Record<string, {texts: number; sentences: number}> = {};
  for (const {kind, sentences} of clean.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))) {
    const sum = kinds[kind] ?? {texts: 0, sentences: 0};
    kinds[kind] = {texts: sum.texts + 1, sentences: sum.sentences + sentences};
  }
  return {texts: clean.length, sentences: clean.reduce((sum, text) => sum + text.sentences, 0), kinds};
}

/** How the hand-marked documents came off. */
export function reportGold({gold}: Material, findings: Findings): GoldReport[] {
  return gold.map((document, index) => {
    const score = (level: Severity): GoldScore => scoreGold(document, findings.gold[index]!, level);
    return {
      path: document.path,
      levels: {error: score('error'), warning: score('warning'), info: score('info')},
    };
  });
}
