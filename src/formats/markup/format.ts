import type {Block} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import type {FormatParts} from '../format.js';
import {type Encode, segmentFixes} from '../segments/written.js';
import type {MarkupDocument} from './document.js';

/** What a markup language consists of. */
export interface MarkupLanguageParts {
  parse(text: string): MarkupDocument;
  /** Writes characters into prose; undefined if they cannot be there. */
  encode(characters: string, at: Range, text: string): string | undefined;
}

/**
 * The parts of a format for documents in a markup language. A fix is safe only if the text, read again, has the same blocks with the
 * same code and the same markup around and in them, and the words that the fix means.
 */
export function markupFormat({parse, encode}: MarkupLanguageParts): FormatParts {
  const encodeIn: Encode = (characters, at, _, text) => encode(characters, at, text);
  return {
    read: text => parse(text).blocks,
    readComments: text => [...parse(text).comments],
    structureOf: text => parse(text).structure,
    write: segmentFixes(text => partsOf(parse(text), text), encodeIn),
  };
}

/** The blocks of a document as the writer of fixes compares them, those that are in one another as one. */
function partsOf({blocks, shapes}: MarkupDocument, text: string): Segment[] {
  const parts: Segment[] = [];
  let last = 0;
  for (const group of grouped(blocks)) {
    const place = {start: startOf(group[0]!), end: Math.max(...group.map(endOf))};
    const id = group.map(block => shapeOf(block, shapes.get(block))).join('\n');
    parts.push({
      id: `${text.slice(last, place.start)}\n${id}`,
      target: {blocks: group, place, codes: []},
      translate: true,
      notes: [],
    });
    last = place.end;
  }
  return parts;
}

function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let end = 0;
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group && startOf(block) < end) group.push(block);
    else groups.push([block]);
    end = Math.max(end, endOf(block));
  }
  return groups;
}

function shapeOf({kind, language, pieces}: Block, shape: string | undefined): string {
  const codes = pieces.filter(({code}) => code).map(({value}) => value);
  return JSON.stringify([kind, language, shape, codes]);
}

function startOf({pieces}: Block): number {
  return pieces[0]?.start ?? 0;
}

function endOf({pieces}: Block): number {
  return pieces.at(-1)?.end ?? 0;
}
