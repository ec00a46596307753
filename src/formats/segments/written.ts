import {applyEdits} from '../../fixes/edits.js';
import type {FixWriter, FixWriterOf, Replacement} from '../../fixes/fix-writer.js';
import {lastWhere} from '../../model/binary-search.js';
import type {Range} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';

/**
 * Writes characters as the format has them in a target.
 *
 * @param text The file.
 * @returns Undefined if the format cannot express them there.
 */
export type Encode = (
  characters: string,
  at: Range,
  target: Segment['target'],
  text: string,
) => string | undefined;

/** Reads the segments of a text. */
export type SegmentsOf = (text: string) => readonly Segment[];

/**
 * What writes fixes into a file of segments. After a fix, the file must have the same segments, and the text of the target must be
 * the one that the fix means: the file is read again to make sure.
 */
export function segmentFixes(segmentsOf: SegmentsOf, encode: Encode): FixWriterOf {
  return text => new SegmentFixes(text, segmentsOf, encode);
}

class SegmentFixes implements FixWriter {
  readonly comparesText = true;
  readonly #text: string;
  readonly #segmentsOf: SegmentsOf;
  readonly #encode: Encode;
  readonly #characters = new Map<string, string>();
  /** The replacements that the format cannot express. */
  readonly #refused = new Set<string>();
  #segments: readonly Segment[] | undefined;

  constructor(text: string, segmentsOf: SegmentsOf, encode: Encode) {
    this.#text = text;
    this.#segmentsOf = segmentsOf;
    this.#encode = encode;
  }

  write(characters: string, at: Range): string {
    const segment = this.#segmentAt(at);
    const written = segment ? this.#encode(characters, at, segment.target, this.#text) : characters;
    const key = keyOf({...at, text: written ?? characters});
    this.#characters.set(key, characters);
    if (written === undefined) this.#refused.add(key);
    return written ?? characters;
  }

  breaking(edits: readonly Replacement[]): ReadonlySet<Replacement> {
    const breaking = new Set(edits.filter(edit => this.#refused.has(keyOf(edit))));
    let kept = edits.filter(edit => !breaking.has(edit));
    while (kept.length > 0) {
      const harmed = this.#harmedBy(kept);
      if (harmed?.size === 0) break;
      const found = this.#breaking(kept);
      // Edits that are harmless one by one may not be so together.
      const together = harmed ? [...harmed.values()].flat() : kept;
      for (const edit of found.length > 0 ? found : together) breaking.add(edit);
      kept = edits.filter(edit => !breaking.has(edit));
    }
    return breaking;
  }

  #breaking(edits: readonly Replacement[]): readonly Replacement[] {
    if (edits.length === 0) return [];
    const harmed = this.#harmedBy(edits);
    if (!harmed) return edits.length === 1 ? edits : this.#breakingHalves([edits]);
    if (harmed.size === 0) return [];
    const suspects = [...harmed.values()];
    const found = new Set(suspects.flat());
    return [
      ...suspects.filter(({length}) => length === 1).flat(),
      ...this.#breakingHalves(suspects.filter(({length}) => length > 1)),
      ...this.#breaking(edits.filter(edit => !found.has(edit))),
    ];
  }

  /** Halves lists of edits until those that break something are found. */
  #breakingHalves(lists: readonly (readonly Replacement[])[]): readonly Replacement[] {
    return [
      ...this.#breaking(lists.flatMap(list => list.slice(0, list.length >> 1))),
      ...this.#breaking(lists.flatMap(list => list.slice(list.length >> 1))),
    ];
  }

  get #before(): readonly Segment[] {
    this.#segments ??= inOrder(this.#segmentsOf(this.#text));
    return this.#segments;
  }

  #segmentAt({start, end}: Range): Segment | undefined {
    const found = lastWhere(this.#before, ({target}) => target.place.start <= start);
    return found && end <= found.target.place.end ? found : undefined;
  }

  /**
   * The segments in which edits change more than the words that they mean to change, and their edits. Undefined where the edits
   * change other segments, too.
   */
  #harmedBy(edits: readonly Replacement[]): ReadonlyMap<Segment, readonly Replacement[]> | undefined {
    const byTarget = new Map<Segment, Replacement[]>();
    for (const edit of edits) {
      const segment = this.#segmentAt(edit);
      if (!segment) return undefined;
      const own = byTarget.get(segment);
      if (own) own.push(edit);
      else byTarget.set(segment, [edit]);
    }
    const edited = applyEdits(this.#text, edits);
    let after: readonly Segment[];
    try {
      after = inOrder(this.#segmentsOf(edited));
    } catch {
      return undefined;
    }
    if (after.length !== this.#before.length) return undefined;
    const harmed = new Map<Segment, readonly Replacement[]>();
    for (const [index, segment] of this.#before.entries()) {
      const now = after[index]!;
      const own = byTarget.get(segment);
      const isKept =
        isSame(segment, now, this.#expected(segment, own ?? [])) &&
        (!own || frameOf(segment.target, this.#text) === frameOf(now.target, edited));
      if (isKept) continue;
      if (!own) return undefined;
      harmed.set(segment, own);
    }
    return harmed;
  }

  /** The text of a target once edits are made. */
  #expected({target}: Segment, edits: readonly Replacement[]): string | undefined {
    let text = '';
    for (const [index, block] of target.blocks.entries()) {
      if (index > 0) text += '\n\n';
      for (const {value, start, end} of block.pieces) text += this.#edited(value, {start, end}, edits);
    }
    return text;
  }

  #edited(value: string, piece: Range, edits: readonly Replacement[]): string {
    const isExact = piece.end - piece.start === value.length;
    let text = '';
    let at = piece.start;
    for (const edit of edits) {
      if (edit.end <= piece.start || edit.start >= piece.end) {
        if (edit.start !== piece.end || edit.start !== edit.end) continue;
      }
      const characters = edit.start >= piece.start ? (this.#characters.get(keyOf(edit)) ?? edit.text) : '';
      if (isExact && at < edit.start) text += value.slice(at - piece.start, edit.start - piece.start);
      text += characters;
      at = Math.max(at, Math.min(edit.end, piece.end));
    }
    if (at === piece.start && text === '') return value;
    return isExact ? text + value.slice(at - piece.start) : text;
  }
}

function inOrder(segments: readonly Segment[]): Segment[] {
  return [...segments].sort((a, b) => a.target.place.start - b.target.place.start);
}

function keyOf({start, end, text}: Range & {readonly text: string}): string {
  return `${start} ${end} ${text}`;
}

function isSame(before: Segment, after: Segment, expected: string | undefined): boolean {
  const {id, state, translate, source, target} = before;
  return (
    after.id === id &&
    after.state === state &&
    after.translate === translate &&
    textOf(after.source) === textOf(source) &&
    textOf(after.target) === expected &&
    partIdsOf(after) === partIdsOf(before) &&
    markupOf(target) === markupOf(after.target)
  );
}

function partIdsOf({parts = []}: Segment): string {
  return parts.map(({id}) => id).join('\0');
}

/** The tags and elements of a side. Its placeholders are in its text. */
function markupOf({codes}: Segment['target']): string {
  return codes
    .map(({text}) => text)
    .filter(text => text.startsWith('<'))
    .join('\0');
}

/** What is not text in a side: markup, quotation marks of folded strings, marks for keys of menus. */
function frameOf({blocks, place}: Segment['target'], text: string): string {
  const prose = blocks
    .flatMap(({pieces}) => pieces.filter(({value}) => value !== ''))
    .sort((a, b) => a.start - b.start);
  let frame = '';
  let at = place.start;
  for (const {start, end} of prose) {
    frame += text.slice(at, start);
    at = end;
  }
  return frame + text.slice(at, place.end);
}

function textOf(side: Segment['source']): string | undefined {
  return side?.blocks.map(({pieces}) => pieces.map(({value}) => value).join('')).join('\n\n');
}
