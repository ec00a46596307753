import {Multiset} from './multiset.js';
import {Register, type RegisterCounts} from './register.js';
import type {Form, Paragraph} from './token.js';

/** The contribution of a paragraph to the profile of its document. It doesn't reference the paragraph, and can be removed again. */
export interface Contribution {
  readonly forms: readonly Form[];
  /** Indices of the first form of each sentence. */
  readonly starts: readonly number[];
  readonly counts: Counts;
}

interface Counts extends RegisterCounts {
  /** Number of long paragraphs, and how many of them end in a period or another final mark. */
  readonly longParagraphs: number;
  readonly stoppedParagraphs: number;
  /** Number of words inside sentences, and how many of them have a capital. */
  readonly innerWords: number;
  readonly innerCapitals: number;
  /** Number of sentences inside paragraphs that start in lowercase, and of those that don't. */
  readonly lowerStarts: number;
  readonly upperStarts: number;
}

const nothing: Counts = {
  longParagraphs: 0,
  stoppedParagraphs: 0,
  innerWords: 0,
  innerCapitals: 0,
  lowerStarts: 0,
  upperStarts: 0,
  sentences: 0,
  imperatives: 0,
  words: 0,
  persons: 0,
  questions: 0,
  code: 0,
};

const countNames = Object.keys(nothing) as (keyof Counts)[];

/** Most words to keep uncounted, so that a long document doesn't stay in memory. */
const mostUncounted = 20_000;

/** Facts on a whole document, complete after the last paragraph. */
export class DocumentProfile {
  /** Words written in lowercase, with their counts. */
  readonly #lower = new Multiset<string>();
  /** Words capitalized inside a sentence, stored in lowercase. */
  readonly #capital = new Multiset<string>();
  /** Words in code, which are names however the prose writes them. */
  readonly #code = new Multiset<string>();
  readonly #counts: Record<keyof Counts, number> = {...nothing};
  /** Paragraphs whose words are not counted yet, and their number of words. Most documents never need the counts. */
  #uncounted: Contribution[] = [];
  #uncountedWords = 0;
  /** The register of the document. */
  readonly register = new Register(this.#counts);

  /** Adds the contribution of a paragraph. */
  include(contribution: Contribution): void {
    this.#uncounted.push(contribution);
    this.#uncountedWords += contribution.counts.words;
    if (this.#uncountedWords > mostUncounted) this.#countWords();
    for (const name of countNames) this.#counts[name] += contribution.counts[name];
  }

  #countWords(): void {
    for (const contribution of this.#uncounted)
      this.#forEachWord(contribution, (words, word) => words.add(word));
    this.#uncounted = [];
    this.#uncountedWords = 0;
  }

  /** Removes the contribution of a paragraph. */
  exclude(contribution: Contribution): void {
    this.#countWords();
    this.#forEachWord(contribution, (words, word) => words.delete(word));
    for (const name of countNames) this.#counts[name] -= contribution.counts[name];
  }

  #forEachWord({forms, starts}: Contribution, visit: (words: Multiset<string>, word: string) => void): void {
    let sentence = 0;
    for (const [index, {kind, isLower, lower}] of forms.entries()) {
      const isFirst = index === starts[sentence];
      if (isFirst) sentence++;
      if (kind === 'code') for (const word of wordsIn(lower)) visit(this.#code, word);
      if (kind !== 'word') continue;
      if (isLower) visit(this.#lower, lower);
      else if (!isFirst) visit(this.#capital, lower);
    }
  }

  /** Whether code in the document contains the word. */
  isNamedInCode(word: string): boolean {
    this.#countWords();
    return this.#code.count(word) > 0;
  }

  /** Whether most sentences inside paragraphs start in lowercase: a style, not a hundred mistakes. */
  get isLowerCased(): boolean {
    const {lowerStarts, upperStarts} = this.#counts;
    return lowerStarts >= (upperStarts === 0 ? 3 : 5) && lowerStarts > upperStarts;
  }

  /** Whether a long enough text has almost no capitals inside its sentences, not even in names. */
  get hasNoCapitals(): boolean {
    const {innerWords, innerCapitals} = this.#counts;
    return innerWords >= 25 && innerCapitals < innerWords / 500;
  }

  /** Whether most long paragraphs end in a period or another final mark. */
  get endsParagraphsInStops(): boolean {
    const {longParagraphs, stoppedParagraphs} = this.#counts;
    return longParagraphs >= 4 && stoppedParagraphs >= longParagraphs * 0.7;
  }

  /** How often the document has the word in lowercase. */
  lowerCaseUses(word: string): number {
    this.#countWords();
    return this.#lower.count(word);
  }

  /** How often the document has the word capitalized inside a sentence. */
  capitalUses(word: string): number {
    this.#countWords();
    return this.#capital.count(word);
  }
}

/**
 * Computes the contribution of a paragraph to the profile of its document.
 *
 * @param register The features of register that the language of the paragraph counts.
 */
export function contributionWith(register: RegisterCounts, paragraph: Paragraph): Contribution {
  const {sentences, forms, tally, block, wordCount} = paragraph;
  let {words: innerWords, capitals: innerCapitals} = tally;
  let lowerStarts = 0;
  let upperStarts = 0;
  for (const {index, tokens} of sentences) {
    const first = tokens[0]!;
    if (first.kind !== 'word') continue;
    innerWords--;
    if (!first.isLower) innerCapitals--;
    // Skip the first sentence, because engines capitalize the first letter of each segment.
    if (index === 0) continue;
    if (first.isLower) lowerStarts++;
    else upperStarts++;
  }
  const isLong = block === 'paragraph' && wordCount >= 8;
  const isStopped = isLong && paragraph.tokens.at(-1)?.kind !== 'word';
  return {
    forms,
    starts: sentences.map(({tokens}) => tokens[0]!.index),
    // Listed one by one, because spreading an object takes longer than counting its contents.
    counts: {
      sentences: register.sentences,
      imperatives: register.imperatives,
      questions: register.questions,
      words: register.words,
      persons: register.persons,
      code: register.code,
      longParagraphs: isLong ? 1 : 0,
      stoppedParagraphs: isStopped ? 1 : 0,
      innerWords,
      innerCapitals,
      lowerStarts,
      upperStarts,
    },
  };
}

function wordsIn(code: string): string[] {
  return code.match(/\p{L}{2,40}/gu) ?? [];
}
