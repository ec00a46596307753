import {decimals, share, table, whole} from '../table.js';
import type {Reading} from '../verdicts.js';
import type {BilingualFigures} from './figures.js';
import type {DamageFound, DataSetFigures} from './measure.js';

/** A report of all figures, in Markdown. */
export function report({dataSets, damage}: BilingualFigures): string {
  return [...dataSets.map(dataSetReport), ...(damage.length > 0 ? [damageTable(damage)] : [])].join('\n\n');
}

function dataSetReport({
  name,
  segments,
  humanSegments,
  humanErrors,
  omissions,
  rules,
  rankings,
}: DataSetFigures): string {
  const head = [
    'rule',
    'flags',
    'sources',
    'agree / chance',
    'with an omission',
    'real, by reading',
    'on human text',
  ];
  const lines = rules.map(({rule, severity, flags, sources, agreement, withOmission, reading, human}) => [
    `${rule}, ${severity}`,
    whole(flags),
    whole(sources),
    `${share(agreement.agreement)} / ${share(agreement.chance)}`,
    share(withOmission),
    readingText(reading),
    whole(human),
  ]);
  const ranked = Object.entries(rankings).map(
    ([rules, {spearman, pairwise}]) => `${rules} ${decimals(spearman, 2)} (pairs ${share(pairwise)})`,
  );
  return `## ${name}

${whole(segments)} segments, ${share(omissions)} with a marked omission; ${whole(humanErrors)} of ${whole(humanSegments)} human ones with an error.
Order of systems by errors and warnings: ${ranked.join(', ')}

${table(head, lines)}`;
}

/** How many of the flags that were read are real. */
export function readingText({real, false: wrong, unsure}: Reading): string {
  const read = real + wrong + unsure;
  return read === 0 ? '–' : `${real} of ${read}`;
}

/** How much of the damage is found. */
export function damageTable(damage: readonly DamageFound[]): string {
  return table(
    ['damage', 'pairs', 'found, error', 'found, error or warning'],
    damage.map(({kind, wounds, error, warning}) => [
      kind,
      whole(wounds),
      share(error / wounds),
      share(warning / wounds),
    ]),
  );
}
