import {decimals, table, whole} from '../quality/table.js';
import type {Cold} from './cold.js';
import type {Grown} from './growth.js';
import {type Hostile, lengths} from './hostile.js';
import type {PlaygroundFigures} from './playground.js';
import type {ReaderSpeed} from './readers.js';
import type {Start} from './start.js';
import type {Part, Speed} from './throughput.js';

/** What a run has measured. A section that was not requested is absent. */
export interface Results {
  /** Day of the run, as in 2026-01-31; the first and the last day if the sections come from several runs. */
  readonly date: string;
  readonly machine: string;
  /** What was linted: machine translation or generated text. */
  readonly text: string;
  readonly throughput?: readonly Speed[];
  readonly readers?: readonly ReaderSpeed[];
  readonly split?: readonly Part[];
  readonly start?: Start;
  readonly cold?: readonly Cold[];
  readonly growth?: readonly Grown[];
  readonly hostile?: readonly Hostile[];
  readonly playground?: PlaygroundFigures;
}

/** The results as Markdown, each section with the command that makes it. */
export function reportOf(results: Results): string {
  return [measuredOn(results), ...Object.values(sectionsOf(results))].join('\n\n');
}

/** When, where, and on what the results were measured. */
export function measuredOn({date, machine, text}: Results): string {
  return `Measured ${date} on ${machine}, on ${text}.`;
}

/** The sections that were measured, by name. */
export function sectionsOf({
  throughput,
  readers,
  split,
  start,
  cold,
  growth,
  hostile,
  playground,
}: Results): Record<string, string> {
  return {
    ...(throughput ? {throughput: throughputOf(throughput)} : {}),
    ...(readers ? {readers: readersOf(readers)} : {}),
    ...(start ? {start: startOf(start)} : {}),
    ...(cold ? {cold: coldOf(cold)} : {}),
    ...(growth ? {growth: growthOf(growth)} : {}),
    ...(split ? {split: splitOf(split)} : {}),
    ...(hostile ? {hostile: hostileOf(hostile)} : {}),
    ...(playground ? {playground: playgroundOf(playground)} : {}),
  };
}

function throughputOf(speeds: readonly Speed[]): string {
  const mtlint = speeds.find(({name}) => name === 'mtlint')!.speed;
  const rows = speeds.map(({name, speed, range: [least, most], sample}) => [
    name,
    decimals(speed, 3),
    `${decimals(least, 3)}–${decimals(most, 3)}`,
    decimals(mtlint / speed, 2),
    whole(sample / 1000),
  ]);
  return `Throughput per core in processor time, median of interleaved rounds (\`npm run bench -- throughput\`):

${table(['', 'MB/s', 'rounds', 'mtlint is so many times as fast', 'kB of text'], rows)}`;
}

function readersOf(speeds: readonly ReaderSpeed[]): string {
  const rows = speeds.map(({format, read, lint}) => [
    format,
    decimals(read, 1),
    decimals(lint, 2),
    decimals(read / lint, 1),
  ]);
  return `Files of translations and documents, per core in processor time (\`npm run bench -- readers\`):

${table(['format', 'MB/s read', 'MB/s linted', 'reading is so many times as fast'], rows)}`;
}

function startOf({bare, version, file}: Start): string {
  const rows = [
    ['`node -e 0`', bare],
    ['`mtlint --version`', version],
    ['`mtlint` on a file of 9 kB', file],
  ] as const;
  return `Startup time (\`npm run bench -- start\`):

${table(
  ['', 'milliseconds', 'times bare Node'],
  rows.map(([name, seconds]) => [name, whole(Math.round(seconds * 1000)), decimals(seconds / bare, 2)]),
)}`;
}

function coldOf(costs: readonly Cold[]): string {
  const rows = costs.flatMap(({name, megabytes, segments, words, cold, warm}) =>
    (
      [
        ['cold', cold],
        ['warm', warm],
      ] as const
    ).map(([state, seconds]) => [
      `${name} of ${whole(Math.round(megabytes))} MB, ${state}`,
      decimals(megabytes / seconds, 2),
      whole(Math.round(segments / seconds)),
      whole(Math.round(words / seconds)),
      decimals(seconds / warm, 2),
    ]),
  );
  return `A fresh process and a warm one, per core in processor time (\`npm run bench -- cold\`):

${table(['', 'MB/s', 'segments/s', 'words/s', 'times the cost of warm'], rows)}`;
}

function growthOf(growth: readonly Grown[]): string {
  const rows = growth.map(({name, secondsPerMegabyte, memory}) => [
    name,
    decimals(secondsPerMegabyte, 2),
    whole(Math.round(memory)),
  ]);
  return `Cost of a whole run (\`npm run bench -- growth\`):

${table(['', 'seconds of a core per MB', 'peak memory, MB'], rows)}`;
}

function splitOf(parts: readonly Part[]): string {
  const rows = parts.map(({name, milliseconds}) => [name, whole(Math.round(milliseconds))]);
  return `Where the time goes (\`npm run bench -- split\`):

${table(['', 'milliseconds per MB'], rows)}`;
}

function hostileOf(hostile: readonly Hostile[]): string {
  const rows = hostile.map(({name, format, times, exponent}) => [
    name,
    format,
    ...times.map(time => (time === null ? '> 60' : decimals(time / 1000, 2))),
    decimals(exponent, 2),
  ]);
  const head = ['', 'format', ...lengths.map(length => `${whole(length / 1000)} kB`), 'exponent'];
  return `Hostile text, in seconds; an exponent of 1 is linear (\`npm run bench -- hostile\`):

${table(head, rows)}`;
}

function playgroundOf({bytes, first, again, edit, slowEdit}: PlaygroundFigures): string {
  const rows = [
    ['first load with plain text and Markdown, in Brotli', `${decimals(bytes / 1_000_000, 2)} MB`],
    ['until the text is checked, first visit', `${whole(Math.round(first))} ms`],
    ['until the text is checked, later visits', `${whole(Math.round(again))} ms`],
    ['an edit in 10 kB of Markdown', `${decimals(edit, 1)} ms`],
    ['an edit in 10 kB of Markdown, 95 of 100', `${decimals(slowEdit, 1)} ms`],
  ];
  return `The playground in Chromium, from a server on the same machine (\`npm run bench -- playground\`):

${table(['', ''], rows)}`;
}
