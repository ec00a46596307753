import {lastWhere} from '../../model/binary-search.js';
import type {Paragraph} from './token.js';

/** A term, split at its first word. */
interface Entry {
  /** The characters before the first word: the period of ".NET". */
  readonly lead: string;
  /** The term from its first word on, with white space collapsed to single spaces. */
  readonly rest: string;
  /** Whether the term matches any case: it is all lowercase. */
  readonly anyCase: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const noRanges: readonly Range[] = [];

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Words and phrases that a project allows: brands, repetitive names, unusual capitals. */
export class Terms {
  /** The terms as they were given. */
  readonly list: readonly string[];
  /** By first word, in lowercase. */
  readonly #entries = new Map<string, Entry[]>();
  readonly #found = new WeakMap<Paragraph, readonly Range[]>();

  constructor(list: readonly string[]) {
    this.list = list;
    for (const term of list) this.#add(term.trim().replace(/\s+/g, ' '));
  }

  #add(term: string): void {
    const [first] = term.match(word) ?? [];
    if (first === undefined) return;
    const start = term.indexOf(first);
    const entry = {lead: term.slice(0, start), rest: term.slice(start), anyCase: term === term.toLowerCase()};
    const key = first.toLowerCase();
    this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry]);
  }

  /** The ranges of terms in a paragraph, in order, without shorter terms inside longer ones. */
  in(paragraph: Paragraph): readonly Range[] {
    if (this.#entries.size === 0) return noRanges;
    let found = this.#found.get(paragraph);
    if (!found) {
      found = this.#find(paragraph.text);
      this.#found.set(paragraph, found);
    }
    return found;
  }

  /** Whether a stretch of a paragraph's text is inside a term. */
  cover(paragraph: Paragraph, start: number, end: number): boolean {
    const found = this.in(paragraph);
    if (found.length === 0) return false;
    const term = lastWhere(found, candidate => candidate.start <= start);
    return term !== undefined && end <= term.end;
  }

  #find(text: string): Range[] {
    const found: Range[] = [];
    for (const {0: first, index} of text.matchAll(word)) {
      let longest: Range | undefined;
      for (const entry of this.#entries.get(first.toLowerCase()) ?? []) {
        const end = endOf(entry, text, index);
        if (end !== undefined && end > (longest?.end ?? 0)) longest = {start: index - entry.lead.length, end};
      }
      if (longest && longest.end > (found.at(-1)?.end ?? 0)) found.push(longest);
    }
    return found;
  }
}

/** The end of a term whose first word is at an offset; undefined if the text there is something else. */
function endOf({lead, rest, anyCase}: Entry, text: string, start: number): number | undefined {
  if (!text.endsWith(lead, start)) return undefined;
  let at = start;
  for (const character of rest) {
    if (character === ' ') {
      const next = skipSpace(text, at);
      if (next === at) return undefined;
      at = next;
      continue;
    }
    const here = text.slice(at, at + character.length);
    if (here !== character && !(anyCase && here.toLowerCase() === character)) return undefined;
    at += character.length;
  }
  return isInsideWord(text, at) ? undefined : at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}

/** Whether there is a letter or digit on both sides of an offset. */
function isInsideWord(text: string, at: number): boolean {
  const character = /[\p{L}\p{M}\p{N}]/u;
  return (
    character.test(lastCharacter(text, at)) &&
    character.test(String.fromCodePoint(text.codePointAt(at) ?? 32))
  );
}

function lastCharacter(text: string, end: number): string {
  return [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? '';
}
