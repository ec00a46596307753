/**
 * Measures how precise mtlint's rules are on rated machine translation, on clean human prose, and on hand-marked
 * documents, next to other linters. `npm run quality -- --help` lists the options.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {text} from 'node:stream/consumers';
import {Command, Option} from 'commander';
import {loadCleanProse} from './corpora/index.js';
import {missedDamage} from './damage/missed.js';
import {keepFigures} from './figures.js';
import {loadGold} from './gold.js';
import type {Material} from './material.js';
import {pictureOf} from './picture.js';
import {pagesOf, readPages, type Shelf} from './reading.js';
import {reportOf} from './report.js';
import {run} from './run.js';
import {loadDataSets} from './translations.js';
import {keepVerdicts, verdictFrom} from './verdicts.js';

interface Options {
  data?: string;
  output: string;
  read?: string;
  number: string;
  on: Shelf;
  list?: true;
  verdict?: string[];
  verdicts?: true;
  write?: true;
  missed?: string;
}

const program = new Command('npm run quality --')
  .description('Measures how precise the rules are, and records the verdicts of readers on single flags.')
  .option('--data <folder>', 'rated machine translation (*.jsonl) and hand-marked documents (*.gold.jsonl)')
  .option('--output <folder>', 'folder for the results', '.quality')
  .option('--read <rule>', 'show random unread flags of a rule, and ask for a verdict on each')
  .option('-n, --number <count>', 'number of flags to read', '25')
  .addOption(
    new Option('--on <text>', 'text whose flags to read')
      .choices(['translation', 'human'])
      .default('translation'),
  )
  .option('--list', 'with --read: print the flags as lines of JSON and exit')
  .option('--verdict <words...>', 'record a verdict: <key> real|false|unsure <why>')
  .option('--missed <kind>', 'show the damage of a kind (a word of its name) that mtlint does not find')
  .option('--write', 'keep the figures and write them, with the plot, into docs/quality.md and the readmes')
  .option('--verdicts', 'record verdicts from standard input, one {"key", "verdict", "why"} per line')
  .parse();

/** Instructions for a user without data. */
const whereDataIs = `Without --data, machine translation is not measured. Public ratings of WMT translations are in
https://github.com/google/wmt-mqm-human-evaluation. Convert each data set to a .jsonl file with one segment per line:
  {"system", "doc", "seg", "source", "target", "raters": 3, "errors": [{"start", "end", "category", "severity", "rater"}]}
start and end are UTF-16 offsets into target (end exclusive), and seg is the position in the document. A hand-marked
document is a text with a .gold.jsonl file next to it, with one defect per line:
  {"start", "end", "line", "column", "text", "kind", "level": "error" | "warning" | "info"}`;

await main(program.opts<Options>());

async function main(options: Options): Promise<void> {
  if (options.verdict) {
    const [key, verdict, ...why] = options.verdict;
    return keepVerdicts([verdictFrom({key, verdict, why: why.join(' ')})]);
  }
  if (options.verdicts) {
    const lines = (await text(process.stdin)).split('\n').filter(line => line.trim() !== '');
    return keepVerdicts(lines.map(line => verdictFrom(JSON.parse(line))));
  }
  if (options.missed) {
    for (const line of await missedDamage(await loadCleanProse(), options.missed)) console.log(line);
    return;
  }
  const material = await materialIn(options.data);
  if (options.read) {
    const pages = await pagesOf(material, options.read, options.on, Number(options.number));
    if (!options.list) return readPages(pages);
    return pages.forEach(page => {
      console.log(JSON.stringify(page));
    });
  }
  const results = await run(material);
  const report = reportOf(results);
  mkdirSync(options.output, {recursive: true});
  writeFileSync(`${options.output}/results.json`, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(`${options.output}/results.md`, `${report}\n`);
  writeFileSync(`${options.output}/quality.svg`, pictureOf(results));
  console.log(report);
  if (!options.write) return;
  keepFigures(results);
  writeFileSync(new URL('../../docs/quality.svg', import.meta.url), pictureOf(results));
  execFileSync('npm', ['run', '--silent', 'generate'], {stdio: 'inherit'});
}

async function materialIn(data: string | undefined): Promise<Material> {
  const clean = await loadCleanProse();
  if (data === undefined) {
    console.error(`${whereDataIs}\n`);
    return {dataSets: [], gold: [], clean};
  }
  const folder = resolve(data);
  if (!existsSync(folder)) program.error(`The folder ${data} does not exist.\n\n${whereDataIs}`);
  return {dataSets: loadDataSets(folder), gold: loadGold(folder), clean};
}
