import type {Block, MessageFacts} from './block.js';
import type {Range} from './comment.js';
import type {PlaceholderSyntax} from './placeholder-syntax.js';

/**
 * States of a segment's translation. `new`: none yet, or only a copy of the source. `machine`: made by a machine and not reviewed. `fuzzy`:
 * made for an earlier version of the source. `locked`: not to be changed.
 */
export const segmentStates = [
  'new',
  'machine',
  'fuzzy',
  'translated',
  'reviewed',
  'locked',
  'obsolete',
] as const;
export type SegmentState = (typeof segmentStates)[number];

/** The states that are linted unless the user chooses others. */
export const lintedStates: readonly SegmentState[] = ['machine', 'translated', 'reviewed'];

/** An inline code: markup or a placeholder that is not part of the prose. */
export interface Code {
  /** Pairs a code of the source with one of the target, such as the `id` of XLIFF's `<x id="1"/>`. */
  readonly id?: string;
  readonly kind: 'open' | 'close' | 'single';
  /** As it is written in the file. */
  readonly text: string;
  readonly place: Range;
}

export type {MessageFacts} from './block.js';

/** The source or the target of a segment. */
export interface Side {
  /** BCP 47 tag, where the file declares one. */
  readonly language?: string;
  /** Its prose, in order of position. */
  readonly blocks: readonly Block[];
  /** Where it is in the file, with its markup. */
  readonly place: Range;
  /** In order of position. */
  readonly codes: readonly Code[];
  /** The file that it is in, where that is another one. */
  readonly path?: string;
  /** How its characters are written, in the format's own terms: the writer of fixes needs it. */
  readonly encoding?: string;
  /** Its arguments, if it is a message of ICU with branches. */
  readonly message?: MessageFacts;
}

/** A unit of translation. Only its target is linted and fixed. */
export interface Segment {
  /** Key, `msgctxt` and `msgid`, unit id, cue number, `row 12`: stable, and shown in reports. */
  readonly id: string;
  readonly target: Side;
  readonly source?: Side;
  /** Absent where the format has no states: then it is linted like a translated one. */
  readonly state?: SegmentState;
  /** Whether it is to be translated. If not, it is skipped. */
  readonly translate: boolean;
  /** Comments for translators. */
  readonly notes: readonly string[];
  /** Tells equal texts apart: `msgctxt`, the path of a key. */
  readonly context?: string;
  /** Most characters that the target may have. */
  readonly maxLength?: number;
  /** Plural category or number of the form. */
  readonly plural?: string;
  /** Syntax of placeholders: from flags, the kind of file or config; never a guess from `%`. */
  readonly syntax?: PlaceholderSyntax;
  /** Whether the source has changed since it was translated. */
  readonly isOutdated?: boolean;
  /** The ids of parts of the target, for a sentence that several subtitles share. Absent: all of it has the segment's id. */
  readonly parts?: readonly SegmentPart[];
}

/** A part of a segment's target that has an id of its own. */
export interface SegmentPart {
  readonly id: string;
  readonly place: Range;
}
