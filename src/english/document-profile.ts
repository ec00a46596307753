import type {Root} from 'nlcst';
import {englishOf, type Paragraph, type Sentence} from './paragraph.js';
import {Register} from './register.js';

/** What a whole document says of its words: known when the last paragraph is read. */
export class DocumentProfile {
  readonly #lower = new Map<string, number>();
  readonly #capital = new Map<string, number>();
  /** Whether the document instructs, reports or speaks. */
  readonly register = new Register();
  /** Words that stand in code: names, however the prose writes them. */
  readonly #code = new Set<string>();
  /** Offset in the file at which each paragraph starts: its number. */
  readonly #paragraphs = new Map<number, number>();
  readonly #starts: number[] = [];
  /** Numbers of the paragraphs that begin with a quotation mark. */
  readonly #quoted = new Set<number>();
  #longParagraphs = 0;
  #stoppedParagraphs = 0;
  #innerWords = 0;
  #innerCapitals = 0;
  #lowerStarts = 0;
  #upperStarts = 0;
  /** How many deferred findings of each rule have been decided on: large documents are decided on tree by tree. */
  readonly candidates = new Map<string, number>();

  add(paragraph: Paragraph): void {
    const number = this.#paragraphs.size;
    const {start} = paragraph.toFile(0, 0);
    this.#paragraphs.set(start, number);
    this.#starts.push(start);
    if (/^\s*["“«‘']/.test(paragraph.text)) this.#quoted.add(number);
    this.#addEnd(paragraph);
    this.register.add(paragraph);
    for (const sentence of paragraph.sentences) {
      this.#addStart(sentence);
      for (const token of sentence.tokens) {
        if (token.kind === 'source') this.#addCode(token.lower);
        if (token.kind !== 'word') continue;
        if (token !== sentence.tokens[0]) {
          this.#innerWords++;
          if (token.text !== token.lower) this.#innerCapitals++;
        }
        if (token.text === token.lower) increment(this.#lower, token.lower);
        else if (token !== sentence.tokens[0]) increment(this.#capital, token.lower);
      }
    }
  }

  /** Whether a quotation that the paragraph at an offset of the file leaves open opens again in the next. */
  quotationGoesOn(offset: number): boolean {
    const number = this.#paragraphs.get(offset);
    return number !== undefined && this.#quoted.has(number + 1);
  }

  /** Whether code in the document has the word. */
  isNamedInCode(word: string): boolean {
    return this.#code.has(word);
  }

  #addCode(code: string): void {
    for (const [word] of code.matchAll(/\p{L}{2,40}/gu)) this.#code.add(word);
  }

  /** Where the paragraph behind the one that starts at an offset of the file starts. */
  startOfNext(offset: number): number | undefined {
    const number = this.#paragraphs.get(offset);
    return number === undefined ? undefined : this.#starts[number + 1];
  }

  /** Whether the document writes most sentences within a paragraph in lower case: its way, not a hundred slips. */
  get isLowerCased(): boolean {
    return this.#lowerStarts >= 2 && this.#lowerStarts > this.#upperStarts;
  }

  /** Whether a text of some length has no capital inside its sentences, not even in a name. */
  get hasNoCapitals(): boolean {
    return this.#innerWords >= 25 && this.#innerCapitals < this.#innerWords / 500;
  }

  /** Whether nearly all paragraphs of some length end in a full stop or another final mark. */
  get endsParagraphsInStops(): boolean {
    return this.#longParagraphs >= 4 && this.#stoppedParagraphs >= this.#longParagraphs * 0.7;
  }

  #addEnd({block, tokens, wordCount}: Paragraph): void {
    if (block !== 'paragraph' || wordCount < 8) return;
    this.#longParagraphs++;
    if (tokens.at(-1)?.kind !== 'word') this.#stoppedParagraphs++;
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
