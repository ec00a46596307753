import type {Root} from 'nlcst';
import {Multiset} from './multiset.js';
import {type Paragraph, paragraphsOf, type Sentence} from './paragraph.js';
import {Register, type RegisterCounts, registerCountsOf} from './register.js';

/** What a paragraph adds to the profile of its document. Plain data, computed once; it can be taken away again. */
export interface Contribution {
  /** Words that are written in lower case, each as often as it stands there. */
  readonly lower: readonly string[];
  /** Words that have a capital inside a sentence, in lower case. */
  readonly capital: readonly string[];
  /** Words that stand in code: names, however the prose writes them. */
  readonly code: readonly string[];
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

/** What a whole document says of its words: known when the last paragraph is read. */
export class DocumentProfile {
  readonly #lower = new Multiset<string>();
  readonly #capital = new Multiset<string>();
  readonly #code = new Multiset<string>();
  readonly #counts: Record<keyof Counts, number> = {...nothing};
  /** Whether the document instructs, reports or speaks. */
  readonly register = new Register(this.#counts);

  /** Takes a paragraph in. */
  include({lower, capital, code, counts}: Contribution): void {
    for (const word of lower) this.#lower.add(word);
    for (const word of capital) this.#capital.add(word);
    for (const word of code) this.#code.add(word);
    for (const name of countNames) this.#counts[name] += counts[name];
  }

  /** Takes a paragraph out that is in. */
  exclude({lower, capital, code, counts}: Contribution): void {
    for (const word of lower) this.#lower.delete(word);
    for (const word of capital) this.#capital.delete(word);
    for (const word of code) this.#code.delete(word);
    for (const name of countNames) this.#counts[name] -= counts[name];
  }

  /** Whether code in the document has the word. */
  isNamedInCode(word: string): boolean {
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
    return this.#lower.count(word);
  }

  /** How often the document has a word with a capital inside a sentence. */
  capitalUses(word: string): number {
    return this.#capital.count(word);
  }
}

/** What a paragraph adds to the profile of its document. */
export function contributionOf(paragraph: Paragraph): Contribution {
  const lower: string[] = [];
  const capital: string[] = [];
  const code: string[] = [];
  const starts = {lowerStarts: 0, upperStarts: 0};
  let innerWords = 0;
  for (const sentence of paragraph.sentences) {
    const [first] = sentence.tokens;
    for (const token of sentence.tokens) {
      if (token.kind === 'source') code.push(...wordsIn(token.lower));
      if (token.kind !== 'word') continue;
      const isLower = token.text === token.lower;
      if (isLower) lower.push(token.lower);
      if (token === first) continue;
      innerWords++;
      if (!isLower) capital.push(token.lower);
    }
    if (startsInWord(sentence)) starts[first!.text === first!.lower ? 'lowerStarts' : 'upperStarts']++;
  }
  const isLong = paragraph.block === 'paragraph' && paragraph.wordCount >= 8;
  const isStopped = isLong && paragraph.tokens.at(-1)?.kind !== 'word';
  return {
    lower,
    capital,
    code,
    counts: {
      ...registerCountsOf(paragraph),
      longParagraphs: isLong ? 1 : 0,
      stoppedParagraphs: isStopped ? 1 : 0,
      innerWords,
      innerCapitals: capital.length,
      ...starts,
    },
  };
}

/** The first sentence of a paragraph is left out: engines capitalise the first letter of each segment. */
function startsInWord({index, tokens}: Sentence): boolean {
  return index > 0 && tokens[0]?.kind === 'word';
}

function wordsIn(code: string): string[] {
  return code.match(/\p{L}{2,40}/gu) ?? [];
}

const profiles = new WeakMap<Root, DocumentProfile>();

/** The profile of a document that is a single tree. */
export function profileOfTree(tree: Root): DocumentProfile {
  let profile = profiles.get(tree);
  if (!profile) {
    profile = new DocumentProfile();
    for (const paragraph of paragraphsOf(tree)) profile.include(contributionOf(paragraph));
    profiles.set(tree, profile);
  }
  return profile;
}
