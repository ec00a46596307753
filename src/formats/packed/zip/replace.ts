import {deflateSync} from 'fflate';
import {crc32} from './crc32.js';
import type {ZipDirectory, ZipEntry} from './entry.js';
import {bytesOf} from './layout.js';

/**
 * A zip file with new content of some entries. All others keep their bytes, their order, and whether they are packed: a reader may
 * demand that the first one isn't.
 *
 * @param contents By name.
 */
export function replaceEntries(
  file: Uint8Array,
  {entries, start, comment}: ZipDirectory,
  contents: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  // Some programs write something before the first entry.
  const chunks = [file.subarray(0, entries[0]?.start ?? start)];
  let length = chunks[0]!.length;
  const add = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const records = new Map<ZipEntry, Uint8Array>();
  for (const entry of entries) {
    const content = contents.get(entry.name);
    const change = content && packed(file, entry, content);
    records.set(entry, recordOf(file, entry, length, change));
    for (const chunk of change?.chunks ?? [file.subarray(entry.start, entry.end)]) add(chunk);
  }
  const directory = length;
  for (const entry of entries.toSorted((one, other) => one.record.start - other.record.start))
    add(records.get(entry)!);
  add(endRecord(entries.length, directory, length - directory, comment));
  return joined(chunks, length);
}

/** A new content of an entry: its header and its bytes, and what the directory has of them. */
interface Change {
  readonly chunks: readonly Uint8Array[];
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

function packed(file: Uint8Array, entry: ZipEntry, content: Uint8Array): Change {
  const bytes = entry.method === 0 ? content : deflateSync(content);
  const facts = {method: entry.method, crc: crc32(content), packedSize: bytes.length, size: content.length};
  const at = entry.start;
  const {u16} = bytesOf(file);
  const extra = at + 30 + u16(at + 26);
  const header = withoutLongFields(file, at, extra, entry.content);
  const view = viewOf(header);
  // The sizes are in the header, not after the content.
  view.setUint16(6, view.getUint16(6, true) & ~8, true);
  writeFacts(view, 8, 14, facts);
  return {chunks: [header, bytes], ...facts};
}

/** The record of an entry in the directory. */
function recordOf(
  file: Uint8Array,
  {record, crc, method, packedSize, size}: ZipEntry,
  start: number,
  change: Change | undefined,
): Uint8Array {
  const {u16} = bytesOf(file);
  const extra = record.start + 46 + u16(record.start + 28);
  const comment = extra + u16(record.start + 30);
  const written = joinedTwo(
    withoutLongFields(file, record.start, extra, comment),
    file.subarray(comment, record.end),
  );
  const view = viewOf(written);
  if (change) view.setUint16(8, view.getUint16(8, true) & ~8, true);
  writeFacts(view, 10, 16, change ?? {crc, method, packedSize, size});
  view.setUint32(42, start, true);
  return written;
}

/** A header without the extra field of Zip64, since no file that is read is that long. */
function withoutLongFields(file: Uint8Array, start: number, extra: number, end: number): Uint8Array {
  const {u16} = bytesOf(file);
  const kept: Uint8Array[] = [];
  let length = 0;
  let at = extra;
  while (at + 4 <= end) {
    const next = Math.min(end, at + 4 + u16(at + 2));
    if (u16(at) !== 1) {
      kept.push(file.subarray(at, next));
      length += next - at;
    }
    at = next;
  }
  const before = extra - start;
  const header = joined([file.subarray(start, extra), ...kept], before + length);
  const isLocal = bytesOf(file).u32(start) === 0x04034b50;
  viewOf(header).setUint16(isLocal ? 28 : 30, length, true);
  return header;
}

function writeFacts(
  view: DataView,
  methodAt: number,
  factsAt: number,
  {method, crc, packedSize, size}: Pick<Change, 'method' | 'crc' | 'packedSize' | 'size'>,
): void {
  view.setUint16(methodAt, method, true);
  view.setUint32(factsAt, crc, true);
  view.setUint32(factsAt + 4, packedSize, true);
  view.setUint32(factsAt + 8, size, true);
}

function endRecord(count: number, start: number, size: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(22 + comment.length);
  const view = viewOf(record);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, 22);
  return record;
}

function viewOf({buffer, byteOffset, byteLength}: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function joinedTwo(one: Uint8Array, other: Uint8Array): Uint8Array {
  return joined([one, other], one.length + other.length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
