import type {FileFacts, FormatParts, SourceText, VersionReader} from '../formats/format.js';
import {countWhere, lastWhere} from '../model/binary-search.js';
import type {Block, BlockCode, SegmentFacts} from '../model/block.js';
import type {Range} from '../model/comment.js';
import {type PlacedBlock, placed} from '../model/placed-block.js';
import {type Code, lintedStates, type Segment, type SegmentState, type Side} from '../model/segment.js';
import {type Missing, type PairedSegment, pairBlocks, pairSegments, textOf} from './pairs/pair.js';
import type {SegmentCounts} from './result.js';

/** Why a segment is not linted: its state, it has no translation, or it is not to be translated. */
export type SkipReason = SegmentState | 'untranslated' | 'untranslatable';

/** A segment, or a part of one, in a file. */
export interface SegmentPlace {
  /** Absent for a part of a document. */
  readonly id?: string;
  readonly start: number;
  readonly end: number;
  readonly source?: Side;
}

/** The segments of one version of a file, as its format reads them: which are linted, and where each is. */
export class SegmentedText {
  readonly #states: ReadonlySet<SegmentState>;
  readonly #places: SegmentPlace[] = [];
  readonly #skipped = new Map<SkipReason, number>();
  #linted = 0;
  #last: Segment | undefined;
  #isSegmented = false;

  /** @param states Those of the segments to lint. */
  constructor(states: readonly SegmentState[] = lintedStates) {
    this.#states = new Set(states);
  }

  /** The blocks to lint. The rest is known when all are read. */
  *blocksOf({read, readSegments}: FormatParts, text: string, facts: FileFacts): Generator<PlacedBlock> {
    const {source} = facts;
    if (!readSegments) {
      yield* source ? this.#paired([...read(text)], source, facts) : this.#named(read(text));
      return;
    }
    this.#isSegmented = true;
    const segments = readSegments(text, facts);
    for (const {segment, missing} of source ? pairSegments(segments, source) : whole(segments)) {
      if (missing.length > 0) yield* this.#missing(missing, segment, source!);
      if (!segment) continue;
      const reason = this.#reasonToSkip(segment);
      if (reason !== undefined) {
        this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
        continue;
      }
      this.#linted++;
      this.#last = segment;
      this.#remember(segment);
      yield* blocksOf(segment);
    }
    this.#places.sort((a, b) => a.start - b.start);
  }

  /** The blocks of a document. Those that have an id are found again by it. */
  *#named(blocks: Iterable<Block>): Generator<PlacedBlock> {
    for (const block of blocks) {
      if (block.id !== undefined) this.#places.push({id: block.id, ...rangeOf(block)});
      yield placed(withoutId(block));
    }
  }

  /** The blocks of a document beside those of its source. */
  *#paired(target: readonly Block[], source: SourceText, facts: FileFacts): Generator<PlacedBlock> {
    const from = Array.from(source.parts.read(source.text), withoutId);
    let last: Segment | undefined;
    for (const part of pairBlocks(target, from, {source: source.language, target: facts.language})) {
      const segment = part.target && segmentOf(part.target, part.source, source);
      if (part.missing.length > 0)
        yield* this.#missing(
          part.missing.map(block => ({blocks: [block]})),
          segment,
          source,
          last,
        );
      if (!segment) continue;
      last = segment;
      this.#remember(segment);
      yield* blocksOf(segment);
    }
  }

  /** What the target lacks, at the paragraph that comes next or, at the end, before. */
  *#missing(
    parts: readonly Missing[],
    next: Segment | undefined,
    {path, language}: SourceText,
    last: Segment | undefined = this.#last,
  ): Generator<PlacedBlock> {
    const at = next?.target.blocks[0] ?? last?.target.blocks.at(-1);
    if (!at) return;
    for (const {key, blocks} of parts) {
      const block = joined(blocks);
      if (!block) continue;
      const origin = placed({language, ...block});
      const missing = {isAtEnd: !next, inRow: parts.length, ...(key !== undefined && {key})};
      const {block: target, start} = placed(at);
      yield {
        block: {...target, segment: {source: origin.block, isComparison: true, missing}},
        start,
        source: {start: origin.start, path},
      };
    }
  }

  /** The number of segments; undefined for a file without segments. */
  get counts(): SegmentCounts | undefined {
    return this.#isSegmented ? {linted: this.#linted, skipped: Object.fromEntries(this.#skipped)} : undefined;
  }

  /** Whether it has segments, or parts with sources. */
  get isPlaced(): boolean {
    return this.#places.length > 0;
  }

  /** The ids of the segments that are linted. */
  get ids(): string[] {
    return this.#places.flatMap(({id}) => id ?? []);
  }

  /** The segment that a position is in. */
  at(offset: number): SegmentPlace | undefined {
    const place = lastWhere(this.#places, ({start}) => start <= offset);
    return place && offset <= place.end ? place : undefined;
  }

  #reasonToSkip({target, translate, state = 'translated'}: Segment): SkipReason | undefined {
    if (!translate) return 'untranslatable';
    if (target.blocks.length === 0) return 'untranslated';
    return this.#states.has(state) ? undefined : state;
  }

  #remember({id, target, source, parts = [{id, place: target.place}]}: Segment): void {
    for (const part of parts)
      this.#places.push({
        ...(part.id !== '' && {id: part.id}),
        ...part.place,
        ...(source && source.blocks.length > 0 && {source}),
      });
  }
}

/** A part of a document and its source, as a segment without an id. */
function segmentOf(
  target: readonly Block[],
  source: readonly Block[],
  {path, language, isOutdated}: SourceText,
): Segment {
  const sides = [
    sideOf(target),
    {...sideOf(source.map(block => ({language, ...block}))), path, language},
  ] as const;
  return {
    id: target[0]?.id ?? '',
    target: sides[0],
    ...(source.length > 0 && {source: sides[1]}),
    translate: true,
    notes: [],
    ...(source.length > 0 && isOutdated?.(textOf(target), textOf(source)) && {isOutdated: true}),
  };
}

function rangeOf({pieces}: Block): Range {
  return {start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0};
}

/** A block that does not depend on its position in the file. */
function withoutId(block: Block): Block {
  if (block.id === undefined) return block;
  const {id: _, ...rest} = block;
  return rest;
}

function sideOf(given: readonly Block[]): Side {
  const blocks = given.map(withoutId);
  const pieces = blocks.flatMap(block => block.pieces);
  const codes = pieces.flatMap(({code, value, start, end}): Code[] =>
    code ? [{kind: 'single', text: value, place: {start, end}}] : [],
  );
  return {blocks, codes, place: {start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0}};
}

function* whole(segments: Iterable<Segment>): Generator<PairedSegment> {
  for (const segment of segments) yield {segment, missing: []};
}

/** Reads the versions of a file: incrementally where its format can, else each as a whole. */
export function versionsOf(
  parts: FormatParts,
  facts: FileFacts,
  states: readonly SegmentState[] | undefined,
): VersionReader & {readonly segments: SegmentedText} {
  let segments = new SegmentedText(states);
  const versions = parts.readSegments ? undefined : parts.versions?.();
  return {
    read: version => {
      segments = new SegmentedText(states);
      return versions ? versions.read(version) : [...segments.blocksOf(parts, version, facts)];
    },
    get readComments() {
      return versions ? versions.readComments : parts.readComments;
    },
    get segments() {
      return segments;
    },
  };
}

/** The blocks of a segment's target, each with its counterpart in the source, or with all of the source. */
function* blocksOf(segment: Segment): Generator<PlacedBlock> {
  const {target, source, context, plural, maxLength, syntax, isOutdated} = segment;
  const facts: SegmentFacts = {
    ...(context !== undefined && {context}),
    ...(plural !== undefined && {plural}),
    ...(maxLength !== undefined && {maxLength}),
    ...(syntax !== undefined && {syntax}),
    ...(isOutdated && {isOutdated}),
  };
  const sources = source?.blocks ?? [];
  const isPaired = sources.length === target.blocks.length;
  const messages =
    target.message || source?.message ? {source: source?.message, target: target.message} : undefined;
  let length = 0;
  for (const [index, block] of target.blocks.entries()) {
    const own = messages && {messages: isPaired && index === 0 ? messages : ('elsewhere' as const)};
    const limited = maxLength !== undefined && {lengthBefore: length};
    const known = {...facts, ...own, ...limited};
    yield withFacts(block, known, target, isPaired ? sources[index] : undefined, source);
    if (maxLength !== undefined) length += lengthOf(block);
  }
  const [all, whole] = [joined(target.blocks), joined(sources)];
  if (isPaired || !all || !whole) return;
  yield withFacts(all, {...facts, ...(messages && {messages}), isComparison: true}, target, whole, source);
}

function lengthOf({pieces}: Block): number {
  return pieces.reduce((length, {value}) => length + [...value].length, 0);
}

/** A block with what is known of its segment. */
function withFacts(
  target: Block,
  facts: SegmentFacts,
  {codes, blocks}: Side,
  source: Block | undefined,
  side: Side | undefined,
): PlacedBlock {
  const {block, start} = placed(target);
  const origin = source && placed(source);
  const inTarget = codesIn(codes, target, start, blocks.length === 1);
  const inSource = origin ? codesIn(side!.codes, source, origin.start, side!.blocks.length === 1) : [];
  const known: SegmentFacts = {
    ...facts,
    ...(origin && {source: origin.block}),
    ...(inTarget.length > 0 && {codes: inTarget}),
    ...(inSource.length > 0 && {sourceCodes: inSource}),
  };
  return {
    block: Object.keys(known).length > 0 ? {...block, segment: known} : block,
    start,
    ...(origin && {source: {start: origin.start, ...(side?.path !== undefined && {path: side.path})}}),
  };
}

/** The codes within a block, or at its ends. An only block has all of them. */
function codesIn(codes: readonly Code[], {pieces}: Block, from: number, isOnlyBlock: boolean): BlockCode[] {
  const end = pieces.at(-1)?.end ?? from;
  const [first, last] = isOnlyBlock
    ? [0, codes.length]
    : [countWhere(codes, ({place}) => place.end < from), countWhere(codes, ({place}) => place.start <= end)];
  return codes.slice(first, last).map(({id, kind, text, place}) => ({
    kind,
    text,
    start: place.start - from,
    end: place.end - from,
    ...(id !== undefined && {id}),
  }));
}

/** Blocks as one. */
function joined(blocks: readonly Block[]): Block | undefined {
  const [first] = blocks;
  if (!first || blocks.length === 1) return first;
  const pieces = blocks.flatMap((block, index) => {
    const before = blocks[index - 1]?.pieces.at(-1)?.end;
    const start = block.pieces[0]?.start;
    const gap = before !== undefined && start !== undefined && before < start;
    return gap ? [{value: '\n\n', start: before, end: start}, ...block.pieces] : block.pieces;
  });
  return isInOrder(pieces) ? {...first, pieces} : first;
}

function isInOrder(pieces: Block['pieces']): boolean {
  return pieces.every(({start}, index) => index === 0 || pieces[index - 1]!.end <= start);
}
