import type {Agreement} from './agreement.js';
import {severities} from './measure.js';
import type {DataSetReport, GoldReport, Results, Row} from './results.js';
import {decimals, share, table, whole} from './table.js';

/** The whole report, as Markdown. */
export function reportOf(results: Results): string {
  return [
    `# Quality of mtlint, ${results.date}`,
    mainTable(results),
    ...results.dataSets.map(dataSetTable),
    cleanTable(results),
    ...results.gold.map(goldTable),
  ].join('\n\n');
}

const dataSetHead = ['flags', 'sources', 'agree', 'chance', 'lift', 'long'];

function mainTable({rows, dataSets, clean}: Results): string {
  const head = [
    'rule',
    'severity',
    ...dataSets.flatMap(({name}) => dataSetHead.map(title => `${short(name)} ${title}`)),
    'human',
    'per 1,000',
  ];
  const lines = rows.map(row => [
    nameOf(row),
    row.severity ?? '',
    ...dataSets.flatMap(({name}) => agreementCells(row.agreement[name]!)),
    whole(row.clean.flags),
    decimals(row.clean.perThousand, 2),
  ]);
  return [
    '## Flags',
    table(head, lines),
    `Human prose: ${whole(clean.sentences)} sentences. agree: share of the flags that meet an error that any rater marked; chance: the same for flags at random places of their segments; sources: different source segments; long: flags of over 160 characters, which are not compared.`,
  ].join('\n\n');
}

/** "wmt23" of "wmt23-zh-en-dev". */
function short(name: string): string {
  return name.split('-')[0]!;
}

function nameOf({checker, rule}: Row): string {
  return rule ?? (checker === 'mtlint' ? 'all rules' : checker);
}

function agreementCells({flags, sources, agreement, chance, lift, long}: Agreement): string[] {
  return [whole(flags), whole(sources), share(agreement), share(chance), decimals(lift, 2), whole(long)];
}

function dataSetTable({name, documents, segments, words, rankings, recall}: DataSetReport): string {
  return [
    `## ${name}`,
    `${whole(documents)} documents, ${whole(segments)} segments, ${whole(words)} words.`,
    table(
      ['order of the systems', 'systems', 'Spearman', 'pairs right'],
      rankings.map(({checker, ranking: {systems, spearman, pairwise}}) => [
        checker,
        whole(systems),
        decimals(spearman, 2),
        share(pairwise),
      ]),
    ),
    table(
      ['MQM category', 'marks', 'found', 'recall', 'with info'],
      recall.map(({category, marks, found, foundWithInfo}) => [
        category,
        whole(marks),
        whole(found),
        share(found / marks),
        share(foundWithInfo / marks),
      ]),
    ),
  ].join('\n\n');
}

function cleanTable({rows, clean}: Results): string {
  const kinds = Object.keys(clean.kinds);
  return [
    '## Human prose: flags per 1,000 sentences',
    table(
      ['rule', 'severity', ...kinds],
      rows.map(row => [
        nameOf(row),
        row.severity ?? '',
        ...kinds.map(kind => decimals(row.cleanByKind[kind]!.perThousand, 2)),
      ]),
    ),
    table(
      ['kind', 'texts', 'sentences'],
      Object.entries(clean.kinds).map(([kind, {texts, sentences}]) => [kind, whole(texts), whole(sentences)]),
    ),
  ].join('\n\n');
}

function goldTable({path, levels}: GoldReport): string {
  const missed = severities.flatMap(level =>
    levels[level].missed.map(({line, column, kind}) => `- missed ${level} at ${line}:${column}: ${kind}`),
  );
  const extra = severities.flatMap(level =>
    levels[level].extra.map(({rule, start, end}) => `- extra ${level} at ${start}–${end}: ${rule}`),
  );
  return [
    `## ${path}`,
    table(
      ['level', 'found', 'missed', 'extra'],
      severities.map(level => [
        level,
        whole(levels[level].found),
        whole(levels[level].missed.length),
        whole(levels[level].extra.length),
      ]),
    ),
    [...missed, ...extra].join('\n'),
  ].join('\n\n');
}
