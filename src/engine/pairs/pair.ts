import type {SourceText} from '../../formats/format.js';
import type {LanguagePair} from '../../languages/bilingual/span.js';
import type {Block} from '../../model/block.js';
import type {Segment} from '../../model/segment.js';
import {align} from './align.js';

/** A part of the source that the target lacks. */
export interface Missing {
  /** The key of a segment. */
  readonly key?: string;
  readonly blocks: readonly Block[];
}

/** A part of a document, and the part of the source that it translates. */
export interface PairedPart {
  /** Absent for what is missing at the end of the target. */
  readonly target?: readonly Block[];
  readonly source: readonly Block[];
  /** Blocks of the source without a counterpart that come right before. */
  readonly missing: readonly Block[];
}

/** A segment with its source. */
export interface PairedSegment {
  /** Absent for what is missing at the end of the target. */
  readonly segment?: Segment;
  /** Segments of the source without a counterpart that come right before. */
  readonly missing: readonly Missing[];
}

/** Pairs the blocks of a document with those of its source. */
export function pairBlocks(
  target: readonly Block[],
  source: readonly Block[],
  languages: LanguagePair,
): PairedPart[] {
  const parts: PairedPart[] = [];
  let missing: Block[] = [];
  for (const link of align(source, target, languages)) {
    const from = link.source.map(index => source[index]!);
    if (link.target.length === 0) {
      missing.push(...from);
      continue;
    }
    parts.push({target: link.target.map(index => target[index]!), source: from, missing});
    missing = [];
  }
  return missing.length > 0 ? [...parts, {source: [], missing}] : parts;
}

/** Gives segments their sources from another file, by their ids. */
export function* pairSegments(target: Iterable<Segment>, source: SourceText): Generator<PairedSegment> {
  const {path, language, parts, isOutdated} = source;
  const sources = [...(parts.readSegments?.(source.text, {path, language}) ?? [])];
  const byId = new Map(sources.map((segment, index) => [segment.id, {segment, index}]));
  const segments = [...target];
  const present = new Set(segments.map(({id}) => id));
  let next = 0;
  const missingUntil = (end: number): Missing[] => {
    const lacking = sources
      .slice(next, end)
      .filter(({id, translate, plural}) => translate && plural === undefined && !present.has(id))
      .map(({id, target}) => ({key: id, blocks: target.blocks}));
    next = Math.max(next, end);
    return lacking;
  };
  for (const segment of segments) {
    const found = byId.get(segment.id);
    if (!found || segment.source) {
      yield {segment, missing: []};
      continue;
    }
    const side = {language, ...found.segment.target, path};
    const isOld = isOutdated?.(textOf(segment.target.blocks), textOf(side.blocks));
    yield {
      segment: {...segment, source: side, ...(isOld && {isOutdated: true})},
      missing: missingUntil(found.index),
    };
  }
  yield {missing: missingUntil(sources.length)};
}

/** The text of blocks, without markup. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({pieces}) => pieces.map(({value}) => value).join('')).join('\n\n');
}
