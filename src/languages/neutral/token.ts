import type {Paragraph as ParagraphNode} from 'nlcst';
import type {BlockKind} from '../../model/block.js';
import type {FileRange} from '../../model/file-range.js';
import type {Lexeme, Shape} from './lexeme.js';

/** Universal Dependencies part-of-speech tags, with SPACE never given. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** What a token is. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol' | 'code';

/** What all tokens with the same text share. Many tokens have few forms, so each form is described once. */
export interface Form extends Lexeme {
  readonly kind: TokenKind;
  /** Its lemma as that part of speech. */
  lemma(pos: PartOfSpeech): string;
}

/** A word, number, punctuation mark or symbol of a paragraph. */
export interface Token {
  /** Place among the paragraph's tokens. */
  readonly index: number;
  readonly text: string;
  /** The text in lower case. */
  readonly lower: string;
  /** How the text is written. */
  readonly shape: Shape;
  /** Whether no letter of the text is a capital. */
  readonly isLower: boolean;
  /** Whether the text starts with a capital letter. */
  readonly startsUpper: boolean;
  /** The word classes that it is in, as bits: ask with `isIn`. */
  readonly wordClasses: number;
  /** UTF-16 offsets in the paragraph's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  readonly kind: TokenKind;
  /** Whether white space (or the paragraph's start) stands before it. */
  readonly spaced: boolean;
}

/** A sentence as a reader takes it: up to a full stop, or to where a broken text stops. */
export interface Sentence {
  readonly paragraph: Paragraph;
  /** Place among the paragraph's sentences. */
  readonly index: number;
  /** Never empty. */
  readonly tokens: readonly Token[];
  /** UTF-16 offsets in the paragraph's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The analysis of a paragraph in its language: computed once, shared by all rules. */
export interface Paragraph {
  /** For retext plugins: its words are parsed when they are asked for. */
  readonly node: ParagraphNode;
  readonly block: BlockKind;
  /** BCP 47 tag of its language, where the file names one. */
  readonly language: string | undefined;
  /** The paragraph as a reader sees it, without markup. Each line end is a line feed, whatever the file has. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Of each token, what it has in common with others; they hold on to no paragraph. */
  readonly forms: readonly Form[];
  readonly tally: Tally;
  readonly sentences: readonly Sentence[];
  /** Words and numbers; "don't" is one. */
  readonly wordCount: number;
  /** Whether code stands in it. */
  readonly hasCode: boolean;
  /** The word classes that any of its tokens is in, as bits: ask with `hasWordIn`. */
  readonly wordClasses: number;
  /** Where a stretch of the text stands in the file. It may hold markup there that the text has not. */
  toFile(start: number, end: number): FileRange;
  /** How many UTF-16 code units a stretch of the text takes in the file where nothing but the text is there. */
  plainLength(start: number, end: number): number;
  /** Where a stretch of the file that lies in this paragraph stands in the text. */
  fromFile(range: FileRange): FileRange;
}

/** What is counted of a paragraph's tokens. */
export interface Tally {
  /** Tokens that are words. */
  readonly words: number;
  /** Of them, those with a capital letter. */
  readonly capitals: number;
  /** Tokens that are code. */
  readonly code: number;
}

/** Whether the file has something between two neighboring tokens that the text does not have: emphasis, a link. */
export function hasMarkupBetween(paragraph: Paragraph, left: Token, right: Token): boolean {
  const gap = paragraph.toFile(right.start, right.end).start - paragraph.toFile(left.start, left.end).end;
  return gap > paragraph.plainLength(left.end, right.start);
}

/** Whether a stretch of the text is all that some markup holds: the mark in `<em>?</em>` is spoken of. */
export function isSetOff({text, toFile}: Paragraph, start: number, end: number): boolean {
  const range = toFile(start, end);
  const opens = start === 0 || toFile(start - 1, start).end < range.start;
  const closes = end === text.length || range.end < toFile(end, end + 1).start;
  return opens && closes;
}
