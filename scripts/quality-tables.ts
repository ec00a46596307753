import type {BilingualFigures} from '../test/quality/bilingual/figures.js';
import type {FigureRow, Figures} from '../test/quality/figures.js';
import {decimals, share, table, whole} from '../test/quality/table.js';
import type {Reading} from '../test/quality/verdicts.js';

/** The generated blocks of docs/quality.md, by name. */
export function qualityBlocks(figures: Figures): Record<string, string> {
  return {
    measured: measured(figures),
    flags: [mainTable(figures), ...figures.sampled.map(sampleLine)].join('\n\n'),
    recall: recall(figures),
    gold: figures.gold.map(goldLine).join('\n\n'),
    ranking: rankingTable(figures),
    damage: damageTable(figures),
  };
}

/** The figures in four lines, for the README. */
export function qualityInShort({rows, clean, dataSets}: Figures): string {
  const [error, warning] = ['error', 'warning'].map(level =>
    rows.find(({checker, rule, severity}) => checker === 'mtlint' && rule === null && severity === level),
  );
  if (!error || !warning) throw new Error('The figures have no rows for errors and warnings');
  return `- **Precision:** of the problems in machine translation that we checked by hand, ${confirmed(error.reading)} errors and ${confirmed(warning.reading)} warnings
  were real.
- **False alarms:** in edited human prose (${whole(clean.sentences)} sentences), an error is wrong in ${oneIn(error)} sentences, a warning in ${oneIn(warning)}.
- **Recall:** errors and warnings overlap ${list(dataSets.map(set => `${percentFound(set)} (\`${set.name}\`)`))} of what professional raters
  marked. Most of their marks are wrong meanings, which the translation alone does not reveal.`;
}

/** The figures of a rule, for its readme. */
export function ruleFigures({date, rows, dataSets, clean}: Figures, id: string): string {
  const own = rows.filter(({rule}) => rule === id);
  if (own.length === 0) return 'Not measured yet.';
  const head = ['severity', ...agreementHead(dataSets), 'real, by reading', 'false alarms per 1,000'];
  const lines = own.map(row => [
    row.severity ?? '',
    ...agreementCells(row, dataSets),
    readingText(row.reading),
    `${decimals(row.clean.falsePerThousand, 2)} (${whole(row.clean.flags - row.clean.slips)})`,
  ]);
  return `${table(head, lines)}

Measured ${date} on rated machine translation and on ${whole(clean.sentences)} sentences of human prose.
[Quality](https://github.com/mtlint/mtlint/blob/main/docs/quality.md#what-the-columns-mean) explains the columns.`;
}

/** The figures of a rule that needs a source, for its readme. */
export function bilingualRuleFigures({date, dataSets}: BilingualFigures, id: string): string {
  const own = dataSets.flatMap(({name, rules}) =>
    rules.filter(({rule}) => rule === id).map(row => ({name, ...row})),
  );
  const human = dataSets.reduce((sum, {humanSegments}) => sum + humanSegments, 0);
  if (own.length === 0) return date === '' ? 'Not measured yet.' : `No flags in the data. Measured ${date}.`;
  const lines = own.map(({name, severity, flags, sources, agreement, withOmission, reading, human}) => [
    `\`${name}\``,
    severity,
    whole(flags),
    whole(sources),
    `${share(agreement.agreement)} / ${share(agreement.chance)}`,
    name.startsWith('wmt') ? share(withOmission) : '',
    readingText(reading),
    whole(human),
  ]);
  const head = [
    'data set',
    'severity',
    'flags',
    'distinct sources',
    'agree / chance',
    'with a marked omission',
    'real, by reading',
    'on human translations',
  ];
  return `${table(head, lines)}

Measured ${date} with \`npm run quality:bilingual\`, on ${dataSets.length} data sets that have ${whole(human)} human translations.
[Quality](https://github.com/mtlint/mtlint/blob/main/docs/quality.md#what-the-columns-mean) explains the columns.`;
}

function measured({date, dataSets, scored, clean}: Figures): string {
  const sets = dataSets.map(
    ({name, segments, systems}) =>
      `- \`${name}\`: ${whole(segments)} segments translated by ${systems} systems, with errors marked by professionals`,
  );
  const scores = scored.map(
    ({name, segments}) => `- \`${name}\`: ${whole(segments)} segments that people scored\n`,
  );
  const kinds = Object.entries(clean.kinds).map(([kind, {sentences}]) => `${kind} ${whole(sentences)}`);
  return `Measured ${date} with \`npm run quality -- --data <folder>\` on:

${sets.join('\n')}
${scores.join('')}- ${whole(clean.sentences)} sentences of edited human prose (${kinds.join(', ')})`;
}

function mainTable({rows, dataSets}: Figures): string {
  const lines = rows
    .filter(({rule}) => rule === null)
    .map(row => [
      row.checker === 'mtlint' ? `mtlint, ${row.severity}` : row.checker,
      ...agreementCells(row, dataSets),
      readingText(row.reading),
      decimals(row.clean.falsePerThousand, 2),
      decimals(row.cleanUnseen.falsePerThousand, 2),
    ]);
  const head = [
    '',
    ...agreementHead(dataSets),
    'real, by reading',
    'false alarms per 1,000',
    'outside Brown',
  ];
  return table(head, lines);
}

function sampleLine({checker, sentences}: Figures['sampled'][number]): string {
  return `${checker} is slow, so it read only ${whole(sentences)} of the human sentences.`;
}

function agreementHead(dataSets: Figures['dataSets']): string[] {
  return dataSets.flatMap(({name}) => [`flags in ${name}`, 'agree / chance']);
}

function agreementCells({agreement}: FigureRow, dataSets: Figures['dataSets']): string[] {
  return dataSets.flatMap(({name}) => {
    const found = agreement[name];
    if (!found || found.flags === 0) return ['0', ''];
    return [whole(found.flags), `${share(found.agreement)} / ${share(found.chance)}`];
  });
}

function readingText(reading: Reading): string {
  const count = read(reading);
  return count === 0 ? '' : `${share(reading.share)} of ${count} (${reading.interval.map(share).join('–')})`;
}

function recall({dataSets, scored}: Figures): string {
  const found = dataSets.map(
    set => `${percentFound(set)} of the ${whole(set.marks)} marks in \`${set.name}\``,
  );
  return [`An error or a warning overlaps ${list(found)}.`, ...scored.map(scoresIn)].join('\n\n');
}

/** How many of the texts that people scored low and high are flagged. */
function scoresIn({name, segments, parts}: Figures['scored'][number]): string {
  const shares = parts
    .filter(({part}) => part !== 'all')
    .map(({part, documents, flagged}) => `${((100 * flagged) / documents).toFixed(1)}% of the ${part}`);
  return `People scored the ${whole(segments)} texts of \`${name}\`. An error or a warning is in ${list(shares)}.`;
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en').format(parts);
}

function percentFound({marks, found}: Figures['dataSets'][number]): string {
  return `${((100 * found) / marks).toFixed(1)}%`;
}

function goldLine({path, levels}: Figures['gold'][number]): string {
  const rows = levels.map(({level, found, missed, extra}) => [
    level,
    String(found + missed),
    String(found),
    String(extra),
  ]);
  return `\`${path}\`:\n\n${table(['severity', 'marked', 'found', 'reported but not marked'], rows)}`;
}

function rankingTable({dataSets}: Figures): string {
  const [first] = dataSets;
  const lines = (first?.rankings ?? []).map(({checker}, index) => [
    checker,
    ...dataSets.map(({rankings}) => {
      const {spearman, pairwise} = rankings[index]!.ranking;
      return `${decimals(spearman, 2)} / ${share(pairwise)}`;
    }),
  ]);
  return table(['', ...dataSets.map(({name, systems}) => `${name}, ${systems} systems`)], lines);
}

function damageTable({damage}: Figures): string {
  const lines = damage.map(({kind, wounds, error, warning}) => [
    kind,
    whole(wounds),
    share(error / wounds),
    share(warning / wounds),
  ]);
  return table(['kind', 'done', 'by an error', 'or a warning'], lines);
}

/** "359 of 359". */
function confirmed(reading: Reading): string {
  return `${whole(reading.real)} of ${whole(read(reading))}`;
}

function read({real, false: wrong, unsure}: Reading): number {
  return real + wrong + unsure;
}

/** "one of 3,900": how many sentences there are for each false alarm, to two digits. */
function oneIn({clean}: FigureRow): string {
  if (clean.falsePerThousand === 0) return 'none of all';
  return `one of ${whole(Number((1000 / clean.falsePerThousand).toPrecision(2)))}`;
}
