import type {Comment} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import type {FileFacts, FormatParts} from '../format.js';
import {type Encode, segmentFixes} from './written.js';

/** A file as a reader of segments reads it. */
export interface SegmentFile {
  /** In order of position. */
  readonly segments: readonly Segment[];
  /** Comments in which directives are found, in order of position. Absent for a format without comments. */
  readonly comments?: readonly Comment[];
}

/** What a format of segments consists of. */
export interface SegmentFormat {
  /**
   * Reads a file.
   *
   * @throws {FileFormatError} When the text is not in the format.
   */
  readFile(text: string, facts: FileFacts): SegmentFile;
  /** Writes characters into a target. Absent: the format has no fixes. */
  readonly encode?: Encode;
}

const unknownFile: FileFacts = {path: '', language: 'en'};

/** The parts of a format of segments. A text is read once, although its segments and its comments are asked for one by one. */
export function segmentFormat({readFile, encode}: SegmentFormat): FormatParts {
  let last:
    | {readonly text: string; readonly facts: FileFacts; readonly comments: readonly Comment[]}
    | undefined;
  const segmentsOf = (text: string, facts: FileFacts): Iterable<Segment> => {
    const {segments, comments = []} = readFile(text, facts);
    last = {text, facts, comments};
    return released([...segments]);
  };
  return {
    *read(text) {
      for (const {target, translate} of segmentsOf(text, unknownFile)) if (translate) yield* target.blocks;
    },
    readSegments: segmentsOf,
    readComments(text) {
      const facts = last?.facts ?? unknownFile;
      return [...(last?.text === text ? last.comments : (readFile(text, facts).comments ?? []))];
    },
    ...(encode && {write: segmentFixes(text => readFile(text, last?.facts ?? unknownFile).segments, encode)}),
  };
}

/** The items of a list, which forgets each one: a large file has more segments than are needed at a time. */
function* released<Item>(items: (Item | undefined)[]): Generator<Item> {
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    items[index] = undefined;
    yield item;
  }
}
