import {Multiset} from './multiset.js';
import {Register, type RegisterCounts} from './register.js';
import type {Form, Paragraph} from './token.js';

/** What a paragraph adds to the profile of its document. It holds on to no paragraph, and can be taken away again. */
export interface Contribution {
  readonly forms: readonly Form[];
  /** Where sentences start among them. */
  readonly starts: readonly number[];
  readonly counts: Counts;
}

interface Counts extends RegisterCounts {
  /** Paragraphs of some length, and those of them that end in a full stop or another final mark. */
  readonly longParagraphs: number;
  readonly stoppedParagraphs: number;
  /** Words inside sentences, and those of them that have a capital. */
  readonly innerWords: number;
  readonly innerCapitals: number;
  /** Sentences inside paragraphs that start in lower case, and those that do not. */
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

/** Words that are put aside uncounted at most: a long document is not held on to. */
const mostUncounted = 20_000;

/** What a whole document says of its words: known when the last paragraph is read. */
export class DocumentProfile {
  /** Words that are written in lower case; each as often as it stands there. */
  readonly #lower = new Multiset<string>();
  /** Words that have a capital inside a sentence, in lower case. */
  readonly #capital = new Multiset<string>();
  /** Words that stand in code: names, however the prose writes them. */
  readonly #code = new Multiset<string>();
  readonly #counts: Record<keyof Counts, number> = {...nothing};
  /** Paragraphs whose words are not counted yet, and how many they have: of most documents nobody asks. */
  #uncounted: Contribution[] = [];
  #uncountedWords = 0;
  /** Whether the document instructs, reports or speaks. */
  readonly register = new Register(this.#counts);

  /** Takes a paragraph in. */
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

  /** Takes a paragraph out that is in. */
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

  /** Whether code in the document has the word. */
  isNamedInCode(word: string): boolean {
    this.#countWords();
    return this.#code.count(word) > 0;
  }

  /** Whether the document writes most sentences within a paragraph in lower case: its way, not a hundred slips. */
  get isLowerCased(): boolean {
    const {lowerStarts, upperStarts} = this.#counts;
    return lowerStarts >= (upperStarts === 0 ? 3 : 5) && lowerStarts > upperStarts;
  }

  /** Whether a text of some length has no capital inside its sentences, not even in a name. */
  get hasNoCapitals(): boolean {
    const {innerWords, innerCapitals} = this.#counts;
    return innerWords >= 25 && innerCapitals < innerWords / 500;
  }

  /** Whether nearly all paragraphs of some length end in a full stop or another final mark. */
  get endsParagraphsInStops(): boolean {
    const {longParagraphs, stoppedParagraphs} = this.#counts;
    return longParagraphs >= 4 && stoppedParagraphs >= longParagraphs * 0.7;
  }

  /** How often the document has a word written in lower case. */
  lowerCaseUses(word: string): number {
    this.#countWords();
    return this.#lower.count(word);
  }

  /** How often the document has a word with a capital inside a sentence. */
  capitalUses(word: string): number {
    this.#countWords();
    return this.#capital.count(word);
  }
}

/**
 * What a paragraph adds to the profile of its document.
 *
 * @param register What the paragraph's language counts as a sign of its register.
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
    // The first sentence is left out: engines capitalise the first letter of each segment.
    if (index === 0) continue;
    if (first.isLower) lowerStarts++;
    else upperStarts++;
  }
  const isLong = block === 'paragraph' && wordCount >= 8;
  const isStopped = isLong && paragraph.tokens.at(-1)?.kind !== 'word';
  return {
    forms,
    starts: sentences.map(({tokens}) => tokens[0]!.index),
    // Each by its name: to spread an object into another costs more than to count what is in it.
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
