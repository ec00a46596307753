import type {Paragraph as ParagraphNode} from 'nlcst';
import type {BlockKind, MarkupLanguage, SegmentFacts} from '../../model/block.js';
import type {FileRange} from '../../model/file-range.js';
import type {Lexeme, Shape} from './lexeme.js';

/** Universal Dependencies part-of-speech tags, without SPACE. */
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

/** The kind of a token. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol' | 'code';

/** Properties that all tokens with the same text share. There are few forms, so each is analyzed once. */
export interface Form extends Lexeme {
  readonly kind: TokenKind;
  /** Its lemma as a part of speech. */
  lemma(pos: PartOfSpeech): string;
}

/** A word, number, punctuation mark or symbol of a paragraph. */
export interface Token {
  /** Index among the tokens of the paragraph. */
  readonly index: number;
  readonly text: string;
  /** The text in lowercase. */
  readonly lower: string;
  /** How the text is written. */
  readonly shape: Shape;
  /** Whether the text has no capital letter. */
  readonly isLower: boolean;
  /** Whether the text starts with a capital letter. */
  readonly startsUpper: boolean;
  /** The word classes that it is in, as bits: ask with `isIn`. */
  readonly wordClasses: number;
  readonly moreClasses: number;
  /** UTF-16 offsets in the paragraph's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  readonly kind: TokenKind;
  /** Whether it follows white space or starts the paragraph. */
  readonly spaced: boolean;
}

/** A sentence as a reader sees it: up to a period, or to the point where broken text ends. */
export interface Sentence {
  readonly paragraph: Paragraph;
  /** Index among the sentences of the paragraph. */
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
  /** For retext plugins. Its words are parsed on first access. */
  readonly node: ParagraphNode;
  readonly block: BlockKind;
  /** BCP 47 tag of its language, if the file specifies one. */
  readonly language: string | undefined;
  /** Whether nothing specifies its language, and mtlint detected it. */
  readonly isLanguageAssumed?: boolean;
  /** The markup language of its file; undefined in plain text. */
  readonly markup: MarkupLanguage | undefined;
  /** The paragraph as a reader sees it, without markup. Each line break is a line feed, whatever the file has. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The form of each token. Forms don't reference the paragraph. */
  readonly forms: readonly Form[];
  readonly tally: Tally;
  readonly sentences: readonly Sentence[];
  /** Number of words and numbers. "Don't" counts as one. */
  readonly wordCount: number;
  /** Whether it contains code. */
  readonly hasCode: boolean;
  /** What is known of its segment, in a file or record that has segments. */
  readonly segment?: SegmentFacts | undefined;
  /** The word classes that any of its tokens is in, as bits: ask with `hasWordIn`. */
  readonly wordClasses: number;
  readonly moreClasses: number;
  /** The range in the file of a stretch of the text. It may contain markup that the text doesn't. */
  toFile(start: number, end: number): FileRange;
  /** The length in the file, in UTF-16 code units, of a stretch of the text without any markup or escapes. */
  plainLength(start: number, end: number): number;
  /** The range in the text of a stretch of the file that is in this paragraph. */
  fromFile(range: FileRange): FileRange;
}

/** Counts of a paragraph's tokens. */
export interface Tally {
  /** Number of words. */
  readonly words: number;
  /** Number of words with a capital letter. */
  readonly capitals: number;
  /** Number of code tokens. */
  readonly code: number;
}

/** Whether the file has markup between two adjacent tokens, such as emphasis or a link. */
export function hasMarkupBetween(paragraph: Paragraph, left: Token, right: Token): boolean {
  const gap = paragraph.toFile(right.start, right.end).start - paragraph.toFile(left.start, left.end).end;
  return gap > paragraph.plainLength(left.end, right.start);
}

/** Whether a stretch of the text is alone in its markup, like the mark in `<em>?</em>`, which the text only mentions. */
export function isSetOff({text, toFile}: Paragraph, start: number, end: number): boolean {
  const range = toFile(start, end);
  const opens = start === 0 || toFile(start - 1, start).end < range.start;
  const closes = end === text.length || range.end < toFile(end, end + 1).start;
  return opens && closes;
}
