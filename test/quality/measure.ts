import rules from '../../rules/index.js';
import type {Severity} from '../../src/model/severity.js';
import {type Agreement, agreementOf, segmentFlags} from './agreement.js';
import type {CleanText} from './corpora/index.js';
import {type GoldScore, scoreGold} from './gold.js';
import type {Material, Measured} from './material.js';
import {rank, wordsOf} from './ranking.js';
import {recallOf} from './recall.js';
import type {CleanReport, DataSetReport, FalseAlarms, GoldReport, Returned, Row} from './results.js';
import {flaggedByScore} from './scores.js';
import type {Flag} from './spans.js';
import {readingOf, type Verdict} from './verdicts.js';

/** Every severity, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

type Verdicts = ReadonlyMap<string, Verdict>;

/** The table's lines for mtlint: each rule at each severity it speaks at, then all rules by severity. */
export function rowsOfRules(measured: Measured, verdicts: Verdicts): Row[] {
  const perRule = Object.values(rules).flatMap(({rule}) =>
    severities
      .filter(severity => severity === rule.severity || speaks(measured, rule.id, severity))
      .map(severity => rowOf(measured, verdicts, rule.id, severity)),
  );
  return [...perRule, ...severities.map(severity => rowOf(measured, verdicts, undefined, severity))];
}

function speaks({dataSets, clean}: Measured, rule: string, severity: Severity): boolean {
  const matches = (flag: Flag): boolean => flag.rule === rule && flag.severity === severity;
  return dataSets.some(flags => flags.flat().some(matches)) || clean.flat().some(matches);
}

/** The table's line for the flags of a rule, a severity, or both; of a whole checker when neither is given. */
export function rowOf(measured: Measured, verdicts: Verdicts, rule?: string, severity?: Severity): Row {
  const {checker, material} = measured;
  const counts = (flag: Flag): boolean =>
    (rule === undefined || flag.rule === rule) && (severity === undefined || flag.severity === severity);
  const flagged = material.dataSets.map((dataSet, index) => ({
    name: dataSet.name,
    flags: dataSet.documents.flatMap((document, at) =>
      segmentFlags(document, measured.dataSets[index]![at]!.filter(counts)),
    ),
  }));
  const agreement = flagged.map(({name, flags}): [string, Agreement] => [
    name,
    agreementOf(flags, [checker, rule, severity, name].join(' ')),
  ]);
  const kinds = [...new Set(material.clean.map(({kind}) => kind))].sort();
  const alarms = kinds.map((kind): [string, FalseAlarms] => [
    kind,
    alarmsOn(measured, verdicts, counts, text => text.kind === kind),
  ]);
  return {
    checker,
    rule,
    severity,
    agreement: Object.fromEntries(agreement),
    reading: readingOf(
      flagged.flatMap(({flags}) => flags.flatMap(({flag}) => flag.key ?? [])),
      verdicts,
    ),
    clean: alarmsOn(measured, verdicts, counts),
    cleanUnseen: alarmsOn(measured, verdicts, counts, text => !text.inWordProfile),
    cleanByKind: Object.fromEntries(alarms),
  };
}

function alarmsOn(
  {material, clean}: Measured,
  verdicts: Verdicts,
  counts: (flag: Flag) => boolean,
  belongs: (text: CleanText) => boolean = () => true,
): FalseAlarms {
  let [flags, slips, sentences] = [0, 0, 0];
  for (const [index, text] of material.clean.entries()) {
    if (!belongs(text)) continue;
    const counted = clean[index]!.filter(counts);
    flags += counted.length;
    slips += counted.filter(({key = ''}) => verdicts.get(key)?.verdict === 'real').length;
    sentences += text.sentences;
  }
  return {
    flags,
    slips,
    perThousand: (1000 * flags) / sentences,
    falsePerThousand: (1000 * (flags - slips)) / sentences,
  };
}

/** What is said of each data set beside the table: `all` holds mtlint's findings first, then its peers'. */
export function reportDataSets(all: readonly Measured[]): DataSetReport[] {
  const [ours] = all;
  if (!ours) return [];
  return ours.material.dataSets.map((dataSet, index) => ({
    name: dataSet.name,
    documents: dataSet.documents.length,
    segments: dataSet.documents.reduce((sum, {segments}) => sum + segments.length, 0),
    words: dataSet.documents.reduce((sum, {text}) => sum + wordsOf(text), 0),
    rankings: all.map(({checker, material, dataSets}) => ({
      checker,
      ranking: rank(material.dataSets[index]!, dataSets[index]!),
    })),
    recall: recallOf(dataSet, ours.dataSets[index]!),
    flaggedByScore: flaggedByScore(dataSet, ours.dataSets[index]!),
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

/** How the hand-marked documents came off with each checker. */
export function reportGold(all: readonly Measured[]): GoldReport[] {
  const [ours] = all;
  if (!ours) return [];
  return ours.material.gold.map((document, index) => ({
    path: document.path,
    scores: all.map(({checker, gold}) => {
      const score = (level: Severity): GoldScore => scoreGold(document, gold[index]!, level);
      return {checker, levels: {error: score('error'), warning: score('warning'), info: score('info')}};
    }),
  }));
}

/** The flags that a reader has called false and that are raised still, or again. */
export function returnedOf({material, dataSets, clean}: Measured, verdicts: Verdicts): Returned[] {
  const found: Returned[] = [];
  const add = (flags: readonly Flag[], place: string): void => {
    for (const {key = '', severity, start} of flags) {
      const verdict = verdicts.get(key);
      if (verdict?.verdict === 'false') found.push({key, severity, place, start, why: verdict.why});
    }
  };
  for (const [index, {name, documents}] of material.dataSets.entries()) {
    for (const [at, {system, doc}] of documents.entries()) {
      add(dataSets[index]![at]!, `${name} ${system} ${doc}`);
    }
  }
  for (const [index, {corpus, name}] of material.clean.entries()) add(clean[index]!, `${corpus} ${name}`);
  return found;
}
