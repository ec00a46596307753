/**
 * Measures the rules that compare a translation with its source, on rated translations and on pairs that a seeded generator
 * damaged. `npm run quality:bilingual -- --help` lists the options.
 */
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {Command} from 'commander';
import {seeded} from '../seeded.js';
import {loadDataSets} from '../translations.js';
import {keepBilingualFigures} from './figures.js';
import type {Flag} from './lint.js';
import {keyOfFlag, measure, measureDamage} from './measure.js';
import {report} from './report.js';

interface Options {
  data: string;
  sets?: string;
  read?: string;
  number: string;
  human?: true;
  missed?: string;
  damage: boolean;
  write?: true;
}

const program = new Command('npm run quality:bilingual --')
  .description('Measures the rules that need a source.')
  .requiredOption('--data <folder>', 'rated machine translation, as for `npm run quality` (*.jsonl)')
  .option('--sets <words>', 'only data sets whose name has one of these words')
  .option('--read <rule>', 'show random flags of a rule, or of `all`')
  .option('-n, --number <count>', 'number of flags to show', '25')
  .option('--human', 'with --read: only flags on human translations')
  .option('--missed <kind>', 'show the damage of a kind (a word of its name) that no rule finds')
  .option('--no-damage', 'leave out the seeded damage')
  .option('--write', 'keep the figures, and write them into the readmes with `npm run generate`')
  .parse();

await main(program.opts<Options>());

async function main({data, sets, read, number, human, missed, damage, write}: Options): Promise<void> {
  const folder = resolve(data);
  if (!existsSync(folder)) program.error(`The folder ${data} does not exist`);
  const words = sets?.split(',');
  const dataSets = loadDataSets(folder).filter(({name}) => !words || words.some(word => name.includes(word)));
  if (missed !== undefined) {
    await measureDamage(dataSets, (kind, {source, target}) => {
      if (kind.includes(missed)) console.log(`\n${kind}\n  ${source}\n  ${target}`);
    });
    return;
  }
  const figures = [];
  const flags: Flag[] = [];
  for (const dataSet of dataSets) {
    const measured = await measure(dataSet);
    figures.push(measured.figures);
    flags.push(...measured.flags);
  }
  if (read !== undefined) {
    const chosen = flags.filter(
      ({ruleId, segment}) => (read === 'all' || ruleId === read) && (!human || segment.system === ''),
    );
    for (const flag of seeded(`read ${read}`).sample(chosen, Number(number))) show(flag);
    return;
  }
  const results = {
    date: new Date().toISOString().slice(0, 10),
    dataSets: figures,
    damage: damage ? await measureDamage(dataSets) : [],
  };
  console.log(report(results));
  if (write) keepBilingualFigures(results);
}

/** Prints a flag with its key, for `npm run quality -- --verdict`. */
function show(flag: Flag): void {
  const {severity, message, actual, segment} = flag;
  const {source, target, system, doc, seg} = segment;
  console.log(
    `\n${keyOfFlag(flag)} ${severity} (${system || 'human'} ${doc} ${seg}): ${message} [${actual}]`,
  );
  console.log(`  ${source}\n  ${target}`);
}
