import {applyEdits, type Edit} from '../../fixes/edits.js';
import type {Replacement} from '../../fixes/fix-writer.js';
import type {Block} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import type {FormatParts, UnpackedFile} from '../format.js';
import {type Line, Lines} from './lines.js';
import type {Package} from './package.js';
import type {Part} from './paragraph.js';

/** Gives characters as they are written at a position in a part; undefined where they can't be written. */
export type Encoder = (characters: string, at: Range) => string | undefined;

/** What a packed format consists of. */
export interface PackedFormat {
  /**
   * The parts to lint, in the order in which they are read.
   *
   * @throws {PackedFileError} When the file is not in the format.
   */
  partsOf(file: Package): readonly Part[];
  /** What writes into a part. */
  encode(xml: string): Encoder;
  /** Whether any change would make the file invalid, since it is signed. */
  isSigned(file: Package): boolean;
}

/** An edit of the XML of a part. */
interface PartEdit extends Edit {
  readonly part: Part;
}

const loneSurrogate = /\p{Cs}/u;

/** A packed file as a text with a line for each paragraph. */
export class PackedDocument implements UnpackedFile {
  readonly parts: FormatParts;
  readonly #format: PackedFormat;
  readonly #file: Package;
  readonly #lines: Lines;
  readonly #encoders = new Map<Part, Encoder>();

  /** @throws {PackedFileError} When the file is not in the format. */
  constructor(format: PackedFormat, file: Package) {
    this.#format = format;
    this.#file = file;
    this.#lines = new Lines(format.partsOf(file));
    this.parts = {
      read: () => this.#blocks(),
      write: () => ({write: characters => characters, breaking: edits => this.#breaking(edits)}),
    };
  }

  get text(): string {
    return this.#lines.text;
  }

  edited(edits: readonly Edit[]): PackedDocument {
    const inParts = edits.map(edit => this.#inPart(edit));
    const next = this.#withEdits(inParts.filter(edit => edit !== undefined));
    if (next.text !== applyEdits(this.text, edits)) throw new Error('an edit changed more than its words');
    return next;
  }

  pack(): Uint8Array {
    return this.#file.bytes();
  }

  *#blocks(): Generator<Block> {
    for (const {start, part, number, paragraph} of this.#lines.all) {
      const {kind, language, text} = paragraph;
      let at = start;
      const pieces = text.pieces().map(({value, code}) => {
        const piece = {value, start: at, end: at + value.length, ...(code && {code})};
        at = piece.end;
        return piece;
      });
      if (pieces.every(({code, value}) => code || value.trim() === '')) continue;
      yield {kind, pieces, id: `${part.name} ¶${number}`, ...(language !== undefined && {language})};
    }
  }

  /** A fix changes the text of one run, and nothing else: the file is read again to make sure. */
  #breaking(edits: readonly Replacement[]): ReadonlySet<Replacement> {
    if (this.#format.isSigned(this.#file)) return new Set(edits);
    const breaking = new Set<Replacement>();
    const byLine = new Map<Line, Replacement[]>();
    const made: PartEdit[] = [];
    for (const edit of edits) {
      const line = this.#lines.at(edit);
      const inPart = this.#inPart(edit);
      if (!line || !inPart) {
        breaking.add(edit);
        continue;
      }
      listIn(byLine, line).push(edit);
      made.push(inPart);
    }
    if (made.length === 0) return breaking;
    const next = this.#withEdits(made).#lines.all;
    for (const [line, own] of byLine) {
      const moved = own.map(({start, end, text}) => ({
        start: start - line.start,
        end: end - line.start,
        text,
      }));
      const after = next.length === this.#lines.all.length ? next[line.index] : undefined;
      const expected = applyEdits(line.text, moved);
      if (after?.text !== expected || loneSurrogate.test(expected))
        for (const edit of own) breaking.add(edit);
    }
    return breaking;
  }

  #encoderOf(part: Part): Encoder {
    const encoder = this.#encoders.get(part) ?? this.#format.encode(part.xml);
    this.#encoders.set(part, encoder);
    return encoder;
  }

  #withEdits(edits: readonly PartEdit[]): PackedDocument {
    const byPart = new Map<Part, Edit[]>();
    for (const {part, ...edit} of edits) listIn(byPart, part).push(edit);
    const changes = [...byPart].map(([{name, xml}, own]) => {
      // A note is after the paragraph that it is in.
      const ordered = own.toSorted((one, other) => one.start - other.start);
      return [name, applyEdits(xml, ordered)] as const;
    });
    return new PackedDocument(this.#format, this.#file.with(new Map(changes)));
  }

  /** An edit of the text as one of a part; undefined where it would change more than characters of one run. */
  #inPart({start, end, text}: Edit): PartEdit | undefined {
    const line = this.#lines.at({start, end});
    if (!line || line.text === '' || /[\t\n\r]/.test(text)) return undefined;
    const {part, paragraph} = line;
    const [from, to] = [start - line.start, end - line.start];
    if (paragraph.text.pieces(from, to).some(({code}) => code)) return undefined;
    const range = from === to ? insertionAt(line, from) : paragraph.text.rangeOf(from, to);
    if (part.xml.slice(range.start, range.end).includes('<')) return undefined;
    const written = this.#encoderOf(part)(text, range);
    return written === undefined ? undefined : {...range, text: written, part};
  }
}

/** Where characters are inserted: after those before them, which are in the same run unless there are none. */
function insertionAt({paragraph: {text}}: Line, at: number): Range {
  const position = at === 0 ? text.rangeOf(0, 0).start : text.rangeOf(at - 1, at).end;
  return {start: position, end: position};
}

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
