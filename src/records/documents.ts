import {type BadRecord, type InputRecord, isBad} from './record.js';

/** Most records of one document: the rest is a document of its own. */
export const mostRecords = 10_000;

/** Records that are linted together, or a line that is no record. */
export type Batch =
  | {readonly records: readonly InputRecord[]; readonly isCut: boolean}
  | {readonly bad: BadRecord};

/** Puts adjacent records with the same document together. Records without one are documents of their own. */
export async function* documentsIn(records: AsyncIterable<InputRecord | BadRecord>): AsyncGenerator<Batch> {
  let open: InputRecord[] = [];
  for await (const record of records) {
    const next = documentOf(record);
    const continues = open.length > 0 && next !== undefined && open[0]!.doc === next;
    if (open.length > 0 && (!continues || open.length === mostRecords)) {
      yield {records: open, isCut: continues};
      open = [];
    }
    if (isBad(record)) yield {bad: record};
    else if (next === undefined) yield {records: [record], isCut: false};
    else open.push(record);
  }
  if (open.length > 0) yield {records: open, isCut: false};
}

/** Batches that go to a worker together. */
export async function* together(
  batches: AsyncIterable<Batch>,
  mostCharacters: number,
): AsyncGenerator<Batch[]> {
  let open: Batch[] = [];
  let characters = 0;
  for await (const batch of batches) {
    open.push(batch);
    characters += lengthOf(batch);
    if (characters < mostCharacters) continue;
    yield open;
    open = [];
    characters = 0;
  }
  if (open.length > 0) yield open;
}

function lengthOf(batch: Batch): number {
  if ('bad' in batch) return batch.bad.line.length;
  return batch.records.reduce((sum, {line, target, source = ''}) => {
    // A record of a translation memory has no line.
    return sum + Math.max(line.length, target.length + source.length);
  }, 0);
}

/** The document that a record is part of. */
export function documentOf(record: InputRecord | BadRecord): string | undefined {
  return isBad(record) ? undefined : record.doc;
}
