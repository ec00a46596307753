import {mtlint} from './checkers.js';
import {check, type Material, type Measured, sampleOf} from './material.js';
import {reportClean, reportDataSets, reportGold, returnedOf, rowOf, rowsOfRules} from './measure.js';
import {openPool} from './pool.js';
import type {Results, Sampled} from './results.js';
import {loadVerdicts} from './verdicts.js';

/** How much a slow peer reads, in characters. */
const sampleLength = {translation: 2_000_000, prose: 400_000};

/** Measures mtlint and its peers. */
export async function run(material: Material): Promise<Results> {
  const pool = openPool();
  const sample = sampleOf(material, sampleLength.translation, sampleLength.prose);
  const [harper, ours, ...others] = await Promise.all([
    // The slow one starts first, so that all end together.
    check(pool, 'harper.js', sample),
    check(pool, mtlint, material),
    check(pool, 'retext-repeated-words + retext-passive', material),
    check(pool, 'write-good', material),
  ]);
  pool.close();
  const peers = [...others, harper];
  const verdicts = loadVerdicts();
  return {
    date: new Date().toISOString().slice(0, 10),
    rows: [...rowsOfRules(ours, verdicts), ...peers.map(peer => rowOf(peer, verdicts))],
    dataSets: reportDataSets([ours, ...peers]),
    clean: reportClean(material),
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
