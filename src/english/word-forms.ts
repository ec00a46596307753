import {ofParagraph, type Paragraph, type Token} from './paragraph.js';

/**
 * A word in lower case, as rules of repetition compare it: the same object for the same word throughout a paragraph, so
 * that no characters are compared.
 */
export interface WordForm {
  /** Tells it from other words wherever they stand: made of its characters, 32 bits. */
  readonly hash: number;
  /** The same word with straight apostrophes. */
  readonly plain: WordForm;
  /** Where it was used last, counted through all texts. */
  lastUse: number;
}

/** The words of a paragraph as white space and punctuation part them, each with what it is compared by. */
export interface WordForms {
  /** Index of the first and of the last token of each word; the same for a word of one token. */
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
  /** With straight apostrophes. */
  readonly forms: readonly WordForm[];
  /** How many words before it the word stood last; {@link never} where it is new. */
  readonly distances: readonly number[];
}

/** The distance of a word that is new: farther than any. */
export const never = 0x3fff_ffff;

/** Words that are kept. */
const most = 50_000;
const known = new Map<string, WordForm>();

/** The words of a paragraph, numbers included. */
export const wordFormsOf = ofParagraph((paragraph): WordForms => {
  const firsts: number[] = [];
  const lasts: number[] = [];
  const forms: WordForm[] = [];
  const {tokens} = paragraph;
  if (known.size >= most) known.clear();
  for (let index = 0; index < tokens.length; index++) {
    const first = index;
    if (tokens[first]!.kind === 'punctuation') continue;
    while (continues(tokens, index)) index += joins(tokens, index) ? 2 : 1;
    firsts.push(first);
    lasts.push(index);
    forms.push(formOf(lowerOf(paragraph, first, index)).plain);
  }
  return {firsts, lasts, forms, distances: distancesOf(forms)};
});

function lowerOf({text, tokens}: Paragraph, first: number, last: number): string {
  return first === last
    ? tokens[first]!.lower
    : text.slice(tokens[first]!.start, tokens[last]!.end).toLowerCase();
}

/** Whether the word goes on behind a token: "do|n't", "in|-|house". */
function continues(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || next.spaced) return false;
  return next.kind !== 'punctuation' || joins(tokens, index);
}

/** Marks that tie the words beside them to one. */
const ties: ReadonlySet<string> = new Set("-‐‑–/’'._&");

/** Whether the mark behind a token ties it to the next one. */
function joins(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index + 1];
  const next = tokens[index + 2];
  if (!mark || !next || mark.kind !== 'punctuation' || next.spaced) return false;
  return next.kind !== 'punctuation' && ties.has(mark.text);
}

/** What a word is compared by. */
export function formOf(lower: string): WordForm {
  const found = known.get(lower);
  if (found) return found;
  const straight = lower.replaceAll('’', "'");
  const hash = hashOf(lower);
  const form = straight === lower ? new PlainForm(hash) : {hash, plain: formOf(straight), lastUse: -1};
  known.set(lower, form);
  return form;
}

class PlainForm implements WordForm {
  readonly hash: number;
  readonly plain = this;
  lastUse = -1;

  constructor(hash: number) {
    this.hash = hash;
  }
}

let place = 0;

/** How many words before it each word stood last; {@link never} where it is new. */
export function distancesOf(forms: readonly WordForm[]): number[] {
  const start = place;
  const distances: number[] = [];
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index]!;
    distances.push(form.lastUse < start ? never : place - form.lastUse);
    form.lastUse = place++;
  }
  return distances;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A number for a sequence of words, of 53 bits: other words have another one, so surely that nothing is lost by it. */
export class SequenceHash {
  #low = 0;
  #high = 0x811c9dc5;

  add({hash}: WordForm): void {
    this.#low = Math.imul(this.#low ^ hash, 0x01000193) + 1;
    this.#high = Math.imul((this.#high << 5) ^ (this.#high >>> 27) ^ hash, 0x85ebca6b);
  }

  get value(): number {
    return (this.#high >>> 0) * 2 ** 21 + ((this.#low >>> 0) >>> 11);
  }
}
