import type {Segment} from '../../model/segment.js';

/** Segments whose ids differ: the second one with an id gets ` (2)`. */
export function withUniqueIds(segments: readonly Segment[]): readonly Segment[] {
  const counts = new Map<string, number>();
  for (const {id} of segments) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (counts.size === segments.length) return segments;
  const seen = new Map<string, number>();
  return segments.map(segment => {
    if (counts.get(segment.id) === 1) return segment;
    let number = (seen.get(segment.id) ?? 0) + 1;
    while (number > 1 && counts.has(`${segment.id} (${number})`)) number++;
    seen.set(segment.id, number);
    return number === 1 ? segment : {...segment, id: `${segment.id} (${number})`};
  });
}
