import type {Paragraph as ParagraphNode, Root} from 'nlcst';
import type {BlockKind} from '../formats/block.js';
import {sentenceRanges} from './boundaries.js';
import {type Lexeme, lexemeOf, type Shape} from './lexeme.js';
import {fileEndOffset, fileOffset, type Prose, proseOfTree, type Segment, textOffset} from './prose.js';
import {type PartOfSpeech, type TaggedText, tag} from './tagger.js';

/** What a token is. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol' | 'source';

/** A word, number, punctuation mark or symbol of a paragraph. */
export interface Token {
  /** Place among the paragraph's tokens. */
  readonly index: number;
  readonly text: string;
  /** The text in lower case. */
  readonly lower: string;
  /** How the text is written. */
  readonly shape: Shape;
  /** Whether the text starts with a capital letter. */
  readonly startsUpper: boolean;
  /** What is known of the text, as bits: see {@link defineMark}. */
  readonly marks: number;
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

/**
 * A place in the file. Where a paragraph is checked alone, its places count from its own start, wherever in the file
 * that is.
 */
export interface FileRange {
  /** UTF-16 offsets in the file, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The English analysis of an nlcst paragraph: computed once, shared by all rules. */
export interface Paragraph {
  /** For retext plugins: its words are parsed when they are asked for. */
  readonly node: ParagraphNode;
  readonly block: BlockKind;
  /** BCP 47 tag of its language, where the file names one. */
  readonly language: string | undefined;
  /** The paragraph as a reader sees it, without markup. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Words and numbers; "don't" is one. */
  readonly wordCount: number;
  /** Whether code stands in it. */
  readonly hasSource: boolean;
  /** The marks that any of its tokens has. */
  readonly marks: number;
  /** Where a stretch of the text stands in the file. It may hold markup there that the text has not. */
  toFile(start: number, end: number): FileRange;
  /** Where a stretch of the file that lies in this paragraph stands in the text. */
  fromFile(range: FileRange): FileRange;
}

const views = new WeakMap<ParagraphNode, Paragraph>();

/** The English view of a paragraph; the same object each time it is asked for. */
export function englishOf(node: ParagraphNode): Paragraph {
  let view = views.get(node);
  if (!view) {
    const {block = 'paragraph', language} = node.data ?? {};
    view = analyse({prose: proseOfTree(node), block, language, toNode: () => node});
    views.set(node, view);
  }
  return view;
}

/** The paragraphs of a tree: children of the root, since nlcst has no other place for them. */
export function paragraphsOf(tree: Root): Paragraph[] {
  return tree.children.filter(child => child.type === 'ParagraphNode').map(englishOf);
}

/** Whether the file has something between two neighbouring tokens that the text has not: emphasis, a link. */
export function hasMarkupBetween(paragraph: Paragraph, left: Token, right: Token): boolean {
  const gap = paragraph.toFile(right.start, right.end).start - paragraph.toFile(left.start, left.end).end;
  return gap > right.start - left.end;
}

/** Whether a stretch of the text is all that some markup holds: the mark in `<em>?</em>` is spoken of. */
export function isSetOff({text, toFile}: Paragraph, start: number, end: number): boolean {
  const range = toFile(start, end);
  const opens = start === 0 || toFile(start - 1, start).end < range.start;
  const closes = end === text.length || range.end < toFile(end, end + 1).start;
  return opens && closes;
}

/**
 * Makes a function that computes something of a paragraph when it is first asked for it: the same each time. It is kept
 * with the paragraph, which a WeakMap would do at a cost: paragraphs are many, and short-lived.
 */
export function ofParagraph<T extends object | number>(
  compute: (paragraph: Paragraph) => T,
): (paragraph: Paragraph) => T {
  const slot = slots++;
  return paragraph => {
    const {derived} = paragraph as AnalysedParagraph;
    derived[slot] ??= compute(paragraph);
    return derived[slot] as T;
  };
}

let slots = 0;

/** What the analysis starts from. */
export interface Source {
  readonly prose: Prose;
  readonly block: BlockKind;
  readonly language: string | undefined;
  /** Makes the paragraph's node. */
  toNode(): ParagraphNode;
}

class AnalysedParagraph implements Paragraph {
  readonly block: BlockKind;
  readonly language: string | undefined;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly wordCount: number;
  readonly hasSource: boolean;
  readonly marks: number;
  readonly toFile: Paragraph['toFile'];
  readonly fromFile: Paragraph['fromFile'];
  /** What {@link ofParagraph} has computed. */
  readonly derived: unknown[] = [];
  readonly #source: Source;
  #node: ParagraphNode | undefined;

  constructor(source: Source) {
    const {prose, block, language} = source;
    const {text, segments} = prose;
    const tokens = tokensOf(text, segments);
    this.#source = source;
    this.block = block;
    this.language = language;
    this.text = text;
    this.tokens = tokens;
    this.hasSource = segments.some(segment => segment.source);
    let marks = 0;
    let wordCount = 0;
    for (let index = 0; index < tokens.length; index++) {
      marks |= tokens[index]!.marks;
      if (isWholeWord(tokens, index)) wordCount++;
    }
    this.marks = marks;
    this.wordCount = wordCount;
    this.sentences = sentenceRanges(text, tokens).map(
      ([from, to], index) => new TokenSentence(this, index, tokens.slice(from, to)),
    );
    this.toFile = (start, end) => ({start: fileOffset(prose, start), end: fileEndOffset(prose, start, end)});
    this.fromFile = range => ({start: textOffset(prose, range.start), end: textOffset(prose, range.end)});
  }

  get node(): ParagraphNode {
    this.#node ??= this.#source.toNode();
    return this.#node;
  }
}

class TokenSentence implements Sentence {
  readonly paragraph: Paragraph;
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;

  constructor(paragraph: Paragraph, index: number, tokens: readonly Token[]) {
    this.paragraph = paragraph;
    this.index = index;
    this.tokens = tokens;
    this.start = tokens[0]!.start;
    this.end = tokens.at(-1)!.end;
  }

  get text(): string {
    return this.paragraph.text.slice(this.start, this.end);
  }
}

/** Analyses a paragraph. */
export function analyse(source: Source): Paragraph {
  return new AnalysedParagraph(source);
}

/** The second half of "don't" or "Ann's" is no word of its own. */
function isWholeWord(tokens: readonly Token[], index: number): boolean {
  const {kind, spaced} = tokens[index]!;
  if (kind === 'punctuation' || kind === 'symbol') return false;
  return spaced || tokens[index - 1]?.kind === 'punctuation' || tokens[index - 1]?.kind === 'symbol';
}

function tokensOf(text: string, segments: readonly Segment[]): Token[] {
  const sources = segments.filter(segment => segment.source);
  const tagged = tag(masked(text, sources));
  const tokens: Token[] = [];
  let source = 0;
  let end = -1;
  for (let index = 0; index < tagged.length; index++) {
    const start = tagged.start(index);
    while (sources[source] && sources[source]!.end <= start) source++;
    const inSource = sources[source] !== undefined && sources[source]!.start < tagged.end(index);
    tokens.push(new TaggedToken(text, tagged, index, inSource, end < start));
    end = tagged.end(index);
  }
  return tokens;
}

/** Code is a name to the tagger: one token, whatever is in it. */
function masked(text: string, sources: readonly Segment[]): string {
  if (sources.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const {start, end} of sources) {
    parts.push(text.slice(at, start), 'X'.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Its fields are declared only: to define each before it is set would take as long again, and tokens are many. */
class TaggedToken implements Token {
  declare readonly index: number;
  declare readonly text: string;
  declare readonly lower: string;
  declare readonly shape: Shape;
  declare readonly startsUpper: boolean;
  declare readonly marks: number;
  declare readonly start: number;
  declare readonly end: number;
  declare readonly pos: PartOfSpeech;
  declare readonly kind: TokenKind;
  declare readonly spaced: boolean;
  declare private readonly tagged: TaggedText;

  constructor(text: string, tagged: TaggedText, index: number, inSource: boolean, spaced: boolean) {
    this.index = index;
    this.start = tagged.start(index);
    this.end = tagged.end(index);
    // wink's string is the same object each time: it is found faster than a slice of the text.
    const value = tagged.value(index);
    const isValue = !inSource && value.length === this.end - this.start;
    const lexeme = lexemeOf(isValue ? value : text.slice(this.start, this.end));
    this.text = lexeme.text;
    this.lower = lexeme.lower;
    this.shape = lexeme.shape;
    this.startsUpper = lexeme.startsUpper;
    this.marks = lexeme.marks;
    this.pos = inSource ? 'NOUN' : tagged.pos(index);
    this.kind = inSource ? 'source' : kindOf(tagged.type(index), lexeme);
    this.spaced = spaced;
    this.tagged = tagged;
  }

  /** Looked up when it is asked for: few are. */
  get lemma(): string {
    return this.tagged.lemma(this.index);
  }
}

/** Apostrophes and hyphens stay inside words; a URL or an e-mail address is no word. */
function kindOf(type: string, {lettered}: Lexeme): TokenKind {
  if (type === 'word') return lettered ? 'word' : 'symbol';
  if (type === 'number' || type === 'ordinal') return 'number';
  return type === 'punctuation' ? 'punctuation' : 'symbol';
}
