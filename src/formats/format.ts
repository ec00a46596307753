import type {Edit} from '../fixes/edits.js';
import type {FixWriterOf} from '../fixes/fix-writer.js';
import type {Block} from '../model/block.js';
import type {CommentReader} from '../model/comment.js';
import type {PlacedBlock} from '../model/placed-block.js';
import type {Segment} from '../model/segment.js';
import type {StructureItem} from '../model/structure.js';
import type {TableColumns} from '../model/table-columns.js';

/** Turns a decoded file into blocks of prose, in order of position. */
export type Reader = (text: string) => Iterable<Block>;

/** What a reader of segments is told about a file. */
export interface FileFacts {
  /** Path or name of the file, with slashes: it may name the language. */
  readonly path: string;
  /** BCP 47 tag of the target language, for a file that declares none. */
  readonly language: string;
  /** BCP 47 tag of the source language, for a file that declares none. */
  readonly sourceLanguage?: string;
  /** The columns of a table, where the config names them. */
  readonly columns?: TableColumns;
  /** The file that the text was translated from. */
  readonly source?: SourceText;
}

/** A file that another was translated from. */
export interface SourceText {
  readonly text: string;
  /** As it is to be shown in reports. */
  readonly path: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** What reads its format. */
  readonly parts: FormatParts;
  /** Whether a part of the target was recorded as a translation of another text than that part of the source now has. */
  isOutdated?(target: string, source: string): boolean;
}

/** Reads the segments of a decoded file. */
export type SegmentReader = (text: string, facts: FileFacts) => Iterable<Segment>;

/** Reads the versions of a file that is being edited, one after the other. */
export interface VersionReader {
  /** The blocks of the next version. */
  read(text: string): Iterable<PlacedBlock>;
  /** Reads the comments of the version that was read last; undefined for a format without comments. */
  readonly readComments: CommentReader | undefined;
}

/** A file that is no text itself, as a text: what is linted and fixed of it. */
export interface UnpackedFile {
  readonly text: string;
  /** What reads this text, and no other. */
  readonly parts: FormatParts;
  /**
   * The file with edits of the text.
   *
   * @param edits In order of position, without overlap, and none that the writer of the parts finds breaking.
   */
  edited(edits: readonly Edit[]): UnpackedFile;
  /** The bytes of the file. */
  pack(): Uint8Array;
}

/** What a format can do with a text. */
export interface FormatParts {
  readonly read: Reader;
  /** Reads a file of segments: translations with an id, a state and, in many formats, their source. It is used in place of `read`. */
  readonly readSegments?: SegmentReader;
  /** Reads comments, in which directives are found; absent for a format without comments. */
  readonly readComments?: CommentReader;
  /** Reads a text that is being edited at the cost of what has changed; absent: each version is read as a whole. */
  versions?(): VersionReader;
  /** Reads the elements that a translation keeps, in order of position. Absent: documents are not compared. */
  readonly structureOf?: (text: string) => readonly StructureItem[];
  /** Writes replacements with the escapes that their position needs; absent: characters are written unchanged. */
  readonly write?: FixWriterOf;
  /**
   * Makes a text of a packed file, whose parts read it. Without it, the other parts read the text alone.
   *
   * @throws An error named `FormatError` when the file is not in the format.
   */
  unpack?(bytes: Uint8Array): UnpackedFile;
}

/** A file format: how to recognize it, and how to load what reads and writes it. */
export interface Format {
  /** The name that config files and `--print-config` use. */
  readonly name: string;
  /** File name extensions in lowercase, each with its dot. */
  readonly extensions: readonly string[];
  /**
   * Whether a text is in this format, judged by its start. Decides between formats that share an extension, and recognizes files
   * without a known one.
   */
  sniff?(start: string): boolean;
  /**
   * Where a search of a folder finds its files: everywhere by default. `layout`: only in a layout of translations, such as
   * `locales/de.json`, since most files with these extensions hold something else.
   */
  readonly searched?: 'layout';
  /** `content`: a file is in this format only if `sniff` says so, since files with these extensions may be anything (`.xml`). */
  readonly recognized?: 'content';
  /** Whether its files are no text, and `unpack` of its parts makes one of them. */
  readonly isPacked?: boolean;
  /** Loads the parser: most runs need the parsers of one or two formats. */
  load(): Promise<FormatParts>;
}

/** A format as a plugin defines it: all parts at hand. */
export interface FormatDefinition extends Omit<Format, 'load' | 'isPacked'>, Omit<FormatParts, 'unpack'> {}
