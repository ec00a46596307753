import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {firstId} from '../../src/model/rule-ids.js';
import {contextOf} from './context.js';
import type {Span} from './spans.js';

/** What a reader thinks of a flag: a real defect, a false alarm, or no telling. */
export const verdictKinds = ['real', 'false', 'unsure'] as const;

export type VerdictKind = (typeof verdictKinds)[number];

/** A reader's verdict on a flag. It holds nothing of the text that was read. */
export interface Verdict {
  readonly key: string;
  readonly verdict: VerdictKind;
  /** A word of why, in the reader's own words. */
  readonly why: string;
}

const file = new URL('verdicts.jsonl', import.meta.url);

/** Characters each side of a flag that tell it from others. */
const width = 40;

/** The key of a flag: its rule, and a hash of the rule and the words around it. */
export function keyOf(ruleId: string, text: string, span: Span): string {
  // A verdict outlives the renaming of its rule.
  const rule = firstId(ruleId);
  const {before, actual, after} = contextOf(text, span, width);
  const hash = createHash('sha256').update(JSON.stringify([rule, before, actual, after]));
  return `${rule}:${hash.digest('hex').slice(0, 12)}`;
}

/** All verdicts that were ever given, by key. */
export function loadVerdicts(): Map<string, Verdict> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const verdicts = lines.filter(line => line !== '').map((line): Verdict => JSON.parse(line));
  return new Map(verdicts.map(verdict => [verdict.key, verdict]));
}

/** Adds verdicts to those that are kept; a new one on the same flag replaces the old. */
export function keepVerdicts(given: Iterable<Verdict>): void {
  const verdicts = loadVerdicts();
  for (const {key, verdict, why} of given) verdicts.set(key, {key, verdict, why});
  const lines = [...verdicts.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(verdict => `${JSON.stringify(verdict)}\n`);
  writeFileSync(file, lines.join(''));
}

/**
 * Reads a verdict as a reader gives it.
 *
 * @throws {TypeError} Where the key, the verdict or the word of why is none.
 */
export function verdictFrom({key, verdict, why}: Partial<Record<keyof Verdict, unknown>>): Verdict {
  if (typeof key !== 'string' || !/^[a-z-]+:[0-9a-f]{12}$/.test(key)) {
    throw new TypeError(`${JSON.stringify(key)} is no key of a flag`);
  }
  const kind = verdictKinds.find(candidate => candidate === verdict);
  if (!kind) throw new TypeError(`${key}: the verdict is one of ${verdictKinds.join(', ')}`);
  if (typeof why !== 'string' || why.trim() === '') throw new TypeError(`${key}: say in a word why`);
  return {key, verdict: kind, why: why.trim()};
}

/** How many flags were read, and what came of it. */
export interface Reading {
  readonly real: number;
  readonly false: number;
  readonly unsure: number;
  /** Share that is real; an unsure one is not. */
  readonly share: number;
  /** 95 % interval of the share (Wilson). */
  readonly interval: readonly [low: number, high: number];
}

/** Sums up the verdicts on flags; the same words flagged several times count once. */
export function readingOf(keys: Iterable<string>, verdicts: ReadonlyMap<string, Verdict>): Reading {
  const counts = {real: 0, false: 0, unsure: 0};
  for (const key of new Set(keys)) {
    const verdict = verdicts.get(key);
    if (verdict) counts[verdict.verdict]++;
  }
  const read = counts.real + counts.false + counts.unsure;
  return {...counts, share: counts.real / read, interval: wilson(counts.real, read)};
}

/** Wilson's 95 % interval of a share. */
function wilson(hits: number, count: number): [number, number] {
  if (count === 0) return [0, 1];
  const z = 1.96;
  const share = hits / count;
  const scale = 1 + z ** 2 / count;
  const middle = (share + z ** 2 / (2 * count)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
