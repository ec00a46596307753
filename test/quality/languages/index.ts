/**
 * Measures the rules in languages other than English: on human prose from packages of Debian, and on rated translations.
 * `npm run quality:languages -- --help` lists the options.
 */
import {existsSync, mkdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {Command} from 'commander';
import {seeded} from '../seeded.js';
import {loadDataSets} from '../translations.js';
import {type HumanFigures, measureHuman} from './human.js';
import {packages} from './packages.js';
import {measureRated} from './rated.js';
import {humanReport, ratedReport} from './report.js';

interface Options {
  data?: string;
  languages?: string;
  sentences: string;
  cache: string;
  read?: string;
  number: string;
}

const program = new Command('npm run quality:languages --')
  .description('Measures the rules in languages other than English.')
  .option('--data <folder>', 'rated translations into other languages (*-en-<language>-*.jsonl)')
  .option('--languages <tags>', `languages of the human prose: ${Object.keys(packages).join(',')}`)
  .option('--sentences <count>', 'sentences of human prose per language', '20000')
  .option('--cache <folder>', 'folder for the packages of Debian', '.quality/debian')
  .option('--read <rule>', 'show flags of a rule, of a severity, or of `all` on human prose')
  .option('-n, --number <count>', 'number of flags to show per language', '25')
  .parse();

await main(program.opts<Options>());

async function main({data, languages, sentences, cache, read, number}: Options): Promise<void> {
  if (data !== undefined && !existsSync(data)) program.error(`The folder ${data} does not exist`);
  const known = Object.keys(packages);
  const chosen = languages?.split(',') ?? known;
  const unknown = chosen.find(language => language !== '' && !known.includes(language));
  if (unknown !== undefined) program.error(`No packages are known for the language ${unknown}`);
  const folder = resolve(cache);
  mkdirSync(folder, {recursive: true});
  const figures: HumanFigures[] = [];
  for (const language of chosen.filter(Boolean)) {
    const measured = await measureHuman(language, Number(sentences), folder);
    figures.push(...measured);
    if (read !== undefined) for (const part of measured) show(part, read, Number(number));
  }
  if (figures.length > 0) console.log(humanReport(figures));
  if (data === undefined) return;
  for (const set of loadDataSets(resolve(data))) {
    const language = /-en-(\w\w)-\w+$/.exec(set.name)?.[1];
    if (language) console.log(`\n${ratedReport(await measureRated(set, language))}`);
  }
}

function show({language, flags}: HumanFigures, what: string, number: number): void {
  const chosen = flags.filter(({rule, severity}) => what === 'all' || rule === what || severity === what);
  for (const {key, rule, severity, name, before, actual, after} of seeded(`read ${what}`).sample(
    chosen,
    number,
  )) {
    const line = `${before}⟦${actual}⟧${after}`.replace(/\s+/g, ' ');
    console.log(`${language} ${severity} ${rule} ${key} (${name})\n  ${line}`);
  }
}
