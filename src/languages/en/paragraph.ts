import type {Paragraph as ParagraphNode, Root} from 'nlcst';
import type {BlockKind} from '../../model/block.js';
import type {Shape} from '../neutral/lexeme.js';
import {ofParagraph} from '../neutral/of-paragraph.js';
import {
  fileEndOffset,
  fileOffset,
  type MappedRun,
  type MappedText,
  mappedTextOfTree,
  plainLength,
  textOffset,
} from '../neutral/offset-map.js';
import type {Paragraph, PartOfSpeech, Sentence, Tally, Token, TokenKind} from '../neutral/token.js';
import {sentenceRanges} from './boundaries.js';
import {type Form, tag, withText} from './tagger.js';

export type {TokenKind};

const views = new WeakMap<ParagraphNode, Paragraph>();

/** The English view of a paragraph; the same object each time it is asked for. */
export function englishOf(node: ParagraphNode): Paragraph {
  let view = views.get(node);
  if (!view) {
    const {block = 'paragraph', language} = node.data ?? {};
    view = analyse({prose: mappedTextOfTree(node), block, language, toNode: () => node});
    views.set(node, view);
  }
  return view;
}

/** The paragraphs of a tree: children of the root, since nlcst has no other place for them. */
export function paragraphsOf(tree: Root): Paragraph[] {
  return tree.children.filter(child => child.type === 'ParagraphNode').map(englishOf);
}

/** What the analysis starts from. */
export interface ParagraphInput {
  readonly prose: MappedText;
  readonly block: BlockKind;
  readonly language: string | undefined;
  /** Makes the paragraph's node. */
  toNode(): ParagraphNode;
}

export class AnalysedParagraph implements Paragraph {
  readonly block: BlockKind;
  readonly language: string | undefined;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly forms: readonly Form[];
  readonly tally: Tally;
  readonly sentences: readonly Sentence[];
  readonly wordCount: number;
  readonly hasCode: boolean;
  readonly wordClasses: number;
  readonly toFile: Paragraph['toFile'];
  readonly plainLength: Paragraph['plainLength'];
  readonly fromFile: Paragraph['fromFile'];
  /** What {@link ofParagraph} has computed. */
  readonly derived: unknown[] = [];
  readonly #source: ParagraphInput;
  #node: ParagraphNode | undefined;

  constructor(source: ParagraphInput) {
    const {prose, block, language} = source;
    const {text, segments} = prose;
    const {tokens, forms, wordClasses, wordCount, tally} = tokensOf(text, segments);
    this.#source = source;
    this.block = block;
    this.language = language;
    this.text = text;
    this.tokens = tokens;
    this.forms = forms;
    this.tally = tally;
    this.hasCode = segments.some(segment => segment.code);
    this.wordClasses = wordClasses;
    this.wordCount = wordCount;
    this.sentences = sentenceRanges(text, tokens).map(
      ([from, to], index) => new TokenSentence(this, index, tokens.slice(from, to)),
    );
    this.toFile = (start, end) => ({start: fileOffset(prose, start), end: fileEndOffset(prose, start, end)});
    this.plainLength = (start, end) => plainLength(prose, start, end);
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
export function analyse(source: ParagraphInput): Paragraph {
  return new AnalysedParagraph(source);
}

/** All that is told of tokens in one go: to come back to them is what takes time. */
function tokensOf(
  text: string,
  segments: readonly MappedRun[],
): Pick<Paragraph, 'tokens' | 'forms' | 'wordClasses' | 'wordCount' | 'tally'> {
  const sources = segments.filter(segment => segment.code);
  const {forms, starts, parts} = tag(masked(text, sources));
  const tokens = new Array<Token>(forms.length);
  let source = 0;
  let end = -1;
  let wordClasses = 0;
  let wordCount = 0;
  let words = 0;
  let capitals = 0;
  let code = 0;
  let isMarkBefore = false;
  for (let index = 0; index < forms.length; index++) {
    let form = forms[index]!;
    let pos = parts[index]!;
    const start = starts[index]!;
    const spaced = end < start;
    end = start + form.text.length;
    while (sources[source] && sources[source]!.end <= start) source++;
    if (sources[source] && sources[source]!.start < end) {
      form = withText(form, text.slice(start, end), 'code');
      forms[index] = form;
      pos = 'NOUN';
      code++;
    }
    tokens[index] = new TaggedToken(index, form, start, pos, spaced);
    wordClasses |= form.wordClasses;
    const {kind} = form;
    if (kind === 'word') {
      words++;
      if (!form.isLower) capitals++;
    }
    const isMark = kind === 'punctuation' || kind === 'symbol';
    // The second half of "don't" or "Ann's" is no word of its own.
    if (!isMark && (spaced || isMarkBefore)) wordCount++;
    isMarkBefore = isMark;
  }
  return {tokens, forms, wordClasses, wordCount, tally: {words, capitals, code}};
}

/** Code is a name to the tagger: one token, whatever is in it. */
function masked(text: string, sources: readonly MappedRun[]): string {
  if (sources.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const {start, end} of sources) {
    parts.push(text.slice(at, start), 'X'.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/**
 * Tokens are many: what is the same for all of one form is looked up there, and the fields are declared only, since to
 * define each before it is set would take as long again.
 */
class TaggedToken implements Token {
  declare readonly index: number;
  declare readonly start: number;
  declare readonly end: number;
  declare readonly pos: PartOfSpeech;
  declare readonly spaced: boolean;
  declare private readonly form: Form;

  constructor(index: number, form: Form, start: number, pos: PartOfSpeech, spaced: boolean) {
    this.index = index;
    this.start = start;
    this.end = start + form.text.length;
    this.pos = pos;
    this.spaced = spaced;
    this.form = form;
  }

  get text(): string {
    return this.form.text;
  }

  get lower(): string {
    return this.form.lower;
  }

  get shape(): Shape {
    return this.form.shape;
  }

  get isLower(): boolean {
    return this.form.isLower;
  }

  get startsUpper(): boolean {
    return this.form.startsUpper;
  }

  get wordClasses(): number {
    return this.form.wordClasses;
  }

  get kind(): TokenKind {
    return this.form.kind;
  }

  get lemma(): string {
    return this.form.lemma(this.pos);
  }
}
