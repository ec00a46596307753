import {location} from 'vfile-location';
import type {Side} from '../model/segment.js';
import type {Place, SourcePlace} from '../rule/message.js';
import type {RawMessage} from '../rule/to-message.js';
import {textOf} from './pairs/pair.js';
import type {GivenText} from './prepared-rules.js';
import type {SegmentedText} from './segments.js';

/**
 * Adds to messages the segment that each is in, and its source.
 *
 * @param source Text of the file that the sources are in, if that is another one.
 */
export function withSegments(
  messages: readonly RawMessage[],
  segments: SegmentedText,
  {text, lead}: GivenText,
  source?: string,
): RawMessage[] {
  if (messages.length === 0) return [];
  const inFile = placesIn(text, lead);
  const inSource = source === undefined ? undefined : placesIn(source, 0);
  return messages.map(message => {
    const found = segments.at(message.start.offset - lead);
    const about = message.source
      ? located(message.source, inSource)
      : found?.source && sourceOf(found.source, inFile, inSource);
    return {
      ...message,
      ...(found?.id !== undefined && {segment: {id: found.id}}),
      ...(about && {source: about}),
    };
  });
}

/** Finds the line and the column of an offset. */
type PlaceAt = (offset: number) => Place;

function placesIn(text: string, lead: number): PlaceAt {
  const {toPoint} = location(text);
  return offset => {
    const {line, column} = toPoint(offset + lead)!;
    return {line, column, offset: offset + lead};
  };
}

/** The place of a finding in the source: with its line and column, where the text of its file is at hand. */
function located(source: SourcePlace, inSource: PlaceAt | undefined): SourcePlace {
  if (source.path === undefined || !inSource) return source;
  return {...source, start: inSource(source.start.offset), end: inSource(source.end.offset)};
}

/** The source of a segment. */
function sourceOf(
  {place, path, blocks}: Side,
  inFile: PlaceAt,
  inSource: PlaceAt | undefined,
): SourcePlace | undefined {
  const placeAt = path === undefined ? inFile : inSource;
  if (!placeAt) return undefined;
  const {start, end} = place;
  return {
    start: placeAt(start),
    end: placeAt(end),
    text: textOf(blocks),
    ...(path !== undefined && {path}),
  };
}
