import type {Literals, Nodes, Paragraph as ParagraphNode} from 'nlcst';
import type {BlockKind} from '../formats/block.js';
import {abbreviationKind} from './abbreviations.js';
import {sentenceRanges} from './boundaries.js';
import {type PartOfSpeech, type TaggedToken, tag} from './tagger.js';
import {isOrdinaryWord} from './word-profile.js';
import {prepositions} from './words.js';

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
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol' | 'source';
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

/** A place in the file. */
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
    view = analyse(node);
    views.set(node, view);
  }
  return view;
}

/** Whether the file has something between two neighbouring tokens that the text has not: emphasis, a link. */
export function hasMarkupBetween(paragraph: Paragraph, left: Token, right: Token): boolean {
  const gap = paragraph.toFile(right.start, right.end).start - paragraph.toFile(left.start, left.end).end;
  return gap > right.start - left.end;
}

/** A leaf of the tree, its place in the paragraph's text and its place in the file. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly fileStart: number;
  readonly fileEnd: number;
  readonly source: boolean;
}

function analyse(node: ParagraphNode): Paragraph {
  const segments: Segment[] = [];
  const sentenceEnds: number[] = [];
  let text = '';
  const add = (leaf: Literals): void => {
    const start = text.length;
    text += leaf.value;
    const fileStart = leaf.position?.start.offset ?? start;
    const fileEnd = leaf.position?.end.offset ?? text.length;
    const source = leaf.type === 'SourceNode';
    const last = segments.at(-1);
    if (last && joins(last, start, fileStart, fileEnd, text.length, source)) {
      segments[segments.length - 1] = {...last, end: text.length, fileEnd};
    } else segments.push({start, end: text.length, fileStart, fileEnd, source});
  };
  for (const child of node.children) {
    for (const leaf of leavesOf(child)) add(leaf);
    if (child.type === 'SentenceNode') sentenceEnds.push(text.length);
  }

  const tokens = tokensOf(text, segments);
  const paragraph: Paragraph = {
    node,
    block: node.data?.block ?? 'paragraph',
    text,
    tokens,
    sentences: [],
    wordCount: tokens.filter(isWholeWord).length,
    toFile: (start, end) => ({start: fileOffset(segments, start), end: fileEndOffset(segments, start, end)}),
    fromFile: range => ({start: textOffset(segments, range.start), end: textOffset(segments, range.end)}),
  };
  const sentences = sentenceRanges(text, tokens, sentenceEnds).map(([from, to], index): Sentence => {
    const part = tokens.slice(from, to);
    const {start} = part[0]!;
    const {end} = part.at(-1)!;
    return {paragraph, index, tokens: part, start, end, text: text.slice(start, end)};
  });
  return Object.assign(paragraph, {sentences});
}

/** The second half of "don't" or "Ann's" is no word of its own. */
function isWholeWord(token: Token, index: number, tokens: readonly Token[]): boolean {
  if (token.kind === 'punctuation' || token.kind === 'symbol') return false;
  return token.spaced || tokens[index - 1]?.kind === 'punctuation' || tokens[index - 1]?.kind === 'symbol';
}

function joins(
  last: Segment,
  start: number,
  fileStart: number,
  fileEnd: number,
  end: number,
  source: boolean,
): boolean {
  const exact =
    last.fileEnd - last.fileStart === last.end - last.start && fileEnd - fileStart === end - start;
  return exact && !source && !last.source && last.fileEnd === fileStart;
}

function* leavesOf(node: Nodes): Generator<Literals> {
  if (!('children' in node)) yield node;
  else for (const child of node.children) yield* leavesOf(child);
}

function tokensOf(text: string, segments: readonly Segment[]): Token[] {
  const sources = segments.filter(segment => segment.source);
  const read = masked(text, sources);
  const tokens: Token[] = [];
  let source = 0;
  for (const {start, end, pos, type, lemma} of tag(read).flatMap(token => withoutStop(token, text))) {
    while (sources[source] && sources[source]!.end <= start) source++;
    const inSource = sources[source] !== undefined && sources[source]!.start < end;
    const last = tokens.at(-1);
    const value = text.slice(start, end);
    tokens.push({
      index: tokens.length,
      text: value,
      lower: value.toLowerCase(),
      start,
      end,
      pos: inSource ? 'NOUN' : pos,
      lemma,
      kind: inSource ? 'source' : kindOf(type, value),
      spaced: !last || last.end < start,
    });
  }
  return tokens;
}

/**
 * wink-nlp takes "in." for inches, "sun." for Sunday and "j." for an initial: where the word is an ordinary one,
 * the stop is the sentence's.
 */
function withoutStop(token: TaggedToken, text: string): TaggedToken[] {
  if (token.type !== 'word' || text[token.end - 1] !== '.') return [token];
  const word = text.slice(token.start, token.end - 1);
  if (!/^\p{Ll}{2,}$/u.test(word) || abbreviationKind(word) !== undefined || !isOrdinaryWord(word))
    return [token];
  const stop: TaggedToken = {
    start: token.end - 1,
    end: token.end,
    pos: 'PUNCT',
    type: 'punctuation',
    lemma: '.',
  };
  return [{...token, end: token.end - 1, pos: prepositions.has(word) ? 'ADP' : token.pos, lemma: word}, stop];
}

/** Code is a name to the tagger: one token, whatever is in it. */
function masked(text: string, sources: readonly Segment[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const {start, end} of sources) {
    parts.push(text.slice(at, start), 'X'.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Apostrophes and hyphens stay inside words; a URL or an e-mail address is no word. */
function kindOf(type: string, value: string): Token['kind'] {
  if (type === 'word') return /\p{L}/u.test(value) ? 'word' : 'symbol';
  if (type === 'number' || type === 'ordinal') return 'number';
  if (type === 'punctuation') return 'punctuation';
  return 'symbol';
}

/** Last segment that starts at or before an offset of the text. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  return lastWhere(segments, segment => segment.start <= offset);
}

function fileOffset(segments: readonly Segment[], offset: number): number {
  const segment = segmentAt(segments, offset);
  if (!segment) return offset;
  if (!isExact(segment)) return offset === segment.end ? segment.fileEnd : segment.fileStart;
  return Math.min(segment.fileStart + offset - segment.start, segment.fileEnd);
}

/** The end of the last character, not the start of the next: markup may stand between the two. */
function fileEndOffset(segments: readonly Segment[], start: number, end: number): number {
  if (end <= start) return fileOffset(segments, start);
  const segment = segmentAt(segments, end - 1);
  if (!segment) return end;
  return isExact(segment) ? segment.fileStart + end - segment.start : segment.fileEnd;
}

function textOffset(segments: readonly Segment[], offset: number): number {
  const segment = lastWhere(segments, candidate => candidate.fileStart <= offset) ?? segments[0];
  if (!segment) return offset;
  return Math.min(segment.start + Math.max(offset - segment.fileStart, 0), segment.end);
}

function isExact(segment: Segment): boolean {
  return segment.fileEnd - segment.fileStart === segment.end - segment.start;
}

/** Last element for which a test holds that holds for a leading part of the list. */
function lastWhere<T>(list: readonly T[], test: (item: T) => boolean): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}
