import {documentOf} from './documents.js';
import type {ByteRange} from './lines.js';
import type {BadRecord, InputRecord} from './record.js';

/** A part of a file of records. */
export interface Shard {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/** A record, and where its line begins. */
export interface PlacedRecord {
  readonly record: InputRecord | BadRecord;
  readonly at: number;
}

/**
 * The records of a part of a file: those whose line begins in it. A document is part of the shard that it begins in, so that it is
 * linted as a whole.
 *
 * @param records Begins with the last record before the part, if there is one.
 */
export async function* recordsIn(
  {start, end, before}: ByteRange,
  records: AsyncIterable<PlacedRecord>,
): AsyncGenerator<InputRecord | BadRecord> {
  let last: string | undefined;
  // Whether the document of the last record began in this shard.
  let isOwn = before === undefined;
  for await (const {record, at} of records) {
    const doc = documentOf(record);
    const continues = doc !== undefined && doc === last;
    last = doc;
    if (at < start) continue;
    if (!continues) {
      if (at >= end) return;
      isOwn = true;
    }
    if (isOwn) yield record;
    else if (at >= end) return;
  }
}
