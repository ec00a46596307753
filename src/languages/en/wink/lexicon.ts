import {fields, hashOf, type Model, wordsPerLexeme, wordsPerPart} from './layout.js';
import {loadModel} from './model.js';

/** Receives tokens from wink's tokenizer. White space is not reported. */
export interface TokenSink {
  /** Receives a token and its type. */
  _addToken(text: string, type: number): void;
  /** Receives a token if it is a known word or contraction. Returns its type, or 0 if it is neither. */
  _addTokenIfInCache(text: string): number;
  /** Whether a text is a known word or contraction. wink's code tests for a truthy value. */
  isLexeme(text: string): unknown;
}

/** The part of wink's lexicon that its functions for unknown words and lemmas use. */
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

/** The words in wink's model. It contains no other words, so results don't depend on earlier texts. */
export class Lexicon implements LexiconView {
  readonly model: Model;
  readonly #partNumbers: ReadonlyMap<string, number>;

  constructor(model: Model) {
    this.model = model;
    this.#partNumbers = new Map(model.parts.map((name, number) => [name, number]));
  }

  /** The index of a lexeme; undefined if it is not in the model. */
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

  /** The value of a field of a lexeme. */
  field(index: number, name: keyof typeof fields): number {
    const {word, shift, mask} = fields[name];
    return (this.model.lexicon[index * wordsPerLexeme + word]! >>> shift) & mask;
  }

  /** The lexeme with the standard spelling of this one: "color" for "color". Otherwise, the lexeme itself. */
  mappedSpelling(index: number): number {
    return this.field(index, 'isSpellingMapped') ? this.field(index, 'lemma') : index;
  }

  /** The lexeme in lowercase and with the standard spelling. */
  normal(index: number): number {
    if (this.field(index, 'isSpellingMapped')) return this.field(index, 'lemma');
    return index + this.field(index, 'normal');
  }

  /** The possible parts of speech of a lexeme, as bits. */
  possibleParts(index: number): number {
    return this.model.clusters[this.field(index, 'lexemeCID')]!;
  }

  /** The possible parts of speech of an unknown word, as bits. */
  get unknownParts(): number {
    return this.model.clusters[0]!;
  }

  /** The parts of a contraction; undefined for any other lexeme. */
  contraction(index: number): ContractionPart[] | undefined {
    if (!this.field(index, 'isContraction')) return undefined;
    const {expansions} = this.model;
    // A contraction has no lemma: this field holds its position and length in the expansions instead.
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
