import type {Nodes} from 'mdast';
import {formulasIn} from '../../fixes/formulas.js';
import {lastWhere} from '../../model/binary-search.js';
import type {Block, Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import {alternativeOf, piecesOf} from './positions.js';
import {blocksOf, parseMarkdown} from './read.js';

/** What a fix must keep of a Markdown text, and the prose that it may change. */
export interface Outline {
  /** The nodes in order, with all that is not prose; `open` and `close` of a node are two steps. */
  readonly steps: readonly string[];
  /** The prose after each step. */
  readonly prose: readonly string[];
  /** The prose that a position belongs to, counted from where the outline starts, and where in it; undefined where there is no prose. */
  find(offset: number): {readonly step: number; readonly at: number} | undefined;
  /** The blocks of prose, as rules see them: their offsets, counted from where the outline starts. */
  blocks(): readonly Range[];
}

/** Properties of nodes that are no prose. Labels of definitions and references make links. */
const properties = words(
  'depth ordered start spread checked lang meta url title identifier referenceType align value',
);

/** Blocks of other dialects: what opens them is prose to CommonMark. */
const dialects = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[![a-z]{1,20}\]|:::|!!![ \t]|\?\?\?[ \t])/gim;

/**
 * Reads the outline of a Markdown text.
 *
 * @param from Where it starts: what precedes it only defines labels.
 */
export function outlineOf(text: string, from = 0): Outline {
  const steps: string[] = [];
  const prose: string[] = [];
  const places: Place[] = [];
  const step = (name: string): void => {
    steps.push(name);
    prose.push('');
  };
  const say = (node: Nodes): void => {
    if (node.type === 'text') {
      const at = prose.at(-1)!.length;
      const [start, end] = extentOf(node);
      if (end >= 0) places.push({start, end, step: prose.length - 1, at, pieces: () => piecesOf(node)});
    }
    if ('value' in node) prose[prose.length - 1] += node.value;
    else if ('children' in node) for (const child of node.children) say(child);
  };
  const tree = parseMarkdown(text);
  const open: (Nodes | string)[] = [tree];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      step(next);
      continue;
    }
    const [, end] = extentOf(next);
    if (next.type !== 'root' && end >= 0 && end <= from) continue;
    if (next.type === 'text') {
      say(next);
      continue;
    }
    step(nameOf(next));
    for (const child of alternativeOf(next)) say(child);
    open.push(`/${next.type}`);
    // One by one: a paragraph may have more nodes than a call takes arguments.
    if ('children' in next) for (const child of next.children.toReversed()) open.push(child);
  }
  const markup = text.slice(from);
  step(`dialects ${(markup.match(dialects) ?? []).map(found => found.trim()).join()}`);
  step(`formulas ${formulasIn(markup).length}`);
  const find = finderOf(places);
  return {
    steps,
    prose,
    find: offset => find(offset + from),
    blocks: () => Array.from(blocksOf(tree, text), block => rangeOf(block, from)),
  };
}

/** Where a node starts and ends; negative for a node without a position. */
function extentOf({position}: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? -1, position?.end.offset ?? -1];
}

function rangeOf({pieces}: Block, from: number): Range {
  const shown = pieces.filter(({value}) => value !== '');
  return {start: (shown[0]?.start ?? 0) - from, end: (shown.at(-1)?.end ?? 0) - from};
}

/** Prose that a node has, and where in the text it is. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  /** Where it is in the prose of the step. */
  readonly at: number;
  pieces(): readonly Piece[];
}

function finderOf(places: readonly Place[]): Outline['find'] {
  const known = new Map<Place, Aligned[]>();
  return offset => {
    const place = lastWhere(places, ({start}) => start <= offset);
    if (!place || offset >= place.end) return undefined;
    const pieces = known.get(place) ?? alignedIn(place);
    known.set(place, pieces);
    const piece = lastWhere(pieces, ({start}) => start <= offset);
    if (!piece) return undefined;
    return {step: place.step, at: place.at + piece.index + Math.min(offset - piece.start, piece.length)};
  };
}

/** A run of characters that the text has as they are, or one that it has in another form. */
interface Aligned {
  /** Where it is in the text, and in the value of the node. */
  readonly start: number;
  readonly index: number;
  readonly length: number;
}

function alignedIn({pieces}: Place): Aligned[] {
  let index = 0;
  return pieces().map(piece => {
    const aligned = {start: piece.start, index, length: piece.value.length};
    index += piece.value.length;
    return aligned;
  });
}

function nameOf(node: Nodes): string {
  const values = node as unknown as Readonly<Record<string, unknown>>;
  return `${node.type} ${JSON.stringify(properties.map(property => values[property] ?? null))}`;
}

function words(list: string): string[] {
  return list.split(' ');
}
