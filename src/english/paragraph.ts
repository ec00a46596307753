import type {Paragraph as ParagraphNode, Root} from 'nlcst';
import type {BlockKind} from '../formats/block.js';
import {sentenceRanges} from './boundaries.js';
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
  readonly node: ParagraphNode;
  readonly block: BlockKind;
  /** The paragraph as a reader sees it, without markup. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Words and numbers; "don't" is one. */
  readonly wordCount: number;
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
    view = analyse(node, proses.get(node) ?? proseOfTree(node));
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

const proses = new WeakMap<ParagraphNode, Prose>();

/** Tells the prose of a paragraph whose maker knows it, so that it need not be read from the leaves of the tree. */
export function rememberProse(node: ParagraphNode, prose: Prose): void {
  proses.set(node, prose);
}

function analyse(node: ParagraphNode, prose: Prose): Paragraph {
  const {text, segments} = prose;
  const tokens = tokensOf(text, segments);
  const sentences: Sentence[] = [];
  const paragraph: Paragraph = {
    node,
    block: node.data?.block ?? 'paragraph',
    text,
    tokens,
    sentences,
    wordCount: tokens.filter(isWholeWord).length,
    toFile: (start, end) => ({start: fileOffset(prose, start), end: fileEndOffset(prose, start, end)}),
    fromFile: range => ({start: textOffset(prose, range.start), end: textOffset(prose, range.end)}),
  };
  for (const [from, to] of sentenceRanges(text, tokens)) {
    const part = tokens.slice(from, to);
    const {start} = part[0]!;
    const {end} = part.at(-1)!;
    sentences.push({
      paragraph,
      index: sentences.length,
      tokens: part,
      start,
      end,
      get text() {
        return text.slice(start, end);
      },
    });
  }
  return paragraph;
}

/** The second half of "don't" or "Ann's" is no word of its own. */
function isWholeWord(token: Token, index: number, tokens: readonly Token[]): boolean {
  if (token.kind === 'punctuation' || token.kind === 'symbol') return false;
  return token.spaced || tokens[index - 1]?.kind === 'punctuation' || tokens[index - 1]?.kind === 'symbol';
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

/** A token that looks up what few rules ask for (its lower case, its lemma) when it is asked. */
class TaggedToken implements Token {
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  readonly kind: TokenKind;
  readonly spaced: boolean;
  readonly #tagged: TaggedText;
  #lower: string | undefined;

  constructor(text: string, tagged: TaggedText, index: number, inSource: boolean, spaced: boolean) {
    this.index = index;
    this.start = tagged.start(index);
    this.end = tagged.end(index);
    this.text = text.slice(this.start, this.end);
    this.pos = inSource ? 'NOUN' : tagged.pos(index);
    this.kind = inSource ? 'source' : kindOf(tagged.type(index), this.text);
    this.spaced = spaced;
    this.#tagged = tagged;
  }

  get lower(): string {
    this.#lower ??= this.text.toLowerCase();
    return this.#lower;
  }

  get lemma(): string {
    return this.#tagged.lemma(this.index);
  }
}

/** Apostrophes and hyphens stay inside words; a URL or an e-mail address is no word. */
function kindOf(type: string, value: string): TokenKind {
  if (type === 'word') return /\p{L}/u.test(value) ? 'word' : 'symbol';
  if (type === 'number' || type === 'ordinal') return 'number';
  return type === 'punctuation' ? 'punctuation' : 'symbol';
}
