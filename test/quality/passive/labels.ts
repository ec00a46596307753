import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import type {Span} from '../spans.js';
import type {Origin} from './paragraphs.js';

/** Offsets in a text, end exclusive. */
export type Offsets = readonly [start: number, end: number];

/** A labelled sentence as the file has it; without a passive, it has neither list. */
export interface Label {
  /** Key of its paragraph. */
  readonly in: string;
  /** Its place in the paragraph. */
  readonly at: Offsets;
  /** Each passive in the sentence, auxiliary to participle. */
  readonly passives?: readonly Offsets[];
  /** Where readers would differ: neither a hit nor a false alarm. */
  readonly doubtful?: readonly Offsets[];
}

/** The labels of a sample by the sentences' keys; undefined where it is not labelled yet. */
export function readLabels(sample: string, origin: Origin): Map<string, Label> | undefined {
  const file = fileOf(sample, origin);
  return existsSync(file) ? new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')))) : undefined;
}

/** Keeps the labels of a sample, in place of those that it had. */
export function writeLabels(sample: string, origin: Origin, labels: ReadonlyMap<string, Label>): void {
  const lines = [...labels].map(([key, label]) => `${JSON.stringify(key)}: ${JSON.stringify(label)}`);
  writeFileSync(fileOf(sample, origin), `{\n${lines.sort().join(',\n')}\n}\n`);
}

/**
 * The spans that a reader named: passives parted by `|`, in order, a doubtful one behind `?`.
 *
 * @throws {Error} When a passive is not in its sentence.
 */
export function marksIn(text: string, notes: string): Pick<Label, 'passives' | 'doubtful'> {
  const passives: Offsets[] = [];
  const doubtful: Offsets[] = [];
  let from = 0;
  for (const mark of notes.split('|').map(part => part.trim())) {
    const phrase = mark.replace(/^\?/, '');
    const start = text.indexOf(phrase, from);
    if (start < 0) throw new Error(`Not in the sentence, or not in this order: ${phrase}`);
    from = start + phrase.length;
    (mark.startsWith('?') ? doubtful : passives).push([start, from]);
  }
  return {...(passives.length > 0 ? {passives} : {}), ...(doubtful.length > 0 ? {doubtful} : {})};
}

/** The spans that offsets stand for. */
export function spansOf(offsets: readonly Offsets[] = []): Span[] {
  return offsets.map(([start, end]) => ({start, end}));
}

function fileOf(sample: string, origin: Origin): URL {
  return new URL(`labels/${sample}-${origin}.json`, import.meta.url);
}
