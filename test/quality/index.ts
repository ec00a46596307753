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
import {documentRows, documentsReport, flagsOn, loadDocuments} from './documents.js';
import {keepFigures} from './figures.js';
import {loadGold} from './gold.js';
import type {Material} from './material.js';
import {pictureOf} from './picture.js';
import {type Page, pagesOf, readPages, type Shelf} from './reading.js';
import {reportOf} from './report.js';
import {run} from './run.js';
import {seeded} from './seeded.js';
import {languageOf, loadDataSets} from './translations.js';
import {keepVerdicts, loadVerdicts, verdictFrom} from './verdicts.js';

interface Options {
  data?: string;
  documents?: string;
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
  .option('--documents <folder>', 'measure only the real documents in this folder (*.md, *.txt, *.html)')
  .option('--output <folder>', 'folder for the results', '.quality')
  .option(
    '--read <rule>',
    'show random unread flags of a rule (with --documents, `all` for every rule), and ask for a verdict on each',
  )
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
  if (options.documents !== undefined) return measureDocuments(options.documents, options);
  const material = await materialIn(options.data);
  if (options.read) {
    const pages = await pagesOf(material, options.read, options.on, Number(options.number));
    return show(pages, options);
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

function show(pages: readonly Page[], {list}: Options): Promise<void> | void {
  if (!list) return readPages(pages);
  for (const page of pages) console.log(JSON.stringify(page));
}

/** Measures the rules on real documents, or shows their unread flags. */
async function measureDocuments(path: string, options: Options): Promise<void> {
  const folder = resolve(path);
  if (!existsSync(folder)) program.error(`The folder ${path} does not exist.`);
  const documents = loadDocuments(folder);
  const {flags, words} = await flagsOn(documents);
  const verdicts = loadVerdicts();
  if (options.read !== undefined) {
    const {read} = options;
    const unread = flags.filter(({rule, key}) => (read === 'all' || rule === read) && !verdicts.has(key));
    const byKey = new Map(unread.map(flag => [flag.key, flag]));
    return show(seeded(`reading of ${read}`).sample([...byKey.values()], Number(options.number)), options);
  }
  const report = documentsReport(documents.length, words, documentRows(flags, verdicts));
  mkdirSync(options.output, {recursive: true});
  writeFileSync(`${options.output}/documents.md`, `${report}\n`);
  console.log(report);
}

async function materialIn(data: string | undefined): Promise<Material> {
  const clean = await loadCleanProse();
  if (data === undefined) {
    console.error(`${whereDataIs}\n`);
    return {dataSets: [], gold: [], clean};
  }
  const folder = resolve(data);
  if (!existsSync(folder)) program.error(`The folder ${data} does not exist.\n\n${whereDataIs}`);
  const [english, others] = [true, false].map(isEnglish =>
    loadDataSets(folder).filter(set => (languageOf(set) === 'en') === isEnglish),
  );
  for (const {name} of others!)
    console.error(`${name} is not in English: measure it with npm run quality:languages`);
  return {dataSets: english!, gold: loadGold(folder), clean};
}
