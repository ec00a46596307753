/**
 * Measures how fast mtlint is, next to other linters, and how its cost grows. `npm run bench -- --help` lists the
 * options.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {Argument, Command} from 'commander';
import {measureCold} from './cold.js';
import {keepFigures} from './figures.js';
import {measureGrowth} from './growth.js';
import {measureHostile} from './hostile.js';
import {measurePlayground} from './playground.js';
import {bundle, output} from './processes.js';
import {measureReaders} from './readers.js';
import {type Results, reportOf} from './report.js';
import {measureStart} from './start.js';
import {loadMaterial, megabyte} from './text.js';
import {measureSplit, measureThroughput} from './throughput.js';

const sections = [
  'throughput',
  'readers',
  'split',
  'start',
  'cold',
  'growth',
  'hostile',
  'playground',
] as const;
type Section = (typeof sections)[number];

interface Options {
  data?: string;
  rounds: string;
  largest: string;
  write?: true;
}

const program = new Command('npm run bench --')
  .description('Measures speed. Results go to .bench/ as JSON and Markdown.')
  .addArgument(new Argument('[sections...]', 'what to measure (all sections by default)').choices(sections))
  .option('--data <folder>', 'machine translation to lint (*.jsonl) instead of generated text')
  .option('-n, --rounds <count>', 'number of measurements of each thing', '5')
  .option('--largest <megabytes>', 'size of the largest text in the growth section', '100')
  .option('--write', 'keep the figures and write them into docs/performance.md')
  .parse();

await main(program.args as Section[], program.opts<Options>());

async function main(
  named: readonly Section[],
  {data, rounds: given, largest, write}: Options,
): Promise<void> {
  const asked = new Set(named.length > 0 ? named : sections);
  const rounds = Number(given);
  const tell = (line: string): void => console.error(line);
  mkdirSync(output, {recursive: true});
  await bundle();
  const material = loadMaterial(data, megabyte);
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
    text: `${material.documents.length} documents of ${material.name}`,
    ...(asked.has('throughput') ? {throughput: await measureThroughput(material, rounds)} : {}),
    ...(asked.has('readers') ? {readers: await measureReaders(material.documents, rounds)} : {}),
    ...(asked.has('split') ? {split: await measureSplit(material, rounds)} : {}),
    ...(asked.has('start') ? {start: await measureStart(material, 4 * rounds)} : {}),
    ...(asked.has('cold') ? {cold: await measureCold(material, rounds, 2)} : {}),
    ...(asked.has('growth') ? {growth: await measureGrowth(material, Number(largest), tell)} : {}),
    ...(asked.has('hostile') ? {hostile: await measureHostile(tell)} : {}),
    ...(asked.has('playground') ? {playground: await measurePlayground(rounds)} : {}),
  };
  const report = reportOf(results);
  writeFileSync(`${output}/results.json`, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(`${output}/results.md`, `${report}\n`);
  console.log(report);
  if (write) keepFigures(results);
}
