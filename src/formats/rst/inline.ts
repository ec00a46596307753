import type {Piece} from '../../model/block.js';
import {type Cut, piecesWith} from '../markup/inline.js';
import type {MappedText} from '../segments/mapped-text.js';
import {roleShows} from './roles.js';

/** Characters after which inline markup may start, and before which it may end, beside white space. */
const before = /[\s'"([{<\-/:\p{Ps}\p{Pi}\p{Pf}\p{Pd}]|(?=[^\0-\x7F])\p{Po}/u;
const after = /[\s'")\]}>\-/\\:.,;!?\p{Pe}\p{Pi}\p{Pf}\p{Pd}]|(?=[^\0-\x7F])\p{Po}/u;

/** What inline markup may begin with. */
const sign = /\\[\s\S]?|``|\*\*|\*|_`|`|\||\[|__?/g;

/** The longest name of a role, and the longest label of a reference, in UTF-16 code units. */
const longestName = 80;

/**
 * The pieces of a text with inline markup of reStructuredText.
 *
 * @param defaultRole The role of text in single quotes without one; empty if the document names none.
 */
export function inlinePieces(view: MappedText, defaultRole: string): Piece[] {
  return piecesWith(view, new Inline(view.text, defaultRole).cuts());
}

class Inline {
  readonly #text: string;
  readonly #defaultRole: string;
  readonly #cuts: Cut[] = [];
  /** The ends of markup that the rest of the text does not have. */
  readonly #without = new Set<string>();

  constructor(text: string, defaultRole: string) {
    this.#text = text;
    this.#defaultRole = defaultRole;
  }

  cuts(): readonly Cut[] {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      sign.lastIndex = at;
      const match = sign.exec(text);
      if (!match) break;
      const {0: mark, index} = match;
      at = Math.max(this.#read(mark, index), index + 1);
    }
    return this.#cuts.sort((a, b) => a.start - b.start);
  }

  /** Reads what begins with a mark, and returns where it ends. */
  #read(mark: string, start: number): number {
    const end = start + mark.length;
    if (mark.startsWith('\\')) return this.#escape(mark, start);
    if (mark === '_' || mark === '__') return this.#reference(start, end);
    if (mark === '[') return this.#footnote(start);
    if (!this.#mayStart(start, end)) return end;
    const closing = mark === '_`' ? '`' : mark;
    const close = this.#closing(closing, end);
    if (close < 0) return end;
    const stop = close + closing.length;
    if (mark === '``') return this.#code(start, stop, this.#text.slice(end, close));
    if (mark === '|') return this.#code(start, this.#underscores(stop), this.#text.slice(start, stop));
    if (mark === '`') return this.#interpreted(start, close);
    this.#cut(start, end);
    this.#escapes(end, close);
    this.#cut(close, stop);
    return stop;
  }

  /** A backslash and white space show nothing. */
  #escape(mark: string, start: number): number {
    const end = start + mark.length;
    if (mark.length === 1) return end;
    if (/\s/.test(mark)) this.#cut(start, end);
    else this.#cuts.push({start, end, value: mark[1]!});
    return end;
  }

  #escapes(from: number, to: number): void {
    for (const {0: mark, index} of this.#text.slice(from, to).matchAll(/\\[\s\S]/g))
      this.#escape(mark, from + index);
  }

  /** Text in single quotes: a link, a reference, or text with a role before or after it. */
  #interpreted(start: number, close: number): number {
    const text = this.#text;
    const [lead] = /(?::[\w.+:-]{1,80}:)?$/.exec(text.slice(Math.max(0, start - longestName - 2), start))!;
    const from = lead !== '' && this.#mayStart(start - lead.length, start) ? start - lead.length : start;
    const [trail, , references] = /^(?:(:[\w.+-]{1,80}:)|(__?))?/.exec(
      text.slice(close + 1, close + longestName + 3),
    )!;
    const stop = close + 1 + trail.length;
    const role = references || trail === '' ? lead : trail;
    const inside = text.slice(start + 1, close);
    const title = /^([^<]*[^<\s])\s*<[^<>]*>$/.exec(inside)?.[1];
    const name = role.replace(/^:|:$/g, '') || this.#defaultRole;
    if (!references && roleShows(name, title !== undefined, title ?? inside) === 'code')
      return this.#code(from, stop, title ?? inside);
    if (/^<[^<>]*>$/.test(inside)) return this.#code(from, stop, inside);
    const end = start + 1 + (title ?? inside).length;
    this.#cut(from, start + 1);
    this.#escapes(start + 1, end);
    this.#cut(end, stop);
    return stop;
  }

  /** The underscores after the name of a link: `Python_`. */
  #reference(start: number, end: number): number {
    let from = start;
    while (from > 0 && start - from < longestName && /[\p{L}\p{N}_.+:-]/u.test(this.#text[from - 1]!)) from--;
    const name = this.#text.slice(from, start);
    const isName = /[\p{L}\p{N}]$/u.test(name) && !/^[_.+:-]/.test(name);
    if (isName && this.#mayEnd(end) && this.#isBoundary(start - name.length)) this.#cut(start, end);
    return end;
  }

  /** A reference to a footnote, with the white space before it, or to a citation, which is a name. */
  #footnote(start: number): number {
    const [found, label] =
      /^\[(#?[\p{L}\p{N}_.+:-]{0,80}|\*)\]_/u.exec(this.#text.slice(start, start + longestName + 5)) ?? [];
    if (found === undefined || label === '' || !this.#mayEnd(start + found.length)) return start + 1;
    const stop = start + found.length;
    let from = start;
    while (from > 0 && /\s/.test(this.#text[from - 1]!)) from--;
    const isAfterWord = from > 0 && !/[:([{–—-]/.test(this.#text[from - 1]!);
    if (!isAfterWord || !/^(?:\d|#|\*)/.test(label!)) return this.#code(start, stop, label!);
    this.#cut(from, stop);
    return stop;
  }

  #underscores(at: number): number {
    return at + /^_{0,2}/.exec(this.#text.slice(at, at + 2))![0].length;
  }

  #code(start: number, end: number, value: string): number {
    this.#cuts.push({start, end, value, code: true});
    return end;
  }

  #cut(start: number, end: number): void {
    this.#cuts.push({start, end});
  }

  /** Where the markup that begins before `from` ends; negative where it does not. */
  #closing(mark: string, from: number): number {
    if (this.#without.has(mark)) return -1;
    for (let at = this.#text.indexOf(mark, from + 1); at >= 0; at = this.#text.indexOf(mark, at + 1)) {
      if (this.#mayClose(mark, at)) return at;
    }
    this.#without.add(mark);
    return -1;
  }

  #mayClose(mark: string, at: number): boolean {
    const previous = this.#text[at - 1]!;
    if ((/\s/.test(previous) && !this.#isEscapedSpace(at)) || (mark !== '``' && previous === '\\'))
      return false;
    const end = at + mark.length;
    if (mark === '`' && /^(?:__?|:[\w.+-]{1,80}:)/.test(this.#text.slice(end, end + longestName + 2)))
      return true;
    if (mark === '|' && this.#text[end] === '_') return true;
    return this.#mayEnd(end);
  }

  #mayStart(start: number, end: number): boolean {
    const next = this.#text[end];
    if (next === undefined || /\s/.test(next)) return false;
    const previous = this.#text[start - 1];
    // Quoted marks are text: "*".
    if (previous !== undefined && next === closers[previous]) return false;
    return this.#isBoundary(start);
  }

  #isBoundary(start: number): boolean {
    return start === 0 || before.test(this.#text[start - 1]!) || this.#isEscapedSpace(start);
  }

  /** Whether a backslash and white space are before an offset. */
  #isEscapedSpace(start: number): boolean {
    return this.#text[start - 2] === '\\' && /\s/.test(this.#text[start - 1]!);
  }

  #mayEnd(end: number): boolean {
    return end >= this.#text.length || after.test(this.#text[end]!);
  }
}

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
};
