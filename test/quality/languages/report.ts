import {severities} from '../measure.js';
import {decimals, share, table, whole} from '../table.js';
import type {HumanFigures, HumanFlag} from './human.js';
import type {RatedFigures, Recall} from './rated.js';

/** The figures of human prose as tables in Markdown: one row per language, and one per rule. */
export function humanReport(all: readonly HumanFigures[]): string {
  const rows = all.map(({language, kind, sentences, flags}) => [
    `${language}, ${kind}`,
    whole(sentences),
    ...severities.map(severity =>
      perThousand(
        flags.filter(flag => flag.severity === severity),
        sentences,
      ),
    ),
  ]);
  return [table(['human prose', 'sentences', ...severities], rows), rulesReport(all)].join('\n\n');
}

function rulesReport(all: readonly HumanFigures[]): string {
  const rows = all.flatMap(({language, kind, sentences, flags}) => {
    const groups = new Map<string, HumanFlag[]>();
    for (const flag of flags) {
      const name = `${flag.severity} ${flag.rule}`;
      groups.set(name, [...(groups.get(name) ?? []), flag]);
    }
    return [...groups]
      .sort(([, one], [, other]) => other.length - one.length)
      .map(([name, own]) => [
        `${language}, ${kind}: ${name}`,
        whole(own.length),
        perThousand(own, sentences),
      ]);
  });
  return table(['rule', 'flags', 'per 1,000 sentences'], rows);
}

function perThousand(flags: readonly unknown[], sentences: number): string {
  return decimals((1000 * flags.length) / sentences, 2);
}

/** The figures of rated translations as tables in Markdown. */
export function ratedReport({name, rows, recall: {straight, others}}: RatedFigures): string {
  const cells = rows.map(({rule, severity, agreement: {flags, agreement, chance}, onHuman}) => [
    `${severity}, ${rule}`,
    whole(flags),
    `${share(agreement)} / ${share(chance)}`,
    whole(onHuman),
  ]);
  const both = {marks: straight.marks + others.marks, found: straight.found + others.found};
  return [
    `${name}:`,
    table(['flags', 'number', 'agree / chance', 'on the human translation'], cells),
    `Marks on punctuation that an error or a warning meets: ${shown(both)}; without straight quotation marks: ${shown(others)}`,
  ].join('\n\n');
}

function shown({marks, found}: Recall): string {
  return `${share(found / marks)} (${whole(found)} of ${whole(marks)})`;
}
