/** The parts of wink's English model that the tagger reads. */
export interface Model extends ModelHeader {
  /** All lexemes, concatenated. */
  readonly text: string;
  /** The start of each lexeme in the text, and the end of the last. */
  readonly offsets: Uint32Array;
  /** Data on each lexeme, in {@link wordsPerLexeme} words: see {@link fields}. */
  readonly lexicon: Uint32Array;
  /** A hash table of lexemes with open addressing: a lexeme's index plus one, or 0. Its length is a power of two. */
  readonly slots: Uint32Array;
  /** The parts of contractions: {@link wordsPerPart} words for each part. */
  readonly expansions: Uint32Array;
}

/** The small parts of the model. */
export interface ModelHeader {
  /** Names of token types and of parts of speech, by number. */
  readonly types: readonly string[];
  readonly parts: readonly string[];
  /** Sets of possible parts of speech of a lexeme, as bits. */
  readonly clusters: readonly number[];
  /** The expressions of the tokenizer, and the affixes that it doesn't split off at a hyphen. */
  readonly expressions: Expressions;
  readonly affixes: Affixes;
  /** The contextual rules for parts of speech: automata, in wink-nlp's JSON. */
  readonly machines: readonly string[];
}

/** Source, flags and token type of a regular expression. */
export type Expression = readonly [source: string, flags: string, type: number];

export interface Expressions {
  readonly ltc: readonly Expression[];
  readonly rtc: readonly Expression[];
  readonly helpers: Readonly<Record<string, readonly [source: string, flags: string]>>;
}

export interface Affixes {
  readonly prefix: Readonly<Record<string, boolean>>;
  readonly suffix: Readonly<Record<string, boolean>>;
}

/** A number stored in some bits of a word. */
export interface Field {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

/** Number of 32-bit words per lexeme in the lexicon. */
export const wordsPerLexeme = 2;

/** Number of 32-bit words per part of a contraction: lexeme, normal form, lemma, part of speech. */
export const wordsPerPart = 4;

/** The fields of a lexeme in the lexicon, by wink's names. */
export const fields = {
  lemma: {word: 0, shift: 0, mask: 0xfffff},
  normal: {word: 0, shift: 20, mask: 0xf},
  isBaseForm: {word: 0, shift: 24, mask: 1},
  isSLemma: {word: 0, shift: 25, mask: 1},
  isContraction: {word: 0, shift: 26, mask: 1},
  isSpellingMapped: {word: 0, shift: 27, mask: 1},
  pos: {word: 1, shift: 0, mask: 0x3f},
  tokenType: {word: 1, shift: 6, mask: 0x1f},
  posHint: {word: 1, shift: 11, mask: 0xff},
  lexemeCID: {word: 1, shift: 19, mask: 0x1ff},
} as const satisfies Record<string, Field>;

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The tables of a model file, between its header and its text. */
export const sections = ['offsets', 'lexicon', 'slots', 'expansions'] as const;

/** Bytes at the start of a model file, for the lengths in bytes of its header (JSON in UTF-8), text (UTF-16) and tables. */
export const prefixLength = 4 * (2 + sections.length);
