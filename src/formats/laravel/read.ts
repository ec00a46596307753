import type {Comment, Range} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import {FileFormatError, lineAt} from '../file-format-error.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import type {MappedText} from '../segments/mapped-text.js';
import {followedBy} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {stringAt} from './string.js';

/** What the array of a file consists of. Code is anything else, such as the name of a constant. */
const token =
  /(?<blank>\s+)|(?<comment>\/\*|\/\/|#(?!\[))|(?<quote>["'])|(?<open>\[|array\s*\(|\()|(?<close>[\])])|(?<arrow>=>)|(?<comma>,)|(?<end>;)|(?<code>[^\s"'[\](),;=/#]+|[\s\S])/y;

/** Placeholders of Laravel: `:name`. */
const placeholder = /(?<![\w:]):[A-Za-z_]\w*/g;

/** Parts of a choice: `{0} None|[1,19] Some|[20,*] Many`, `One apple|Many apples`. */
const choice = /(?:^|\|)[^\S\n]*(?:\{\d+\}|\[[\d*]+,[\d*]+\])/;

interface Level {
  /** The keys that lead to it. */
  readonly path: string;
  /** The number of the next item without a key. */
  next: number;
  /** For what is in code, such as the arguments of a call: the item with the code. */
  readonly outer?: Item;
  /** Where an array is. Its end is yet to come. */
  readonly range?: {start: number; end: number};
}

/** An item of an array that is being read. */
interface Item {
  readonly start: number;
  value?: Range;
  key?: string;
  /** Whether it is more than a string: `'a' . 'b'`. */
  isCode: boolean;
}

/** Translations of Laravel: a file that returns an array of PHP. */
export function readLaravel(text: string, facts: FileFacts): SegmentFile {
  return new LaravelReader(text, facts).read();
}

class LaravelReader {
  readonly #text: string;
  readonly #language: string;
  readonly #segments: Segment[] = [];
  readonly #comments: Comment[] = [];
  readonly #items: Range[] = [];
  readonly #levels: Level[] = [];
  #item: Item | undefined;
  #at = 0;

  constructor(text: string, {language}: FileFacts) {
    this.#text = text;
    this.#language = language;
  }

  /** @throws {FileFormatError} */
  read(): SegmentFile {
    const start = /[\s;]return\s*(?=\[|array\s*\()/.exec(this.#text);
    if (!start) throw new FileFormatError('a PHP array', 1, 'expected `return [`');
    this.#head(start.index + 1);
    this.#at = start.index + start[0].length;
    do this.#next();
    while (this.#levels.length > 0);
    return {segments: withUniqueIds(this.#segments), comments: followedBy(this.#comments, this.#ranges)};
  }

  /** Arrays and strings, outer ones first. */
  get #ranges(): Range[] {
    return this.#items.sort((a, b) => a.start - b.start);
  }

  /** The comments before the array. */
  #head(end: number): void {
    const comment = /\/\*|\/\/|#/g;
    for (let found = comment.exec(this.#text); found && found.index < end; found = comment.exec(this.#text)) {
      this.#at = comment.lastIndex;
      this.#comment(found[0], found.index);
      comment.lastIndex = this.#at;
    }
  }

  #next(): void {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text);
    if (!found) throw this.#error('the array has no end: add `]`');
    const {blank, comment, quote, open, close, arrow, comma, end} = found.groups!;
    const {index} = found;
    this.#at = token.lastIndex;
    if (blank !== undefined) return;
    if (comment !== undefined) this.#comment(comment, index);
    else if (comma !== undefined) this.#endItem();
    else if (close !== undefined) this.#close();
    else if (end !== undefined) throw this.#error('the array has no end: add `]`');
    else if (arrow !== undefined) this.#endKey();
    else {
      this.#item ??= {start: index, isCode: false};
      if (quote !== undefined) this.#string(quote);
      else if (open !== undefined) this.#open(open !== '(', this.#item);
      else this.#item.isCode = true;
    }
  }

  #open(isArray: boolean, item: Item): void {
    if (isArray && !item.isCode && !item.value && !this.#levels.at(-1)?.outer) {
      const range = {start: item.start, end: this.#text.length};
      this.#items.push(range);
      this.#levels.push({path: this.#path(), next: 0, range});
    } else {
      item.isCode = true;
      this.#levels.push({path: '', next: 0, outer: item});
    }
    this.#item = undefined;
  }

  #close(): void {
    this.#endItem();
    const level = this.#levels.pop();
    if (level?.range) level.range.end = this.#at;
    this.#item = level?.outer;
  }

  /** The keys that lead to the item. */
  #path(): string {
    const level = this.#levels.at(-1);
    if (!level) return '';
    const key = this.#item?.key ?? String(level.next++);
    return level.path === '' ? key : `${level.path}.${key}`;
  }

  #endKey(): void {
    const {start = this.#at, value, isCode = true} = this.#item ?? {};
    const key =
      value && !isCode
        ? stringAt(this.#text, value.start, value.end).text
        : this.#text.slice(start, this.#at - 2).trim();
    this.#item = {start, key, isCode: false};
  }

  #endItem(): void {
    const item = this.#item;
    if (item?.value && !item.isCode && !this.#levels.at(-1)?.outer) {
      this.#items.push({start: item.start, end: item.value.end});
      this.#segments.push(this.#segment(this.#path(), item.value));
    }
    this.#item = undefined;
  }

  #segment(id: string, place: Range): Segment {
    const value = stringAt(this.#text, place.start, place.end);
    return {
      id,
      target: sideOf(withParagraphs(value.markCode(placeholder)), {
        language: this.#language,
        place,
        codes: [...value.text.matchAll(placeholder)].map(({0: text, index}) => ({
          kind: 'single',
          text,
          place: value.rangeOf(index, index + text.length),
        })),
      }),
      translate: true,
      notes: [],
      syntax: 'laravel',
    };
  }

  #string(quote: string): void {
    const start = this.#at;
    const stop = quote === '"' ? /["\\]/g : /['\\]/g;
    stop.lastIndex = start;
    for (let found = stop.exec(this.#text); found; found = stop.exec(this.#text)) {
      if (found[0] !== quote) {
        stop.lastIndex = found.index + 2;
        continue;
      }
      this.#at = found.index + 1;
      const item = this.#item!;
      if (item.value) item.isCode = true;
      item.value = {start, end: found.index};
      return;
    }
    throw this.#error(`the string has no closing quotation mark \`${quote}\``);
  }

  #comment(opening: string, start: number): void {
    const end = opening === '/*' ? this.#text.indexOf('*/', this.#at) : endOfLine(this.#text, start);
    if (end < 0) throw this.#error('the comment has no end: add `*/`');
    const value = this.#text.slice(start + opening.length, end).replace(/^\*/, '');
    this.#at = opening === '/*' ? end + 2 : end;
    this.#comments.push({start, end: this.#at, value});
  }

  #error(problem: string): FileFormatError {
    return new FileFormatError('a PHP array', lineAt(this.#text, this.#at), problem);
  }
}

/** The text with the parts of a choice as paragraphs, and the numbers that they are for as code. */
function withParagraphs(text: MappedText): MappedText {
  if (!choice.test(text.text)) return text;
  return text.decode(/\|[^\S\n]*/g, () => '\n\n').decode(/(?:\{\d+\}|\[[\d*]+,[\d*]+\])[^\S\n]*/g, () => '');
}

function endOfLine(text: string, start: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = start;
  return lineEnd.exec(text)?.index ?? text.length;
}
