import {type Agreement, agreementOf} from '../agreement.js';
import {type Ranking, rank} from '../ranking.js';
import {seeded} from '../seeded.js';
import type {DataSet} from '../translations.js';
import {keyOf, loadVerdicts, type Reading, readingOf} from '../verdicts.js';
import {pairDamages} from './damage.js';
import {comparing, type Flag, languagesOf, lintDataSet, lintPairs, type Pair} from './lint.js';

/** What the rules that need a source report in a data set. */
export interface RuleInDataSet {
  readonly rule: string;
  readonly severity: string;
  readonly flags: number;
  /** Distinct source segments. */
  readonly sources: number;
  readonly agreement: Agreement;
  /** Share of the flagged segments in which a rater marked an omission, and the share in all segments. */
  readonly withOmission: number;
  /** What people who read some of the flags thought of them. */
  readonly reading: Reading;
  /** Flags on human translations. */
  readonly human: number;
}

/** The figures of a data set. */
export interface DataSetFigures {
  readonly name: string;
  readonly segments: number;
  readonly humanSegments: number;
  /** Human segments with an error of a rule that needs a source. */
  readonly humanErrors: number;
  readonly omissions: number;
  readonly rules: readonly RuleInDataSet[];
  /** By errors and warnings of all rules, of those that need a source, and of the others. */
  readonly rankings: Readonly<Record<'all' | 'compared' | 'alone', Ranking>>;
}

/** Whether a system is a human translator. */
export function isHuman(system: string): boolean {
  return system === '' || /^ref/i.test(system);
}

/** Measures the rules on a data set. */
export async function measure(dataSet: DataSet): Promise<{figures: DataSetFigures; flags: Flag[]}> {
  const found = await lintDataSet(dataSet);
  const flags = found.flat().filter(({ruleId}) => comparing.has(ruleId));
  const segments = dataSet.documents.flatMap(document => document.segments);
  const human = segments.filter(({system}) => isHuman(system));
  const errors = flags.filter(({severity, segment}) => severity === 'error' && isHuman(segment.system));
  const groups = new Map<string, Flag[]>();
  for (const flag of flags) {
    const key = `${flag.ruleId} ${flag.severity}`;
    groups.set(key, [...(groups.get(key) ?? []), flag]);
  }
  const serious = found.map(list => list.filter(({severity}) => severity !== 'info'));
  const ranked = (test: (flag: Flag) => boolean): Ranking =>
    rank(
      dataSet,
      serious.map(list => list.filter(test).map(flag => ({...flag, rule: flag.ruleId}))),
    );
  return {
    flags,
    figures: {
      name: dataSet.name,
      segments: segments.length,
      humanSegments: human.length,
      humanErrors: new Set(errors.map(({segment}) => segment)).size,
      omissions: segments.filter(hasOmission).length / segments.length,
      rules: [...groups]
        .map(([key, list]) => ruleFigures(key, list))
        .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
      rankings: {
        all: ranked(() => true),
        compared: ranked(({ruleId}) => comparing.has(ruleId)),
        alone: ranked(({ruleId}) => !comparing.has(ruleId)),
      },
    },
  };
}

function hasOmission({omissions = []}: Flag['segment']): boolean {
  return omissions.length > 0;
}

const verdicts = loadVerdicts();

/** The key of a flag for verdicts. */
export function keyOfFlag({ruleId, segment, ...span}: Flag): string {
  return keyOf(ruleId, segment.target, span);
}

function ruleFigures(key: string, flags: readonly Flag[]): RuleInDataSet {
  const [rule = '', severity = ''] = key.split(' ');
  const segments = [...new Set(flags.map(({segment}) => segment))];
  return {
    rule,
    severity,
    flags: flags.length,
    sources: new Set(segments.map(({source}) => source)).size,
    agreement: agreementOf(
      flags.map(flag => ({flag: {...flag, rule}, segment: flag.segment})),
      key,
    ),
    withOmission: segments.filter(hasOmission).length / segments.length,
    reading: readingOf(flags.map(keyOfFlag), verdicts),
    human: flags.filter(({segment}) => isHuman(segment.system)).length,
  };
}

/** How much of a kind of damage is found. */
export interface DamageFound {
  readonly kind: string;
  readonly wounds: number;
  /** Wounds with a new error, or a new error or warning, of a rule that needs a source. */
  readonly error: number;
  readonly warning: number;
}

/** Most wounds of a kind. */
const mostWounds = 300;

/**
 * Damages pairs that people translated, and counts what is found.
 *
 * @param missed Is told of each wound that no rule finds.
 */
export async function measureDamage(
  dataSets: readonly DataSet[],
  missed: (kind: string, pair: Pair) => void = () => {},
): Promise<DamageFound[]> {
  const pairs = dataSets.flatMap(dataSet =>
    dataSet.documents.flatMap(({segments}) =>
      segments
        .filter(({system}) => isHuman(system))
        .map(segment => ({...segment, languages: languagesOf(dataSet, segment)})),
    ),
  );
  const results: DamageFound[] = [];
  for (const {kind, damage} of pairDamages) {
    const random = seeded(`damage to pairs: ${kind}`);
    const counts = {wounds: 0, error: 0, warning: 0};
    for (const pair of random.sample(pairs, pairs.length)) {
      if (pair.languages.to !== 'en' || counts.wounds === mostWounds) continue;
      const target = damage(pair, random);
      if (target === undefined || target === pair.target) continue;
      const [before = []] = await lintPairs([pair], pair.languages);
      const [after = []] = await lintPairs([{...pair, target}], pair.languages);
      const known = new Set(before.map(({ruleId, message}) => `${ruleId} ${message}`));
      const added = after.filter(
        ({ruleId, message}) => comparing.has(ruleId) && !known.has(`${ruleId} ${message}`),
      );
      counts.wounds++;
      if (added.some(({severity}) => severity === 'error')) counts.error++;
      if (added.some(({severity}) => severity !== 'info')) counts.warning++;
      else missed(kind, {source: pair.source, target});
    }
    results.push({kind, ...counts});
  }
  return results;
}
