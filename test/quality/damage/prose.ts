import {tag} from '../../../src/languages/en/tagger.js';
import type {PartOfSpeech} from '../../../src/languages/neutral/token.js';
import type {CleanText} from '../corpora/index.js';
import type {Random} from '../seeded.js';
import type {Span} from '../spans.js';

/** A word of letters, in its paragraph. */
export interface Word extends Span {
  readonly text: string;
  /** Whether nothing but a blank stands between the word and the one before it. */
  readonly follows: boolean;
  readonly pos: PartOfSpeech | undefined;
}

/** A sentence of a paragraph, with its final mark. */
export interface ProseSentence extends Span {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A paragraph that may be damaged. */
export interface Prose {
  readonly text: string;
  /** What follows it in its text; empty for the last. */
  readonly nextText: string;
  readonly sentences: readonly ProseSentence[];
  /** How the words of all clean prose are used. */
  readonly usage: Usage;
}

/** A change of a paragraph, and where in the changed paragraph the damage can be seen. */
export interface Edit extends Span {
  readonly text: string;
  readonly places: readonly Span[];
}

/** A kind of damage: does it to a paragraph, if it can be done there and leaves no right sentence. */
export interface Damage {
  readonly kind: string;
  damage(prose: Prose, random: Random): Edit | undefined;
}

/** How often words stand in lower case, and with a capital inside a sentence. */
export class Usage {
  readonly #lower = new Map<string, number>();
  readonly #capital = new Map<string, number>();

  constructor(texts: readonly CleanText[]) {
    for (const {text} of texts) {
      for (const [, inside, word = ''] of text.matchAll(/([a-z,;] )?\b([A-Za-z][a-z]*)\b/g)) {
        if (word === word.toLowerCase()) increment(this.#lower, word);
        else if (inside) increment(this.#capital, word.toLowerCase());
      }
    }
  }

  /** Whether a word is an ordinary one: often in lower case, hardly ever capitalized inside a sentence. */
  isCommon(word: string): boolean {
    const lower = word.toLowerCase();
    const uses = this.#lower.get(lower) ?? 0;
    return lower !== 'i' && uses >= 20 && (this.#capital.get(lower) ?? 0) <= 0.02 * uses;
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Where a sentence ends and another begins. */
const boundary = /[.?!]["”’)]*\s+(?=["“‘(]*[A-Z0-9])/g;

/** What ends in a full stop and no sentence. Found without the linter's own list, which is to be measured. */
const abbreviation =
  /(?:^|[\s("“‘])(?:[A-Z]|Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Cmdr|Maj|Jr|Sr|Inc|Co|Corp|Ltd|Bros|No|Nos|vs|etc|al|cf|viz|vol|pp?|Fig|Sec|Ch|Art|Ave|Blvd|Mt|Ft|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\S*\.\S+)\.$/;

/** A paragraph as damage sees it. */
export function proseOf(text: string, nextText: string, usage: Usage): Prose {
  const ends: number[] = [];
  for (const match of text.matchAll(boundary)) {
    const stop = match.index + 1;
    if (!abbreviation.test(text.slice(Math.max(0, stop - 20), stop)))
      ends.push(match.index + match[0].trimEnd().length);
  }
  ends.push(text.length);
  const parts = partsOfSpeech(text);
  const sentences: ProseSentence[] = [];
  let start = 0;
  for (const end of ends) {
    while (start < end && /\s/.test(text[start]!)) start++;
    if (start < end)
      sentences.push({start, end, text: text.slice(start, end), words: wordsIn(text, start, end, parts)});
    start = end;
  }
  return {text, nextText, sentences, usage};
}

/** Part of speech by the offset at which a token starts. */
function partsOfSpeech(text: string): Map<number, PartOfSpeech> {
  const {starts, parts} = tag(text);
  return new Map(parts.map((part, index) => [starts[index]!, part]));
}

function wordsIn(text: string, from: number, to: number, partAt: ReadonlyMap<number, PartOfSpeech>): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
    const start = from + match.index;
    words.push({
      text: match[0],
      start,
      end: start + match[0].length,
      follows: text[start - 1] === ' ' && words.at(-1)?.end === start - 1,
      pos: partAt.get(start),
    });
  }
  return words;
}

/** Whether a word is written in lower-case letters only. */
export function isLower(word: Word | undefined): word is Word {
  return word !== undefined && /^[a-z]{2,}$/.test(word.text);
}

/** Replaces a stretch of a paragraph; the damage can be seen in what is put there, or right beside it. */
export function replace(start: number, end: number, text: string): Edit {
  return {start, end, text, places: [{start, end: start + text.length}]};
}

/** Words of a sentence that stand, in lower case, between words in lower case, outside quotations. */
export function innerWords({text}: Prose, {words}: ProseSentence): Word[] {
  if (/["“”‘]/.test(text)) return [];
  return words.filter((word, index) => {
    const next = words[index + 1];
    return isLower(word) && word.follows && isLower(words[index - 1]) && isLower(next) && next.follows;
  });
}

/** A random element, if there is one. */
export function pickFrom<T>(items: readonly T[], random: Random): T | undefined {
  return items.length > 0 ? random.pick(items) : undefined;
}
