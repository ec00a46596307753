import {mtlint} from './checkers.js';
import {damageRecall, outcomesOf} from './damage/recall.js';
import {type DamagedText, damageProse} from './damage/seeding.js';
import {check, type Material, type Measured, sampleOf} from './material.js';
import {
  reportClean,
  reportDataSets,
  reportGold,
  returnedOf,
  rowOf,
  rowsOfRules,
  severities,
} from './measure.js';
import {openPool} from './pool.js';
import type {DamageReport, Results, Sampled} from './results.js';
import type {Flag} from './spans.js';
import {loadVerdicts} from './verdicts.js';

/** How much a slow peer reads, in characters. */
const sampleLength = {translation: 1_000_000, prose: 300_000};

/** Measures mtlint and its peers. */
export async function run(material: Material): Promise<Results> {
  const pool = openPool();
  const sample = sampleOf(material, sampleLength.translation, sampleLength.prose);
  const damaged = damageProse(material.clean);
  const [harper, ours, stock, writeGood, damagedFlags] = await Promise.all([
    // The slow one starts first, so that all end together.
    check(pool, 'harper.js', sample),
    check(pool, mtlint, material),
    check(pool, 'retext-repeated-words + retext-passive', material),
    check(pool, 'write-good', material),
    pool.check(
      mtlint,
      damaged.map(({text}) => ({text, format: 'text'})),
    ),
  ]);
  pool.close();
  const peers = [stock, writeGood, harper];
  const verdicts = loadVerdicts();
  return {
    date: new Date().toISOString().slice(0, 10),
    rows: [...rowsOfRules(ours, verdicts), ...peers.map(peer => rowOf(peer, verdicts))],
    dataSets: reportDataSets([ours, ...peers]),
    clean: reportClean(material),
    damage: reportDamage(material, damaged, ours, damagedFlags),
    gold: reportGold([ours, ...peers]),
    returned: returnedOf(ours, verdicts),
    sampled: [sampled(harper)],
  };
}

function sampled({checker, material}: Measured): Sampled {
  const documents = material.dataSets.flatMap(dataSet => dataSet.documents);
  return {
    checker,
    segments: documents.reduce((sum, {segments}) => sum + segments.length, 0),
    sentences: material.clean.reduce((sum, {sentences}) => sum + sentences, 0),
  };
}

/** Recall on damaged prose, and what the same rules say of the same texts before the damage. */
function reportDamage(
  {clean}: Material,
  damaged: readonly DamagedText[],
  ours: Measured,
  flags: readonly (readonly Flag[])[],
): DamageReport {
  const indices = [...new Set(damaged.map(({index}) => index))];
  const undamaged = indices.flatMap(index => ours.clean[index]!);
  const counts = severities.map(severity => undamaged.filter(flag => flag.severity === severity).length);
  const [error = 0, warning = 0, info = 0] = counts;
  return {
    texts: indices.length,
    sentences: indices.reduce((sum, index) => sum + clean[index]!.sentences, 0),
    undamaged: {error, warning, info},
    kinds: damageRecall(outcomesOf(damaged, flags, ours.clean)),
  };
}
