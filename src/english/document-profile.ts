import type {Root} from 'nlcst';
import {englishOf, type Paragraph, type Sentence} from './paragraph.js';

/** What a whole document says of its words: known when the last paragraph is read. */
export class DocumentProfile {
  readonly #lower = new Map<string, number>();
  readonly #capital = new Map<string, number>();
  #lowerStarts = 0;
  #upperStarts = 0;
  /** How many deferred findings of each rule have been decided on: large documents are decided on tree by tree. */
  readonly candidates = new Map<string, number>();

  add(paragraph: Paragraph): void {
    for (const sentence of paragraph.sentences) {
      this.#addStart(sentence);
      for (const token of sentence.tokens) {
        if (token.kind !== 'word') continue;
        if (token.text === token.lower) increment(this.#lower, token.lower);
        else if (token !== sentence.tokens[0]) increment(this.#capital, token.lower);
      }
    }
  }

  /** Whether the document writes most sentences within a paragraph in lower case: its way, not a hundred slips. */
  get isLowerCased(): boolean {
    return this.#lowerStarts >= 2 && this.#lowerStarts > this.#upperStarts;
  }

  /** The first sentence of a paragraph is left out: engines capitalise the first letter of each segment. */
  #addStart({index, tokens}: Sentence): void {
    const [first] = tokens;
    if (index === 0 || first?.kind !== 'word') return;
    if (first.text === first.lower) this.#lowerStarts++;
    else this.#upperStarts++;
  }

  /** How often the document has a word written in lower case. */
  lowerCaseUses(word: string): number {
    return this.#lower.get(word) ?? 0;
  }

  /** How often the document has a word with a capital inside a sentence. */
  capitalUses(word: string): number {
    return this.#capital.get(word) ?? 0;
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const profiles = new WeakMap<Root, DocumentProfile>();

/** The profile of a document that is a single tree. */
export function profileOfTree(tree: Root): DocumentProfile {
  let profile = profiles.get(tree);
  if (!profile) {
    profile = new DocumentProfile();
    for (const child of tree.children) if (child.type === 'ParagraphNode') profile.add(englishOf(child));
    profiles.set(tree, profile);
  }
  return profile;
}
