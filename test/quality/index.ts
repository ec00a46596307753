/**
 * Measures how right mtlint's rules are: on rated machine translation, on clean human prose and on hand-marked
 * documents. `npm run quality -- --help` lists what it can do.
 */
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {Command} from 'commander';
import {mtlint} from './checkers.js';
import {loadCleanProse} from './corpora/index.js';
import {loadGold} from './gold.js';
import {check, type Material, type Measured, sampleOf} from './material.js';
import {reportClean, reportDataSets, reportGold, returnedOf, rowOf, rowsOfRules} from './measure.js';
import {openPool} from './pool.js';
import {reportOf} from './report.js';
import type {Results, Sampled} from './results.js';
import {loadDataSets} from './translations.js';
import {loadVerdicts} from './verdicts.js';

interface Options {
  data?: string;
  output: string;
}

const program = new Command('npm run quality --')
  .description('Measures how right the rules are.')
  .option('--data <folder>', 'rated machine translation (*.jsonl) and hand-marked documents (*.gold.jsonl)')
  .option('--output <folder>', 'where the results are written', '.quality')
  .parse();

await main(program.opts<Options>());

async function main(options: Options): Promise<void> {
  const results = await measure(materialIn(options.data));
  const report = reportOf(results);
  mkdirSync(options.output, {recursive: true});
  writeFileSync(`${options.output}/results.json`, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(`${options.output}/results.md`, `${report}\n`);
  console.log(report);
}

async function measure(material: Material): Promise<Results> {
  const pool = openPool();
  const all = await Promise.all([
    // The slow one starts first, so that all end together.
    check(pool, 'harper.js', sampleOf(material, 800_000, 400_000)),
    check(pool, mtlint, material),
    check(pool, 'retext-repeated-words + retext-passive', material),
    check(pool, 'write-good', material),
  ]);
  pool.close();
  const [harper, ours, ...others] = all;
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

/** What to tell a reader who has no data. */
const whereDataIs = `Without --data, machine translation is not measured. Public ratings of WMT translations stand in
https://github.com/google/wmt-mqm-human-evaluation. Lay them out as one .jsonl file a data set, a line a segment:
  {"system", "doc", "seg", "source", "target", "raters": 3, "errors": [{"start", "end", "category", "severity", "rater"}]}
where start and end are UTF-16 offsets into target, end exclusive, and seg is the place in the document. A hand-marked
document is a text with a .gold.jsonl file beside it, a line a defect:
  {"start", "end", "line", "column", "text", "kind", "level": "error" | "warning" | "info"}`;

function materialIn(data: string | undefined): Material {
  const clean = loadCleanProse();
  if (data === undefined) {
    console.error(`${whereDataIs}\n`);
    return {dataSets: [], gold: [], clean};
  }
  const folder = resolve(data);
  if (!existsSync(folder)) program.error(`There is no folder ${data}.\n\n${whereDataIs}`);
  return {dataSets: loadDataSets(folder), gold: loadGold(folder), clean};
}
