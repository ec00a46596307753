import {lengthNorm, lengthOf} from '../../languages/bilingual/lengths.js';
import type {LanguagePair} from '../../languages/bilingual/span.js';
import type {Block} from '../../model/block.js';

/** Blocks of a source and those of its translation that belong together: one and one, one and two, or one and none. */
export interface Link {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** What a block is compared by. */
interface Traits {
  readonly length: number;
  readonly anchors: ReadonlySet<string>;
  readonly isHeading: boolean;
}

/**
 * Costs, in the unit of a squared standard deviation (Gale and Church, 1993, with numbers and names as anchors).
 * `npm run quality:alignment` measures them.
 */
const costs = {gap: 3, merge: 3.2, shared: -1.2, unshared: 0.35, otherKind: 2.5};

/** Most anchors that count for a link. */
const mostAnchors = 4;

/** How far the position of a block may be from where its counterpart is expected, in blocks, beside the difference in number. */
const band = 60;

const moves = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;

/** Links the blocks of a document to those of its source, both in order of position. */
export function align(source: readonly Block[], target: readonly Block[], languages: LanguagePair): Link[] {
  const from = source.map(block => traitsOf(block, languages.source));
  const to = target.map(block => traitsOf(block, languages.target));
  const scale = scaleOf(from, to, languages);
  const width = to.length + 1;
  const reach = band + Math.abs(from.length - to.length);
  const total = new Float64Array((from.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const taken = new Uint8Array(total.length);
  total[0] = 0;
  for (let i = 0; i <= from.length; i++) {
    const expected = from.length === 0 ? 0 : Math.round((i * to.length) / from.length);
    for (let j = Math.max(0, expected - reach); j <= Math.min(to.length, expected + reach); j++) {
      const here = total[i * width + j]!;
      if (here === Number.POSITIVE_INFINITY) continue;
      for (const [index, [k, l]] of moves.entries()) {
        if (i + k > from.length || j + l > to.length) continue;
        const cost = here + costOf(from.slice(i, i + k), to.slice(j, j + l), scale);
        const next = (i + k) * width + j + l;
        if (cost >= total[next]!) continue;
        total[next] = cost;
        taken[next] = index;
      }
    }
  }
  return linksOf(taken, from.length, to.length);
}

/** With so many blocks, a document says as much about its own ratio of lengths as the languages do. */
const halfKnown = 20;

/** How much longer a target is to be than its source: what is usual between the languages, and in the document. */
function scaleOf(from: readonly Traits[], to: readonly Traits[], languages: LanguagePair): number {
  const own = Math.log((sum(to) + 1) / (sum(from) + 1));
  const share = from.length / (from.length + halfKnown);
  return Math.exp(share * own + (1 - share) * lengthNorm(languages).median);
}

function linksOf(taken: Uint8Array, sources: number, targets: number): Link[] {
  const links: Link[] = [];
  for (let i = sources, j = targets; i > 0 || j > 0; ) {
    const [k, l] = moves[taken[i * (targets + 1) + j]!]!;
    links.push({source: range(i - k, k), target: range(j - l, l)});
    i -= k;
    j -= l;
  }
  return links.reverse();
}

function range(start: number, length: number): number[] {
  return Array.from({length}, (_, index) => start + index);
}

function costOf(source: readonly Traits[], target: readonly Traits[], scale: number): number {
  if (source.length === 0 || target.length === 0) return costs.gap;
  const expected = sum(source) * scale + 10;
  const distance = Math.log((sum(target) + 10) / expected) / (0.18 + 2.2 / Math.sqrt(expected));
  const shared = sharedAnchors(source, target);
  const isOtherKind = source[0]!.isHeading !== target[0]!.isHeading;
  return (
    (distance * distance) / 2 +
    (source.length + target.length > 2 ? costs.merge : 0) +
    costs.shared * Math.min(shared.both, mostAnchors) +
    costs.unshared * Math.min(shared.one, mostAnchors) +
    (isOtherKind ? costs.otherKind : 0)
  );
}

/** How many anchors are on both sides, and on one only. */
function sharedAnchors(source: readonly Traits[], target: readonly Traits[]): {both: number; one: number} {
  const from = new Set(source.flatMap(({anchors}) => [...anchors]));
  const to = new Set(target.flatMap(({anchors}) => [...anchors]));
  let both = 0;
  for (const anchor of from) if (to.has(anchor)) both++;
  return {both, one: from.size + to.size - 2 * both};
}

/** Numbers, code-like names and addresses: what a translation keeps. */
const anchor = /https?:\S+|\d+(?:[.,]\d+)*|[A-Za-z][A-Za-z\d]*/g;

/** A word of lowercase letters, maybe with a capital at its start, says nothing. */
const plainWord = /^[A-Za-z][a-z]*$/;

function traitsOf({pieces, kind}: Block, language: string): Traits {
  const text = pieces.map(({value}) => value).join('');
  const found = (text.normalize('NFKC').match(anchor) ?? []).filter(word => !plainWord.test(word));
  const code = pieces.filter(piece => piece.code).map(({value}) => value);
  return {
    length: lengthOf(text, language),
    anchors: new Set([...found.map(word => word.replace(/[.,]/g, '')), ...code]),
    isHeading: kind === 'heading',
  };
}

function sum(traits: readonly Traits[]): number {
  return traits.reduce((length, traits) => length + traits.length, 0);
}
