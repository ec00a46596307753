/**
 * Measures how right mtlint's rules are: on rated machine translation, on clean human prose and on hand-marked
 * documents, beside other linters. `npm run quality -- --help` lists what it can do.
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
  .description('Measures how right the rules are, and keeps what readers say of single flags.')
  .option('--data <folder>', 'rated machine translation (*.jsonl) and hand-marked documents (*.gold.jsonl)')
  .option('--output <folder>', 'where the results are written', '.quality')
  .option('--read <rule>', 'show random flags of a rule that nobody has read, and ask for a verdict on each')
  .option('-n, --number <count>', 'how many flags to read', '25')
  .addOption(
    new Option('--on <text>', 'whose flags to read').choices(['translation', 'human']).default('translation'),
  )
  .option('--list', 'with --read: print the flags as lines of JSON, and ask nothing')
  .option('--verdict <words...>', 'keep a verdict: <key> real|false|unsure <why>')
  .option('--missed <kind>', 'show the damage of a kind (a word of its name) that is not found')
  .option('--write', 'put the figures and the picture into the readmes')
  .option('--verdicts', 'keep verdicts from standard input: {"key", "verdict", "why"} a line')
  .parse();

/** What to tell a reader who has no data. */
const whereDataIs = `Without --data, machine translation is not measured. Public ratings of WMT translations stand in
https://github.com/google/wmt-mqm-human-evaluation. Lay them out as one .jsonl file a data set, a line a segment:
  {"system", "doc", "seg", "source", "target", "raters": 3, "errors": [{"start", "end", "category", "severity", "rater"}]}
where start and end are UTF-16 offsets into target, end exclusive, and seg is the place in the document. A hand-marked
document is a text with a .gold.jsonl file beside it, a line a defect:
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
  if (!existsSync(folder)) program.error(`There is no folder ${data}.\n\n${whereDataIs}`);
  return {dataSets: loadDataSets(folder), gold: loadGold(folder), clean};
}
