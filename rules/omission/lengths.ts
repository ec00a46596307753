import {
  type LengthNorm,
  type LengthRatio,
  lengthNorm,
  lengthRatio,
  lengthScore,
  type RuleContext,
  sentenceCount,
} from '../../src/toolkit.js';
import type {Comparison} from '../shared/comparison.js';

/** How long a segment is, compared with its source. */
export interface Length extends LengthRatio {
  /** Tags of the languages. */
  readonly source: string;
  readonly target: string;
}

/** A segment that may be too short. */
export interface Facts {
  readonly length: Length;
  /** Whether it has fewer sentences than its source. */
  readonly hasFewer: boolean;
  readonly level: 'error' | 'warning';
}

export function lengthOf({source, target, pair}: Comparison): Length {
  return {...lengthRatio(source, target, pair), ...pair};
}

/** Below these scores, a text is too short for its source. */
const scores = {rather: -1, short: -1.3, shorter: -2.5, shortest: -3.5};

/** How sure it is that part of a text is missing. A text with fewer sentences may also have joined two. */
function levelOf(score: number, hasFewer: boolean): Facts['level'] | undefined {
  if (hasFewer && score < scores.shorter) return 'error';
  return score < scores.shortest || (hasFewer && score < scores.short) ? 'warning' : undefined;
}

/** Whether a text is shorter than is usual between its languages. */
export function isRatherShort(length: Length): boolean {
  return lengthScore(length, lengthNorm(length), length) < scores.rather;
}

/** How far the lengths in a document may be from what is usual between its languages. */
const tolerance = 2;

/** Holds back messages about a text that is short for its source, until the lengths in the document are known. */
export function holdBackShort(
  length: Length,
  {source, target, pair}: Comparison,
  {reportIf}: Pick<RuleContext<unknown, Facts, Length>, 'reportIf'>,
): void {
  if (lengthScore(length, lengthNorm(pair), pair) > scores.short + tolerance) return;
  const count = sentenceCount(source, pair.source);
  const hasFewer = sentenceCount(target, pair.target) < count;
  const end = target.trimEnd().length;
  const start = Math.max(target.slice(0, end).lastIndexOf(' '), target.slice(0, end).lastIndexOf('\n')) + 1;
  const place = {start, end, source: {start: 0, end: source.length}};
  if (hasFewer)
    reportIf(
      {...place, reason: `Sentences are missing, of which the source has ${count}: translate them`},
      {length, hasFewer, level: 'error'},
    );
  reportIf(
    {
      ...place,
      severity: 'warning',
      reason: 'Too short for its source: check what is missing',
    },
    {length, hasFewer, level: 'warning'},
  );
}

export function isTooShort(
  {length, hasFewer, level}: Facts,
  norms: ReadonlyMap<string, LengthNorm>,
): boolean {
  const norm = norms.get(keyOf(length));
  return norm !== undefined && levelOf(lengthScore(length, norm, length), hasFewer) === level;
}

/** What is usual in a document, by pair of languages. */
export function normsOf(lengths: readonly Length[]): ReadonlyMap<string, LengthNorm> {
  const byPair = new Map<string, Length[]>();
  for (const length of lengths) {
    const key = keyOf(length);
    const known = byPair.get(key);
    if (known) known.push(length);
    else byPair.set(key, [length]);
  }
  return new Map([...byPair].map(([key, list]) => [key, lengthNorm(list[0]!, list)]));
}

function keyOf({source, target}: Length): string {
  return `${source} ${target}`;
}
