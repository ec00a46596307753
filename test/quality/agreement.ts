import {type Random, seeded} from './seeded.js';
import {type Flag, isLong, meets} from './spans.js';
import {inSegment, placedMarks, type Segment, type TranslatedDocument} from './translations.js';

/** A flag in a segment of translated text. */
export interface SegmentFlag {
  readonly flag: Flag;
  readonly segment: Segment;
}

/** How a group of flags stands to the raters' marks. */
export interface Agreement {
  /** Flags of a length that can be compared. */
  readonly flags: number;
  /** Flags that are too long to be compared. */
  readonly long: number;
  /** Different source segments among the flags: systems that translate one source make one mistake. */
  readonly sources: number;
  /** Share of the flags that meet an error that any rater marked. */
  readonly agreement: number;
  /** The same share when each flag is moved to a random place in its segment. */
  readonly chance: number;
  /** Agreement divided by chance. */
  readonly lift: number;
}

/** How many times each flag is moved to a random place. */
const draws = 20;

/** The flags of a document, each in the segment that it starts in. */
export function segmentFlags(document: TranslatedDocument, flags: readonly Flag[]): SegmentFlag[] {
  return flags.flatMap(flag => {
    const place = inSegment(document, flag);
    return place ? [{flag: place.span, segment: place.segment}] : [];
  });
}

/**
 * Compares flags with the raters' marks.
 *
 * @param name Seeds the random places: the same name and flags give the same figures.
 */
export function agreementOf(all: readonly SegmentFlag[], name: string): Agreement {
  const random = seeded(`chance ${name}`);
  const flags = all.filter(({flag}) => !isLong(flag));
  let hits = 0;
  let luckyHits = 0;
  for (const {flag, segment} of flags) {
    const marks = placedMarks(segment);
    if (marks.some(mark => meets(flag, mark))) hits++;
    for (let draw = 0; draw < draws; draw++) {
      const moved = atRandom(flag, segment.target.length, random);
      if (marks.some(mark => meets(moved, mark))) luckyHits++;
    }
  }
  const agreement = hits / flags.length;
  const chance = luckyHits / draws / flags.length;
  return {
    flags: flags.length,
    long: all.length - flags.length,
    sources: new Set(all.map(({segment}) => segment.source)).size,
    agreement,
    chance,
    lift: agreement / chance,
  };
}

function atRandom(flag: Flag, length: number, random: Random): {start: number; end: number} {
  const width = flag.end - flag.start;
  const start = random.below(Math.max(length - width, 0) + 1);
  return {start, end: start + width};
}
