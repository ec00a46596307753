import type {FileRange, GlossaryEntry, Paragraph} from '../../src/toolkit.js';

/** Words of a text, with what tells inflected forms of one apart from another. */
export interface Word extends FileRange {
  readonly lower: string;
  /** Dictionary form, where the language is known. */
  readonly lemma: string;
}

export interface TermMatch extends FileRange {
  readonly entry: GlossaryEntry;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;

/** Scripts that put no spaces between words: there, a term can be anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Fewest letters of a stem, and the most that an ending has. */
const shortestStem = 4;
const longestEnding = 3;

/** The words of a paragraph. */
export function wordsOf({text, tokens}: Paragraph): Word[] {
  const lemmas = new Map(tokens.map(token => [token.start, token] as const));
  return [...text.matchAll(word)].map(({0: found, index}) => {
    const token = lemmas.get(index);
    const end = index + found.length;
    return {
      start: index,
      end,
      lower: found.toLowerCase(),
      lemma: token?.end === end ? token.lemma.toLowerCase() : '',
    };
  });
}

/** Finds terms in texts. */
export class TermIndex {
  /** By first word or, in a script without spaces, by first character. */
  readonly #byStart = new Map<string, {readonly entry: GlossaryEntry; readonly words: readonly string[]}[]>();

  constructor(entries: readonly GlossaryEntry[]) {
    for (const entry of entries) {
      const words = splitTerm(entry.term);
      const [first] = words;
      if (first === undefined) continue;
      for (const key of unspaced.test(entry.term) ? [entry.term.trim()[0]!] : keysOf(first))
        this.#byStart.set(key, [...(this.#byStart.get(key) ?? []), {entry, words}]);
    }
  }

  /** The terms of a text, in order. Of those that overlap, the longest counts. */
  in(paragraph: Paragraph, applies: (entry: GlossaryEntry) => boolean): TermMatch[] {
    const found = [...this.#spaced(paragraph, applies), ...this.#unspaced(paragraph.text, applies)];
    found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const kept: TermMatch[] = [];
    for (const match of found)
      if (!kept.some(other => match.start < other.end && other.start < match.end && !isSame(match, other)))
        kept.push(match);
    return kept.sort((a, b) => a.start - b.start);
  }

  #spaced(paragraph: Paragraph, applies: (entry: GlossaryEntry) => boolean): TermMatch[] {
    const words = wordsOf(paragraph);
    return words.flatMap((first, index) => {
      const candidates = new Set(
        [first.lower, first.lemma, ...stemsOf(first.lower)].flatMap(key => this.#byStart.get(key) ?? []),
      );
      return [...candidates].flatMap(({entry, words: term}): TermMatch[] => {
        if (!applies(entry) || !matchesAt(words, index, term, isForm)) return [];
        const end = words[index + term.length - 1]!.end;
        const text = paragraph.text.slice(first.start, end);
        return isSameCase(entry.term, text) ? [{entry, start: first.start, end}] : [];
      });
    });
  }

  #unspaced(text: string, applies: (entry: GlossaryEntry) => boolean): TermMatch[] {
    const found: TermMatch[] = [];
    if (!unspaced.test(text)) return found;
    for (let at = 0; at < text.length; at++)
      for (const {entry} of this.#byStart.get(text[at]!) ?? []) {
        const term = entry.term.trim();
        if (applies(entry) && unspaced.test(term) && text.startsWith(term, at))
          found.push({entry, start: at, end: at + term.length});
      }
    return found;
  }
}

/** Two entries of one term are alternatives. */
function isSame(one: TermMatch, other: TermMatch): boolean {
  return one.start === other.start && one.end === other.end;
}

/** Where a translation of a term is in a text, in any form. */
export function placeOf(
  translation: string,
  {text}: Paragraph,
  words: readonly Word[],
  isEnglish: boolean,
): FileRange | undefined {
  if (unspaced.test(translation)) {
    const start = text.indexOf(translation);
    return start < 0 ? undefined : {start, end: start + translation.length};
  }
  const term = splitTerm(translation);
  if (term.length === 0) return undefined;
  const isAlike = isEnglish ? isForm : hasStem;
  const index = words.findIndex((_, at) => matchesAt(words, at, term, isAlike));
  if (index >= 0) return {start: words[index]!.start, end: words[index + term.length - 1]!.end};
  return undefined;
}

function splitTerm(term: string): string[] {
  return [...term.matchAll(word)].map(([found]) => found.toLowerCase());
}

function matchesAt(
  words: readonly Word[],
  index: number,
  term: readonly string[],
  isAlike: (word: Word, part: string) => boolean,
): boolean {
  return (
    index + term.length <= words.length && term.every((part, offset) => isAlike(words[index + offset]!, part))
  );
}

/** Whether a word is a form of another, as in English. */
function isForm({lower, lemma}: Word, part: string): boolean {
  if (lower === part || lemma === part) return true;
  const stems = stemsOf(part);
  return stemsOf(lower).some(stem => stems.includes(stem)) || (lemma !== '' && stems.includes(lemma));
}

/** Whether a word can be a form of another, in a language whose endings are not known. */
function hasStem(word: Word, part: string): boolean {
  if (isForm(word, part)) return true;
  const stem = part.slice(0, Math.max(shortestStem, part.length - longestEnding));
  return stem.length >= shortestStem && word.lower.startsWith(stem);
}

function keysOf(first: string): Set<string> {
  return new Set([first, ...stemsOf(first)]);
}

/** What a word can be a form of: "policies" of "policy", "tagged" of "tag". */
function stemsOf(word: string): string[] {
  const base = word.replace(/['’]s?$/, '');
  if (base.length < shortestStem) return [base];
  const stems = [base];
  if (base.endsWith('ies')) stems.push(`${base.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh)es$/.test(base)) stems.push(base.slice(0, -2));
  if (/[^s]s$/.test(base)) stems.push(base.slice(0, -1));
  const [, root] = /^(.{3,}?)(?:ing|ed)$/.exec(base) ?? [];
  if (root !== undefined) stems.push(root, `${root}e`, root.replace(/(.)\1$/, '$1'));
  return stems;
}

/** Whether the capitals fit: a term with capitals inside, such as an acronym, is no other word. */
function isSameCase(term: string, text: string): boolean {
  const capitals = term.replace(/[^\p{Lu}]/gu, '');
  return (
    capitals.length < 2 || text.startsWith(term) || text.includes(capitals) || text.toUpperCase() === text
  );
}
