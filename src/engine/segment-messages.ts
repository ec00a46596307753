import {location} from 'vfile-location';
import type {Side} from '../model/segment.js';
import type {Place, SourcePlace} from '../rule/message.js';
import type {RawMessage} from '../rule/to-message.js';
import type {GivenText} from './prepared-rules.js';
import type {SegmentedText} from './segments.js';

/** Adds to messages the segment that each is in, and its source. */
export function withSegments(
  messages: readonly RawMessage[],
  segments: SegmentedText,
  {text, lead}: GivenText,
): RawMessage[] {
  if (messages.length === 0) return [];
  const {toPoint} = location(text);
  const placeAt = (offset: number): Place => {
    const {line, column} = toPoint(offset + lead)!;
    return {line, column, offset: offset + lead};
  };
  return messages.map(message => {
    const found = segments.at(message.start.offset - lead);
    if (!found) return message;
    const source = message.source ?? (found.source && sourceOf(found.source, placeAt));
    return {...message, segment: {id: found.id}, ...(source && {source})};
  });
}

/** The source of a segment in the same file. */
function sourceOf({place, path, blocks}: Side, placeAt: (offset: number) => Place): SourcePlace | undefined {
  if (path !== undefined) return undefined;
  const text = blocks.map(({pieces}) => pieces.map(({value}) => value).join('')).join('\n\n');
  return {start: placeAt(place.start), end: placeAt(place.end), text};
}
