import {PackedFileError} from './error.js';
import {contentOf} from './zip/content.js';
import {readDirectory} from './zip/directory.js';
import type {ZipDirectory, ZipEntry} from './zip/entry.js';
import {replaceEntries} from './zip/replace.js';

/** Most text that is read of one file, in bytes. */
const mostText = 256 * 2 ** 20;

/** A file that consists of texts, such as a DOCX file, and new versions of some of them. */
export class Package {
  readonly #file: Uint8Array;
  readonly #directory: ZipDirectory;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #changes: ReadonlyMap<string, string>;
  /** What has been read, by name. */
  readonly #texts: Map<string, string>;
  readonly #read: {bytes: number};

  private constructor(
    file: Uint8Array,
    directory: ZipDirectory,
    changes: ReadonlyMap<string, string>,
    known?: Package,
  ) {
    this.#file = file;
    this.#directory = directory;
    this.#entries = new Map(directory.entries.map(entry => [entry.name, entry]));
    this.#changes = changes;
    this.#texts = known ? known.#texts : new Map();
    this.#read = known ? known.#read : {bytes: 0};
  }

  /** @throws {PackedFileError} When it is no zip file, is damaged, or holds what only a forged file holds. */
  static open(file: Uint8Array): Package {
    return new Package(file, readDirectory(file), new Map());
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The text of an entry, without byte order mark.
   *
   * @throws {PackedFileError} When it is missing, is no UTF-8, or can't be unpacked.
   */
  text(name: string): string {
    const known = this.#changes.get(name) ?? this.#texts.get(name);
    if (known !== undefined) return known;
    const entry = this.#entries.get(name);
    if (!entry) throw new PackedFileError(`has no part ${JSON.stringify(name)}: save it again`);
    const bytes = contentOf(this.#file, entry);
    this.#read.bytes += bytes.length;
    if (this.#read.bytes > mostText)
      throw new PackedFileError(
        `has more than ${mostText / 2 ** 20} MB of text, which is more than mtlint reads: split it`,
      );
    const text = decoded(bytes, name);
    this.#texts.set(name, text);
    return text;
  }

  /** With new texts of some entries. */
  with(changes: ReadonlyMap<string, string>): Package {
    return new Package(this.#file, this.#directory, new Map([...this.#changes, ...changes]), this);
  }

  /** The file. What has no new text keeps its bytes. */
  bytes(): Uint8Array {
    if (this.#changes.size === 0) return this.#file;
    const encoder = new TextEncoder();
    const contents = new Map([...this.#changes].map(([name, text]) => [name, encoder.encode(text)]));
    return replaceEntries(this.#file, this.#directory, contents);
  }
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    // The mark is kept, so that it's written again.
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw new PackedFileError(
      `has a part that is not UTF-8 (${JSON.stringify(name.slice(0, 80))}): save it again with another program`,
    );
  }
}
