import {PackedFileError} from '../error.js';
import type {ZipDirectory, ZipEntry} from './entry.js';
import {type Bytes, bytesOf} from './layout.js';

/** Most entries of a file. Zip files with more have a list in another form. */
const mostEntries = 65_534;

/** The last record, without its comment, and the longest comment. */
const endLength = 22;
const longestComment = 0xffff;

const damaged = "is damaged, since its list of entries can't be read: restore it from a backup";

/**
 * Reads the list of entries of a zip file. Of the entries themselves it reads only where their content starts.
 *
 * fflate reads this list, too, but tells nothing about encryption, entries that overlap or have the same name, nor where their bytes are.
 *
 * @throws {PackedFileError} When it is no zip file, is damaged, or holds what only a forged file holds.
 */
export function readDirectory(file: Uint8Array): ZipDirectory {
  const bytes = bytesOf(file);
  const end = endOf(bytes);
  const {count, start} = listAt(bytes, end);
  if (count > mostEntries)
    throw new PackedFileError(`has ${count} entries, which is more than ${mostEntries}: split it`);
  const found: Omit<ZipEntry, 'end'>[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (!bytes.has(at, 46) || bytes.u32(at) !== 0x02014b50) throw new PackedFileError(damaged);
    const entry = entryAt(bytes, at);
    found.push(entry);
    at = entry.record.end;
  }
  checkNames(found);
  return {
    entries: withEnds(found, start),
    start,
    comment: file.subarray(end + endLength, end + endLength + bytes.u16(end + 20)),
  };
}

/** Where the last record starts. */
function endOf(bytes: Bytes): number {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at--)
    if (bytes.u32(at) === 0x06054b50 && bytes.has(at + endLength, bytes.u16(at + 20))) return at;
  throw new PackedFileError(
    bytes.length > 4 && bytes.u32(0) === 0x04034b50
      ? 'is damaged, since its end is missing: copy or download it again'
      : 'is not a zip file',
  );
}

/** How many entries there are, and where their list starts. */
function listAt(bytes: Bytes, end: number): {count: number; start: number} {
  const count = bytes.u16(end + 10);
  const start = bytes.u32(end + 16);
  if (count !== 0xffff && start !== 0xffffffff) return {count, start};
  const locator = end - 20;
  if (!bytes.has(locator, 20) || bytes.u32(locator) !== 0x07064b50) return {count, start};
  const record = bytes.u64(locator + 8);
  if (!bytes.has(record, 56) || bytes.u32(record) !== 0x06064b50) throw new PackedFileError(damaged);
  return {count: bytes.u64(record + 32), start: bytes.u64(record + 48)};
}

function entryAt(bytes: Bytes, at: number): Omit<ZipEntry, 'end'> {
  const flags = bytes.u16(at + 8);
  const name = at + 46;
  const extra = name + bytes.u16(at + 28);
  const comment = extra + bytes.u16(at + 30);
  const end = comment + bytes.u16(at + 32);
  if (!bytes.has(at, end - at)) throw new PackedFileError(damaged);
  const [size, packedSize, start] = longFields(bytes, extra, comment, [
    bytes.u32(at + 24),
    bytes.u32(at + 20),
    bytes.u32(at + 42),
  ]);
  if (!bytes.has(start, 30) || bytes.u32(start) !== 0x04034b50) throw new PackedFileError(damaged);
  const content = start + 30 + bytes.u16(start + 26) + bytes.u16(start + 28);
  if (!bytes.has(content, packedSize)) throw new PackedFileError(damaged);
  return {
    name: bytes.text(name, extra),
    method: bytes.u16(at + 10),
    isEncrypted: (flags & 1) !== 0,
    crc: bytes.u32(at + 16),
    packedSize,
    size,
    start,
    content,
    record: {start: at, end},
  };
}

type Fields = readonly [size: number, packedSize: number, start: number];

/** The sizes and the position of an entry, which Zip64 has in an extra field where they are too long for the record. */
function longFields(bytes: Bytes, extra: number, end: number, fields: Fields): Fields {
  if (!fields.includes(0xffffffff)) return fields;
  for (let at = extra; at + 4 <= end; at += 4 + bytes.u16(at + 2)) {
    if (bytes.u16(at) !== 1) continue;
    let next = at + 4;
    const last = Math.min(end, next + bytes.u16(at + 2));
    const long = (field: number): number => {
      if (field !== 0xffffffff) return field;
      if (next + 8 > last) throw new PackedFileError(damaged);
      next += 8;
      return bytes.u64(next - 8);
    };
    return [long(fields[0]), long(fields[1]), long(fields[2])];
  }
  throw new PackedFileError(damaged);
}

/** @throws {PackedFileError} When two entries have one name, or one has a path that leads out of the file. */
function checkNames(entries: readonly Pick<ZipEntry, 'name'>[]): void {
  const names = new Set<string>();
  for (const {name} of entries) {
    if (/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(name))
      throw new PackedFileError(
        `has an entry whose path leads out of the file (${JSON.stringify(name.slice(0, 80))}): don't trust this file`,
      );
    if (names.has(name))
      throw new PackedFileError(
        `has two entries with the name ${JSON.stringify(name.slice(0, 80))}: save it again with another program`,
      );
    names.add(name);
  }
}

/** @throws {PackedFileError} When entries overlap, as in a file that is made to unpack to far more than it holds. */
function withEnds(entries: readonly Omit<ZipEntry, 'end'>[], directory: number): ZipEntry[] {
  const ordered = entries.toSorted((one, other) => one.start - other.start);
  return ordered.map((entry, index) => {
    const end = ordered[index + 1]?.start ?? directory;
    if (entry.content + entry.packedSize > end)
      throw new PackedFileError("has entries that overlap: don't trust this file");
    return {...entry, end};
  });
}
