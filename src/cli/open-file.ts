import type {Call} from '../engine/call.js';
import type {UnpackedFile} from '../formats/format.js';
import {builtInFormats, FormatRegistry} from '../formats/registry.js';
import type {TextFile} from '../node/read-text.js';
import type {Settings} from '../project/config/resolve.js';
import {readPacked, readSource} from './read.js';

/** A file as it is linted. */
export interface OpenFile extends TextFile {
  /** A file that is no text itself, and its bytes. */
  readonly packed?: {readonly file: UnpackedFile; readonly bytes: Uint8Array};
}

/** What settings say of the format of a file. */
type FormatSettings = Partial<Pick<Settings, 'format' | 'formats'>>;

/**
 * Reads a file, or standard input for `-`, in the way of its format: as a text, or as bytes that are unpacked.
 *
 * @param name Its name, which shows the format.
 * @param call Calls what may take long.
 * @throws {FileError} When it can't be read.
 * @throws An error named `FormatError` when it is not in its format.
 */
export async function openFile(
  path: string,
  name: string,
  {format, formats}: FormatSettings,
  call: Call,
): Promise<OpenFile> {
  const registry = formats ? new FormatRegistry(formats) : builtInFormats;
  const found = format === undefined ? registry.byName(name) : registry.named(format);
  const unpack = found?.isPacked ? (await found.load()).unpack : undefined;
  if (!unpack) return readSource(path, name);
  const bytes = await readPacked(path);
  const file = await call(() => unpack(bytes));
  return {text: file.text, hasByteOrderMark: false, packed: {file, bytes}};
}
