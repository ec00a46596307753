/**
 * Writes what was last measured (test/quality/figures.json, kept by `npm run quality -- --write`, and
 * test/bench/figures.json, by `npm run bench -- --write`) into the readmes: each rule's figures into its own, the
 * whole into the README. `npm run generate`; `--check` fails where one is not up to date.
 */
import {readFileSync} from 'node:fs';
import rules from '../rules/index.js';
import {loadFigures as loadSpeed} from '../test/bench/figures.js';
import {reportOf} from '../test/bench/report.js';
import {type FigureRow, type Figures, loadFigures} from '../test/quality/figures.js';
import {decimals, share, table, whole} from '../test/quality/table.js';
import type {Reading} from '../test/quality/verdicts.js';
import {between, update} from './update.js';

const figures = loadFigures();

const readme = new URL('../README.md', import.meta.url);
update(
  readme,
  between(
    between(readFileSync(readme, 'utf8'), 'quality', summary(figures)),
    'speed',
    reportOf(loadSpeed(), 'README'),
  ),
);

for (const id of Object.keys(rules)) {
  const file = new URL(`../rules/${id}/readme.md`, import.meta.url);
  update(file, between(withMarks(readFileSync(file, 'utf8')), 'figures', figuresOfRule(figures, id)));
}

/** A rule's readme, with a place for its figures. */
function withMarks(text: string): string {
  if (text.includes('<!-- figures:start -->')) return text;
  return `${text.trimEnd()}\n\n## Figures\n\n<!-- figures:start -->\n<!-- figures:end -->\n`;
}

function figuresOfRule({date, rows, dataSets, clean}: Figures, id: string): string {
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

Measured ${date} on rated machine translation and on ${whole(clean.sentences)} sentences of human prose; what the columns mean stands in the
[README](../../README.md#how-good-is-it).`;
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

function readingText({real, false: wrong, unsure, share: part, interval}: Reading): string {
  const read = real + wrong + unsure;
  return read === 0 ? '' : `${share(part)} of ${read} (${interval.map(share).join('–')})`;
}

function summary(all: Figures): string {
  const {date, dataSets, clean} = all;
  const sets = dataSets.map(
    ({name, segments, systems}) => `\`${name}\` (${whole(segments)} segments by ${systems} systems)`,
  );
  const kinds = Object.entries(clean.kinds).map(([kind, {sentences}]) => `${kind} ${whole(sentences)}`);
  return [
    `Measured ${date} with \`npm run quality -- --data <folder>\`, on machine translation in which professionals marked the errors
(${sets.join(', ')}), and on ${whole(clean.sentences)} sentences of edited human prose (${kinds.join(', ')}).`,
    mainTable(all),
    `*agree*: share of the flags that meet an error which a rater marked; *chance*: the same for the same flags at random places
of their segments. A flag that agrees no more than chance says nothing about quality. Raters leave much unmarked, so
flags are read by hand as well, 25 or more of a rule where it has so many: *real* is the share that is a defect, with its 95 %
interval. *False alarms* are flags on human
prose that no reader has found to be right. Other linters are run with their defaults; their flags are of one kind.`,
    ...all.sampled.map(
      ({checker, sentences}) =>
        `${checker} is slow, and was given ${whole(sentences)} of the human sentences.`,
    ),
    `What it does not do: of all ${dataSets.map(({name, marks}) => `${whole(marks)} marks in ${name}`).join(' and ')}, an error or a warning meets ${dataSets
      .map(({marks, found}) => `${((100 * found) / marks).toFixed(1)} %`)
      .join(' and ')}. Most of what raters mark is a wrong meaning, which no look at the English text shows.`,
    `![A plot for each data set: false alarms on human prose against agreement with raters](docs/quality.svg)`,
    ...goldLines(all),
    rankingLines(all),
    damageTable(all),
    `The data is not part of this project: public ratings stand in
[google/wmt-mqm-human-evaluation](https://github.com/google/wmt-mqm-human-evaluation) and
[amazon-science/bio-mqm-dataset](https://github.com/amazon-science/bio-mqm-dataset); without \`--data\`, the command says how to lay them out.
The human prose is in development dependencies. About half of it is from the Brown corpus, which also taught the rules how
words are used; so the last column of the first table leaves it out.`,
  ].join('\n\n');
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

function goldLines({gold}: Figures): string[] {
  return gold.map(({path, levels}) => {
    const parts = levels.map(
      ({level, found, missed, extra}) => `${level} ${found} of ${found + missed}, and ${extra} more`,
    );
    return `In a document whose defects were all marked by hand (\`${path}\`) it finds: ${parts.join('; ')}.`;
  });
}

function rankingLines({dataSets}: Figures): string {
  const [first] = dataSets;
  const lines = (first?.rankings ?? []).map(({checker}, index) => [
    checker,
    ...dataSets.map(({rankings}) => {
      const {spearman, pairwise} = rankings[index]!.ranking;
      return `${decimals(spearman, 2)} / ${share(pairwise)}`;
    }),
  ]);
  return `Penalty per word against the raters' score, over the systems (Spearman / share of pairs in the right order):

${table(['', ...dataSets.map(({name, systems}) => `${name}, ${systems} systems`)], lines)}`;
}

function damageTable({damage}: Figures): string {
  const lines = damage.map(({kind, wounds, error, warning}) => [
    kind,
    whole(wounds),
    share(error / wounds),
    share(warning / wounds),
  ]);
  return `<details>
<summary>Damage done to human prose by a seeded generator, and how much of it is found in its place</summary>

${table(['kind', 'done', 'by an error', 'or a warning'], lines)}

</details>`;
}
