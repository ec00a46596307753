import type {Comment, Range} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import {FileFormatError, lineAt} from '../file-format-error.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {followedBy} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {stringAt} from './string.js';

/** A comment that Xcode writes where the program gives none. */
const noComment = 'No comment provided by engineer.';

/** Localizable strings of Apple: `"key" = "value";`. */
export function readStrings(text: string, facts: FileFacts): SegmentFile {
  return new StringsReader(text, facts).read();
}

class StringsReader {
  readonly #text: string;
  readonly #language: string;
  readonly #segments: Segment[] = [];
  readonly #comments: Comment[] = [];
  readonly #entries: Range[] = [];
  #notes: string[] = [];
  #at: number;

  constructor(text: string, {language}: FileFacts) {
    this.#text = text;
    this.#language = language;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** @throws {FileFormatError} */
  read(): SegmentFile {
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) this.#entry();
    return {segments: withUniqueIds(this.#segments), comments: followedBy(this.#comments, this.#entries)};
  }

  #entry(): void {
    const start = this.#at;
    const notes = this.#notes;
    const key = this.#string('a key');
    this.#skip();
    // A key by itself is its own value.
    const hasValue = this.#text[this.#at] !== ';';
    if (hasValue) {
      this.#expect('=');
      this.#skip();
    }
    const value = hasValue ? this.#string('a string') : key;
    this.#skip();
    this.#expect(';');
    this.#notes = [];
    this.#entries.push({start, end: this.#at});
    this.#segments.push({
      id: stringAt(this.#text, key.start, key.end).text,
      target: sideOf(stringAt(this.#text, value.start, value.end), {language: this.#language, place: value}),
      translate: hasValue,
      notes,
      syntax: 'apple',
    });
  }

  /** Skips white space and comments. */
  #skip(): void {
    const text = this.#text;
    const blank = /\s*/y;
    for (;;) {
      blank.lastIndex = this.#at;
      blank.test(text);
      const start = blank.lastIndex;
      this.#at = start;
      const opening = text.slice(start, start + 2);
      if (opening !== '/*' && opening !== '//') return;
      const closing = opening === '/*' ? text.indexOf('*/', start + 2) : endOfLine(text, start);
      if (closing < 0) throw this.#error('the comment has no end: add `*/`');
      this.#at = opening === '/*' ? closing + 2 : closing;
      this.#comment(text.slice(start + 2, closing), start);
    }
  }

  #comment(value: string, start: number): void {
    this.#comments.push({start, end: this.#at, value});
    const note = value.trim();
    if (note !== '' && note !== noComment && !note.startsWith('mtlint-')) this.#notes.push(note);
  }

  /** Where a string is, without its quotation marks. */
  #string(what: string): Range {
    const mark = this.#text[this.#at];
    if (mark === '"' || mark === "'") return this.#quoted(mark);
    const bare = /[\w.:/$-]+/y;
    bare.lastIndex = this.#at;
    if (!bare.test(this.#text)) throw this.#error(`expected ${what}`);
    const start = this.#at;
    this.#at = bare.lastIndex;
    return {start, end: this.#at};
  }

  #quoted(mark: string): Range {
    const start = this.#at + 1;
    const stop = mark === '"' ? /["\\]/g : /['\\]/g;
    stop.lastIndex = start;
    for (let found = stop.exec(this.#text); found; found = stop.exec(this.#text)) {
      if (found[0] === mark) {
        this.#at = found.index + 1;
        return {start, end: found.index};
      }
      stop.lastIndex = found.index + 2;
    }
    throw this.#error(`the string has no closing quotation mark \`${mark}\``);
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character) throw this.#error(`expected \`${character}\``);
    this.#at++;
  }

  #error(problem: string): FileFormatError {
    return new FileFormatError('a .strings file', lineAt(this.#text, this.#at), problem);
  }
}

function endOfLine(text: string, start: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = start;
  return lineEnd.exec(text)?.index ?? text.length;
}
