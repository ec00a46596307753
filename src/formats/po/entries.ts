import type {Piece} from '../../model/block.js';
import type {Comment, Range} from '../../model/comment.js';
import {FileFormatError, lineAt} from '../file-format-error.js';
import {MappedText} from '../segments/mapped-text.js';
import {quotedString} from './string.js';

/** The text of a keyword, such as `msgid`, over all of its lines. */
export interface PoText {
  readonly text: MappedText;
  /** From the first character in quotation marks to the last one. */
  readonly place: Range;
}

/** An entry of a PO file. */
export interface PoEntry {
  readonly context: PoText | undefined;
  readonly id: PoText;
  readonly plural: PoText | undefined;
  /** By number of the plural form; an entry without plural has one, with an empty key. */
  readonly strings: ReadonlyMap<string, PoText>;
  readonly flags: readonly string[];
  /** Comments of translators (`# `) and from the program (`#. `), in order of position. */
  readonly comments: readonly Comment[];
  readonly isObsolete: boolean;
}

/** What comments are followed by. Known when the entry is complete. */
type OpenComment = {-readonly [Key in keyof Comment]: Comment[Key]};

const blank = /[^\S\n\r]*/y;
const word = /[A-Za-z_]+(?:\[[^\]\n\r]*\])?/y;

/**
 * Reads the entries of a PO file, in order.
 *
 * @throws {FileFormatError} When the text is not in the format.
 */
export function entriesOf(text: string): Generator<PoEntry> {
  return new PoReader(text).read();
}

/** The entry that is being read. */
class OpenEntry {
  readonly fields = new Map<string, {pieces: Piece[]; start: number; end: number}>();
  readonly flags: string[] = [];
  readonly comments: OpenComment[] = [];
  field = '';
  isObsolete = false;

  get hasString(): boolean {
    return this.field.startsWith('msgstr');
  }
}

class PoReader {
  readonly #text: string;
  #entry = new OpenEntry();
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  *read(): Generator<PoEntry> {
    const text = this.#text;
    while (this.#at < text.length) {
      this.#skipBlank();
      const character = text[this.#at];
      if (character === '\n' || character === '\r') this.#at++;
      else if (character === '#') {
        if (text[this.#at + 1] === '~' && text[this.#at + 2] !== '|') {
          this.#at += 2;
          yield* this.#line(true);
        } else {
          if (this.#entry.hasString) yield* this.#end();
          this.#comment();
        }
      } else if (character !== undefined) yield* this.#line(false);
    }
    yield* this.#end();
  }

  /** Keywords and strings, up to the end of the line. */
  *#line(isObsolete: boolean): Generator<PoEntry> {
    const text = this.#text;
    for (;;) {
      this.#skipBlank();
      const character = text[this.#at];
      if (character === undefined || character === '\n' || character === '\r') return;
      if (character === '#' && isObsolete) {
        if (this.#entry.hasString) yield* this.#end();
        this.#comment();
        return;
      }
      if (character === '"') this.#string();
      else yield* this.#keyword(isObsolete);
    }
  }

  *#keyword(isObsolete: boolean): Generator<PoEntry> {
    word.lastIndex = this.#at;
    const keyword = word.exec(this.#text)?.[0] ?? '';
    if (!/^(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d{1,3}\])?|domain)$/.test(keyword))
      throw this.#error('expected a keyword such as `msgid`, a string, or a comment');
    const isFirst = keyword === 'msgctxt' || keyword === 'msgid' || keyword === 'domain';
    if (isFirst && this.#entry.hasString) yield* this.#end();
    if (isFirst && this.#entry.fields.has('msgid'))
      throw this.#error(`expected \`msgstr\` before the next \`${keyword}\``);
    if (this.#entry.fields.has(keyword)) throw this.#error(`\`${keyword}\` is repeated: remove one`);
    if (keyword.startsWith('msgstr') && !this.#entry.fields.has('msgid'))
      throw this.#error(`expected \`msgid\` before \`${keyword}\``);
    this.#at += keyword.length;
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
    if (this.#text[this.#at] !== '"')
      throw this.#error(`expected a string in quotation marks after \`${keyword}\``);
    this.#entry.field = keyword;
    this.#entry.isObsolete = isObsolete;
    this.#string();
    if (keyword === 'domain') this.#entry = new OpenEntry();
  }

  #string(): void {
    const {field, fields} = this.#entry;
    if (field === '') throw this.#error('expected a keyword such as `msgid` before the string');
    const found = quotedString(this.#text, this.#at);
    if (!found) throw this.#error('the string has no closing quotation mark');
    const {pieces, place} = found;
    const known = fields.get(field);
    if (known) {
      known.pieces.push(...pieces);
      known.end = place.end;
    } else fields.set(field, {pieces: [...pieces], ...place});
    this.#at = place.end + 1;
  }

  #comment(): void {
    const text = this.#text;
    const start = this.#at;
    const end = endOfLine(text, start);
    this.#at = end;
    const mark = text[start + 1] ?? '';
    if (mark === ',' || mark === '=')
      for (const flag of text.slice(start + 2, end).split(',')) this.#entry.flags.push(flag.trim());
    if (',=:|~'.includes(mark) && mark !== '') return;
    const value = text.slice(start + (mark === '.' ? 2 : 1), end);
    this.#entry.comments.push({value, start, end});
  }

  /** The entry that was read, if there is one that is complete. */
  *#end(): Generator<PoEntry> {
    const entry = this.#entry;
    this.#entry = new OpenEntry();
    if (entry.field === '') {
      // Comments that no entry follows.
      if (entry.comments.length > 0) yield {...commentsOnly, comments: entry.comments};
      return;
    }
    const texts = new Map(
      [...entry.fields].map(([field, {pieces, start, end}]): [string, PoText] => [
        field,
        {text: MappedText.of(pieces), place: {start, end}},
      ]),
    );
    const strings = new Map(
      [...texts]
        .filter(([field]) => field.startsWith('msgstr'))
        .map(([field, found]): [string, PoText] => [field.slice('msgstr['.length, -1), found]),
    );
    const id = texts.get('msgid');
    if (!id) throw this.#error('expected `msgid` after `msgctxt`');
    if (strings.size === 0 && !entry.isObsolete) throw this.#error('expected `msgstr` after `msgid`');
    const places = [...strings.values()].map(({place}) => place);
    const [first] = places;
    if (first)
      for (const comment of entry.comments) comment.next = {start: first.start, end: places.at(-1)!.end};
    yield {
      context: texts.get('msgctxt'),
      id,
      plural: texts.get('msgid_plural'),
      strings,
      flags: entry.flags,
      comments: entry.comments,
      isObsolete: entry.isObsolete,
    };
  }

  #skipBlank(): void {
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.#text)![0].length;
  }

  #error(problem: string): FileFormatError {
    return new FileFormatError('PO', lineAt(this.#text, this.#at), problem);
  }
}

/** What a file has after its last entry. */
const commentsOnly: PoEntry = {
  context: undefined,
  id: {text: MappedText.of([]), place: {start: 0, end: 0}},
  plural: undefined,
  strings: new Map(),
  flags: [],
  comments: [],
  isObsolete: true,
};

const lineEnd = /[\n\r]|$/g;

function endOfLine(text: string, from: number): number {
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)!.index;
}
