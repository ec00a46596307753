import {fields, hashOf, type Model, wordsPerLexeme, wordsPerPart} from './layout.js';
import {loadModel} from './model.js';

/** What wink's tokenizer tells of the tokens that it finds; what a text's white space is, it is not asked. */
export interface TokenSink {
  /** Takes a token of a type. */
  _addToken(text: string, type: number): void;
  /** Takes what is known as a word or a contraction; the type that it returns is 0 where it is neither. */
  _addTokenIfInCache(text: string): number;
  /** Whether it is known as a word or a contraction; wink's code asks for a truthy value. */
  isLexeme(text: string): unknown;
}

/** The part of wink's lexicon that its functions for unknown words and for lemmas look at. */
export interface LexiconView {
  lookup(text: string): readonly number[];
  intrinsicSize(): number;
  posOf(index: number): number;
  hasSamePOS(text: string, part: string): boolean;
}

/** A part of a contraction: "do" or "n't" of "don't". */
export interface ContractionPart {
  /** Its lexeme, its normal form and its lemma, as indices into the lexicon. */
  readonly lexeme: number;
  readonly normal: number;
  readonly lemma: number;
  readonly part: number;
}

/** What wink's model knows of words. Only the model's own words are in it, so what it says depends on no text before. */
export class Lexicon implements LexiconView {
  readonly model: Model;
  readonly #partNumbers: ReadonlyMap<string, number>;

  constructor(model: Model) {
    this.model = model;
    this.#partNumbers = new Map(model.parts.map((name, number) => [name, number]));
  }

  /** The index of a lexeme; undefined where the model has none. */
  find(text: string): number | undefined {
    const {slots} = this.model;
    for (let slot = hashOf(text); ; slot++) {
      const index = slots[slot & (slots.length - 1)]! - 1;
      if (index < 0) return undefined;
      if (this.#is(index, text)) return index;
    }
  }

  #is(index: number, text: string): boolean {
    const {text: all, offsets} = this.model;
    const start = offsets[index]!;
    return offsets[index + 1]! - start === text.length && all.startsWith(text, start);
  }

  /** The characters of a lexeme. */
  value(index: number): string {
    const {text, offsets} = this.model;
    return text.slice(offsets[index]!, offsets[index + 1]!);
  }

  /** What the model knows of a lexeme. */
  field(index: number, name: keyof typeof fields): number {
    const {word, shift, mask} = fields[name];
    return (this.model.lexicon[index * wordsPerLexeme + word]! >>> shift) & mask;
  }

  /** The lexeme whose spelling stands for this one's, where there is such: "color" for "colour". */
  mappedSpelling(index: number): number {
    return this.field(index, 'isSpellingMapped') ? this.field(index, 'lemma') : index;
  }

  /** The lexeme in lower case and in the spelling that stands for it. */
  normal(index: number): number {
    if (this.field(index, 'isSpellingMapped')) return this.field(index, 'lemma');
    return index + this.field(index, 'normal');
  }

  /** The parts of speech that a lexeme can have, as bits. */
  possibleParts(index: number): number {
    return this.model.clusters[this.field(index, 'lexemeCID')]!;
  }

  /** The parts of speech, as bits, of what the model does not know. */
  get unknownParts(): number {
    return this.model.clusters[0]!;
  }

  /** The parts of a contraction; undefined for any other lexeme. */
  contraction(index: number): ContractionPart[] | undefined {
    if (!this.field(index, 'isContraction')) return undefined;
    const {expansions} = this.model;
    // A contraction has no lemma; its place and its length among the expansions stand there instead.
    const packed = this.field(index, 'lemma');
    const first = packed & 0x3fff;
    const parts: ContractionPart[] = [];
    for (let at = first; at < first + ((packed >>> 14) & 0x1f); at += wordsPerPart) {
      const [lexeme, normal, lemma, part] = expansions.subarray(at, at + wordsPerPart);
      parts.push({lexeme: lexeme!, normal: normal!, lemma: lemma!, part: part!});
    }
    return parts;
  }

  lookup(text: string): readonly number[] {
    const index = this.find(text);
    if (index === undefined) return [this.intrinsicSize()];
    return [this.contraction(index)?.[0]?.lexeme ?? index];
  }

  intrinsicSize(): number {
    return this.model.offsets.length - 1;
  }

  posOf(index: number): number {
    return this.field(index, 'pos');
  }

  /** Whether a text is the base form of a word that can be a part of speech. */
  hasSamePOS(text: string, part: string): boolean {
    const index = this.find(text);
    if (index === undefined || this.field(index, 'isContraction') || !this.field(index, 'isBaseForm'))
      return false;
    return ((this.possibleParts(index) >>> this.#partNumbers.get(part)!) & 1) === 1;
  }
}

/** The lexicon of the model. */
export function loadLexicon(): Lexicon {
  return new Lexicon(loadModel());
}
