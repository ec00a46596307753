import type {Agreement} from './agreement.js';
import {severities} from './measure.js';
import type {DataSetReport, GoldReport, Results, Row} from './results.js';
import {decimals, share, table, whole} from './table.js';
import type {Reading} from './verdicts.js';

/** The whole report, as Markdown. */
export function reportOf(results: Results): string {
  return [
    `# Quality of mtlint, ${results.date}`,
    mainTable(results),
    ...results.dataSets.map(dataSetTable),
    cleanTable(results),
    damageTable(results),
    ...results.gold.map(goldTable),
    ...returnedList(results),
  ].join('\n\n');
}

const dataSetHead = ['flags', 'sources', 'agree', 'chance', 'lift', 'long'];

const columns = [
  'agree: share of the flags that meet an error that any rater marked;',
  'chance: the same when each flag is moved to a random place of its segment;',
  'lift: agree / chance; sources: different source segments;',
  'long: flags of over 160 characters, which are not compared;',
  'read, real: flags on translations that were read by hand, and the share that is a real defect;',
  'slips: flags on human prose that were read and are right; false: the others.',
].join(' ');

function mainTable({rows, dataSets, clean, sampled}: Results): string {
  const head = [
    'rule',
    'severity',
    ...dataSets.flatMap(({name}) => dataSetHead.map(title => `${short(name)} ${title}`)),
    'read',
    'real',
    '95 % interval',
    'human',
    'slips',
    'false/1,000',
  ];
  const lines = rows.map(row => [
    nameOf(row),
    row.severity ?? '',
    ...dataSets.flatMap(({name}) => agreementCells(row.agreement[name]!)),
    ...readingCells(row.reading),
    whole(row.clean.flags),
    whole(row.clean.slips),
    decimals(row.clean.falsePerThousand, 2),
  ]);
  return [
    '## Flags',
    table(head, lines),
    `Human prose: ${whole(clean.sentences)} sentences. ${columns}`,
    ...sampled.map(
      ({checker, segments, sentences}) =>
        `${checker} is slow: it read ${whole(segments)} segments and ${whole(sentences)} sentences, always the same.`,
    ),
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

function readingCells(reading: Reading): string[] {
  const read = reading.real + reading.false + reading.unsure;
  if (read === 0) return ['', '', ''];
  return [whole(read), share(reading.share), reading.interval.map(share).join('–')];
}

function dataSetTable(report: DataSetReport): string {
  const {name, documents, segments, words, rankings, recall, flaggedByScore} = report;
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
        decimals(found / marks, 3),
        decimals(foundWithInfo / marks, 3),
      ]),
    ),
    'Marks on nothing but a straight quotation mark are left out.',
    ...(flaggedByScore.length === 0
      ? []
      : [
          table(
            ["by people's scores", 'texts', 'with an error or a warning', 'share'],
            flaggedByScore.map(({part, documents: count, flagged}) => [
              part,
              whole(count),
              whole(flagged),
              decimals(flagged / count, 3),
            ]),
          ),
        ]),
  ].join('\n\n');
}

function cleanTable({rows, clean}: Results): string {
  const kinds = Object.keys(clean.kinds);
  return [
    '## Human prose: false alarms per 1,000 sentences',
    table(
      ['rule', 'severity', ...kinds, 'not Brown'],
      rows.map(row => [
        nameOf(row),
        row.severity ?? '',
        ...kinds.map(kind => decimals(row.cleanByKind[kind]?.falsePerThousand ?? null, 2)),
        decimals(row.cleanUnseen.falsePerThousand, 2),
      ]),
    ),
    table(
      ['kind', 'texts', 'sentences'],
      Object.entries(clean.kinds).map(([kind, {texts, sentences}]) => [kind, whole(texts), whole(sentences)]),
    ),
    'The word profile, which tells the rules how words are used, was counted on the Brown corpus: the last column leaves it out.',
  ].join('\n\n');
}

function damageTable({damage: {texts, sentences, undamaged, kinds}}: Results): string {
  const lines = kinds.map(({kind, wounds, error, warning, info, elsewhere, rules}) => [
    kind,
    whole(wounds),
    share(error / wounds),
    share(warning / wounds),
    share(info / wounds),
    decimals((100 * elsewhere) / wounds, 0),
    rules
      .slice(0, 2)
      .map(({rule, found}) => `${rule} ${found}`)
      .join(', '),
  ]);
  const alarms = (count: number): string => decimals((1000 * count) / sentences, 2);
  const {error, warning, info} = undamaged;
  return [
    '## Damage done to human prose',
    table(['kind', 'done', 'error', '+ warning', '+ info', 'elsewhere', 'found by'], lines),
    `Share that is found in its place by a new error; by a new error or warning; by any new flag. elsewhere: new errors and warnings elsewhere in the paragraph, per 100. One paragraph in three of ${whole(texts)} plain texts is damaged, once; for the leftovers of machines (from the subword mark on) the texts are taken anew. Before the damage these texts (${whole(sentences)} sentences) had ${alarms(error)} errors, ${alarms(warning)} warnings and ${alarms(info)} infos per 1,000 sentences.`,
  ].join('\n\n');
}

function goldTable({path, scores}: GoldReport): string {
  const [ours] = scores;
  const lines = scores.flatMap(({checker, levels}) =>
    severities.map(level => [
      checker,
      level,
      whole(levels[level].found),
      whole(levels[level].missed.length),
      whole(levels[level].extra.length),
    ]),
  );
  const missed = severities.flatMap(level =>
    ours!.levels[level].missed.map(
      ({line, column, kind}) => `- missed ${level} at ${line}:${column}: ${kind}`,
    ),
  );
  const extra = severities.flatMap(level =>
    ours!.levels[level].extra.map(({rule, start, end}) => `- extra ${level} at ${start}–${end}: ${rule}`),
  );
  return [
    `## ${path}`,
    table(['checker', 'level', 'found', 'missed', 'extra'], lines),
    [...missed, ...extra].join('\n'),
  ].join('\n\n');
}

function returnedList({returned}: Results): string[] {
  if (returned.length === 0) return [];
  const lines = returned.map(
    ({key, severity, place, start, why}) => `- ${severity} ${key} in ${place} at ${start}: ${why}`,
  );
  return [`## Judged false, and raised all the same\n\n${lines.join('\n')}`];
}
