import {decodeString} from 'micromark-util-decode-string';
import type {Piece} from '../../model/block.js';
import {type Cut, piecesWith} from '../markup/inline.js';
import type {MappedText} from '../segments/mapped-text.js';
import {type MacroKind, macros} from './macros.js';

/** What inline markup begins with. */
const sign =
  /\\|\+{1,3}|``|`|\*\*|\*|__|_|##|#|\^|~|<<|\[\[|\(\(|\{|&(?=[#\w])|\[(?=[.#\w%])|["'](?=`)|\b(?:[a-z][a-z\d]{2,15}):(?=[^\s:])/g;

/** Marks that only hold around whole words, and those that hold anywhere, with the longest text between them. */
const quotes = new Set(['*', '_', '#', '**', '__', '##', '^', '~']);
const longestUnconstrained = 2000;

/** The longest text of a macro, in UTF-16 code units. */
const longestText = 3000;

/** The pieces of a text, and the texts of its footnotes. */
export interface Inlines {
  readonly pieces: readonly Piece[];
  readonly footnotes: readonly (readonly Piece[])[];
}

/** The prose of a text with inline markup of AsciiDoc. */
export function inlinesOf(view: MappedText): Inlines {
  const inline = new Inline(view.text);
  inline.read(0, view.text.length);
  const cuts = inline.cuts.sort((a, b) => a.start - b.start || b.end - a.end);
  const footnotes = inline.footnotes.map(({start, end}) => inlinesOf(view.slice(start, end)).pieces);
  return {pieces: piecesWith(view, cuts), footnotes};
}

class Inline {
  readonly cuts: Cut[] = [];
  readonly footnotes: {start: number; end: number}[] = [];
  readonly #text: string;
  /** The ends of markup that the rest of the text does not have. */
  readonly #without = new Set<string>();
  readonly #ends = new Map<number, string>();

  constructor(text: string) {
    this.#text = text;
  }

  read(from: number, to: number): void {
    let at = from;
    while (at < to) {
      sign.lastIndex = at;
      const match = sign.exec(this.#text);
      if (!match || match.index >= to) break;
      const {0: mark, index} = match;
      at = Math.max(this.#readMark(mark, index), index + 1);
    }
  }

  /** Reads what begins with a mark, and returns where to go on. */
  #readMark(mark: string, start: number): number {
    const end = start + mark.length;
    const ending = this.#ends.get(start);
    if (ending !== undefined) return start + ending.length;
    if (mark === '\\') return this.#escape(start);
    if (mark === '{') return this.#matched(start, /^\{[\w][\w:-]{0,80}\}/, true);
    if (mark === '&') return this.#reference(start);
    if (mark === '[[') return this.#matched(start, /^\[\[[^[\]\n]{1,200}\]\]/, false);
    if (mark === '<<') return this.#crossReference(start);
    if (mark === '((') return this.#indexTerm(start);
    if (mark === '[') return this.#role(start);
    if (mark.endsWith(':')) return this.#macro(mark.slice(0, -1), start, end);
    if (mark.startsWith('+')) return this.#verbatim(mark, start, mark.length > 1);
    if (mark === '`' || mark === '``') return this.#verbatim(mark, start, mark === '``');
    if (mark === '"' || mark === "'") return this.#curly(mark, start);
    return quotes.has(mark) ? this.#quoted(mark, start) : end;
  }

  /** A backslash is not shown where what follows it would be markup. */
  #escape(start: number): number {
    const next = this.#text.slice(start + 1, start + 12);
    const shown = /^(?:[*_`#^~+{[<&]{1,3}|\||\(\(|https?:|[a-z]{3,8}:)/.exec(next)?.[0];
    if (shown === undefined) return start + 1;
    this.cuts.push({start, end: start + 1});
    return start + 1 + shown.length;
  }

  /** Code, or text between plus signs, which is shown as it is. */
  #verbatim(mark: string, start: number, isFree: boolean): number {
    const close = this.#closing(mark, start, isFree);
    if (close === undefined) return this.#again(mark, start, isFree);
    const end = close + mark.length;
    if (mark.startsWith('`'))
      this.cuts.push({start, end, value: this.#text.slice(start + mark.length, close), code: true});
    else if (mark === '+++') this.cuts.push({start, end});
    else this.cuts.push({start, end: start + mark.length}, {start: close, end});
    return end;
  }

  /** Emphasis and the like: its marks are not shown. */
  #quoted(mark: string, start: number): number {
    const isFree = mark.length === 2 || mark === '^' || mark === '~';
    const close = this.#closing(mark, start, isFree);
    if (close === undefined) return this.#again(mark, start, isFree);
    const isScript = mark === '^' || mark === '~';
    if (isScript && /\s/.test(this.#text.slice(start, close))) return start + 1;
    this.cuts.push({start, end: start + mark.length}, {start: close, end: close + mark.length});
    this.#ends.set(close, mark);
    return start + mark.length;
  }

  /** Two marks that are not what they could be may each be a single one. */
  #again(mark: string, start: number, isFree: boolean): number {
    return isFree && mark.length === 2 && mark !== '++' ? start + 1 : start + mark.length;
  }

  /** Where markup ends; undefined where it does not. */
  #closing(mark: string, start: number, isFree: boolean): number | undefined {
    const text = this.#text;
    const from = start + mark.length;
    if (this.#without.has(mark)) return undefined;
    if (
      !isFree &&
      !(/[\s\p{P}\p{S}]/u.test(text[start - 1] ?? ' ') && !/[;:}\\]/.test(text[start - 1] ?? ' '))
    )
      return undefined;
    if (/\s/.test(text[from] ?? ' ') && mark !== '+++') return undefined;
    const longest = isFree ? from + longestUnconstrained : text.length;
    for (let at = text.indexOf(mark, from + 1); at >= 0 && at <= longest; at = text.indexOf(mark, at + 1)) {
      if (isFree) return at;
      const next = text[at + mark.length] ?? ' ';
      if (!/\s/.test(text[at - 1]!) && !/[\p{L}\p{N}_]/u.test(next) && next !== mark) return at;
    }
    if (longest === text.length || text.indexOf(mark, from + 1) < 0) this.#without.add(mark);
    return undefined;
  }

  /** Quotation marks: "`text`". */
  #curly(mark: string, start: number): number {
    const closing = `\`${mark}`;
    if (this.#without.has(closing)) return start + 2;
    const close = this.#text.indexOf(closing, start + 2);
    if (close < 0) {
      this.#without.add(closing);
      return start + 1;
    }
    const [open, end] = mark === '"' ? ['“', '”'] : ['‘', '’'];
    this.cuts.push({start, end: start + 2, value: open!}, {start: close, end: close + 2, value: end!});
    this.#ends.set(close, closing);
    return start + 2;
  }

  /** A cross-reference, which may have a text of its own: <<id,text>>. */
  #crossReference(start: number): number {
    const [found, id, text] =
      /^<<([^<>,\n]{1,200})(?:,([^<>]{0,500}))?>>/.exec(this.#text.slice(start, start + 720)) ?? [];
    if (found === undefined) return start + 2;
    const end = start + found.length;
    if (text === undefined || text.trim() === '') this.cuts.push({start, end, value: id!, code: true});
    else this.#shown(start, end - 2 - text.length, end - 2, end);
    return end;
  }

  /** A term for the index: what is in two parentheses is shown, what is in three is not. */
  #indexTerm(start: number): number {
    const [found, text] =
      /^\(\((?:\([^()]{1,300}\)|([^()]{1,300}))\)\)/.exec(this.#text.slice(start, start + 310)) ?? [];
    if (found === undefined) return start + 2;
    const end = start + found.length;
    if (text === undefined) this.cuts.push({start, end});
    else this.#shown(start, start + 2, end - 2, end);
    return end;
  }

  /** A role before marked text: [.small]#text#. */
  #role(start: number): number {
    const [found] = /^\[[^[\]\n]{1,100}\](?=[*_#`+^~])/.exec(this.#text.slice(start, start + 103)) ?? [];
    if (found === undefined) return start + 1;
    this.cuts.push({start, end: start + found.length});
    return start + found.length;
  }

  #reference(start: number): number {
    const [found] =
      /^&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,32});/i.exec(this.#text.slice(start, start + 40)) ?? [];
    if (found === undefined) return start + 1;
    const value = decodeString(found);
    if (value !== found) this.cuts.push({start, end: start + found.length, value});
    return start + found.length;
  }

  #macro(name: string, start: number, end: number): number {
    const kind = macros.get(name);
    if (kind === undefined) return end;
    const [target] = /^[^\s[\]]{0,1000}/.exec(this.#text.slice(end, end + 1000))!;
    const open = end + target.length;
    const close = this.#text[open] === '[' ? this.#closingBracket(open, kind === 'footnote') : -1;
    // An address without a text is shown as it is.
    if (close < 0) return kind === 'url' ? open : end;
    this.#macroAs(kind, start, open + 1, close + 1, this.#text.slice(open + 1, close));
    return close + 1;
  }

  /** Where the bracket ends that opens at an offset; negative where it does not. A footnote may have others in it. */
  #closingBracket(open: number, nests: boolean): number {
    const last = Math.min(this.#text.length, open + longestText);
    let depth = 0;
    for (let at = open; at < last; at++) {
      const character = this.#text[at];
      if (character === '\\' && this.#text[at + 1] === ']') at++;
      else if (character === '[' && (nests || at === open)) depth++;
      else if (character === ']' && --depth === 0) return at;
    }
    return -1;
  }

  #macroAs(kind: MacroKind, start: number, inside: number, close: number, text: string): void {
    if (kind === 'footnote') {
      this.cuts.push({start, end: close});
      if (text !== '') this.footnotes.push({start: inside, end: close - 1});
    } else if (kind === 'url' && /^\^?$/.test(text)) this.cuts.push({start: inside - 1, end: close});
    else if (kind === 'code' || text === '') {
      this.cuts.push({start, end: close, value: text || this.#text.slice(start, inside - 1), code: true});
    } else if (kind === 'hidden') this.cuts.push({start, end: close});
    else {
      const shown = /^[^,"=]*(?=,[^,=]*=)|^[^"]*(?=\^$)/.exec(text)?.[0] ?? text;
      this.#shown(start, inside, inside + shown.length, close);
    }
  }

  /** Shows a part of some markup, in which there may be more of it. */
  #shown(start: number, from: number, to: number, end: number): void {
    this.cuts.push({start, end: from});
    this.read(from, to);
    this.cuts.push({start: to, end});
  }

  #matched(start: number, pattern: RegExp, isCode: boolean): number {
    const found = pattern.exec(this.#text.slice(start, start + 210))?.[0];
    if (found === undefined) return start + 1;
    const end = start + found.length;
    this.cuts.push(isCode ? {start, end, value: found, code: true} : {start, end});
    return end;
  }
}
