import type {Paragraph as ParagraphNode} from 'nlcst';
import type {BlockKind, MarkupLanguage, SegmentFacts} from '../../model/block.js';
import type {Shape, WordClasses} from './lexeme.js';
import {type Deriving, derivedValues} from './of-paragraph.js';
import {
  fileEndOffset,
  fileOffset,
  type MappedRun,
  type MappedText,
  plainLength,
  textOffset,
} from './offset-map.js';
import type {Form, Paragraph, PartOfSpeech, Sentence, Tally, Token, TokenKind} from './token.js';

/** The tokens of a text. */
export interface TaggedText {
  /** The tokens, in order. The caller may change the array. */
  readonly forms: Form[];
  /** UTF-16 offset of each token in the text. The array may be longer, and is valid until the next text is tagged. */
  readonly starts: Int32Array;
  /** Part of speech of each token; X if the language has no tagger. */
  readonly parts: readonly PartOfSpeech[];
}

/** The functions of a language that analyze a paragraph. */
export interface LanguageTools {
  /** Splits a text into tokens and tags each with its part of speech. */
  tag(text: string): TaggedText;
  /** The same form with another text, for code that the tagger read as a name. */
  withText(form: Form, text: string, kind: TokenKind): Form;
  /** The tokens of each sentence, as index ranges with an exclusive end. */
  sentenceRanges(text: string, tokens: readonly Token[]): readonly (readonly [from: number, to: number])[];
}

/** The input of the analysis. */
export interface ParagraphInput {
  readonly prose: MappedText;
  readonly block: BlockKind;
  readonly language: string | undefined;
  readonly isLanguageAssumed?: boolean | undefined;
  readonly segment?: SegmentFacts | undefined;
  readonly markup: MarkupLanguage | undefined;
  /** Creates the node of the paragraph. */
  toNode(): ParagraphNode;
}

/** Fields are only declared, because initializing them before the constructor sets them would take time. */
export class AnalyzedParagraph implements Paragraph, Deriving {
  declare readonly block: BlockKind;
  declare readonly language: string | undefined;
  declare readonly isLanguageAssumed: boolean;
  declare readonly markup: MarkupLanguage | undefined;
  declare readonly text: string;
  declare readonly tokens: readonly Token[];
  declare readonly forms: readonly Form[];
  declare readonly tally: Tally;
  declare readonly sentences: readonly Sentence[];
  declare readonly wordCount: number;
  declare readonly hasCode: boolean;
  declare readonly segment: SegmentFacts | undefined;
  declare readonly wordClasses: number;
  declare readonly moreClasses: number;
  declare readonly toFile: Paragraph['toFile'];
  declare readonly plainLength: Paragraph['plainLength'];
  declare readonly fromFile: Paragraph['fromFile'];
  /** Results of {@link ofParagraph}. */
  declare readonly derived: unknown[];
  declare private readonly input: ParagraphInput;
  declare private knownNode: ParagraphNode | undefined;

  constructor(input: ParagraphInput, tools: LanguageTools) {
    const {prose, block, language, markup} = input;
    const {text, segments} = prose;
    const {tokens, forms, wordClasses, moreClasses, wordCount, tally} = tokensOf(text, segments, tools);
    this.input = input;
    this.knownNode = undefined;
    this.derived = derivedValues();
    this.block = block;
    this.language = language;
    this.isLanguageAssumed = input.isLanguageAssumed ?? false;
    this.segment = input.segment;
    this.markup = markup;
    this.text = text;
    this.tokens = tokens;
    this.forms = forms;
    this.tally = tally;
    this.hasCode = segments.some(segment => segment.code);
    this.wordClasses = wordClasses;
    this.moreClasses = moreClasses;
    this.wordCount = wordCount;
    this.sentences = tools
      .sentenceRanges(text, tokens)
      .map(([from, to], index) => new TokenSentence(this, index, tokens.slice(from, to)));
    this.toFile = (start, end) => ({start: fileOffset(prose, start), end: fileEndOffset(prose, start, end)});
    this.plainLength = (start, end) => plainLength(prose, start, end);
    this.fromFile = range => ({start: textOffset(prose, range.start), end: textOffset(prose, range.end)});
  }

  get node(): ParagraphNode {
    this.knownNode ??= this.input.toNode();
    return this.knownNode;
  }
}

export class TokenSentence implements Sentence {
  declare readonly paragraph: Paragraph;
  declare readonly index: number;
  declare readonly tokens: readonly Token[];
  declare readonly start: number;
  declare readonly end: number;

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

/** Analyzes a paragraph with the functions of its language. */
export function analyzeWith(tools: LanguageTools, input: ParagraphInput): Paragraph {
  return new AnalyzedParagraph(input, tools);
}

/** Computes everything about tokens in one pass, because each pass over them takes time. */
export function tokensOf(
  text: string,
  segments: readonly MappedRun[],
  tools: Pick<LanguageTools, 'tag' | 'withText'>,
): Pick<Paragraph, 'tokens' | 'forms' | keyof WordClasses | 'wordCount' | 'tally'> {
  const sources = segments.filter(segment => segment.code);
  const {forms, starts, parts} = tools.tag(masked(text, sources));
  const tokens = new Array<Token>(forms.length);
  let source = 0;
  let end = -1;
  let wordClasses = 0;
  let moreClasses = 0;
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
      form = tools.withText(form, text.slice(start, end), 'code');
      forms[index] = form;
      pos = 'NOUN';
      code++;
    }
    tokens[index] = new TaggedToken(index, form, start, pos, spaced);
    wordClasses |= form.wordClasses;
    moreClasses |= form.moreClasses;
    const {kind} = form;
    if (kind === 'word') {
      words++;
      if (!form.isLower) capitals++;
    }
    const isMark = kind === 'punctuation' || kind === 'symbol';
    // The second half of "don't" or "Ann's" is not a separate word.
    if (!isMark && (spaced || isMarkBefore)) wordCount++;
    isMarkBefore = isMark;
  }
  return {tokens, forms, wordClasses, moreClasses, wordCount, tally: {words, capitals, code}};
}

/** Replaces code with a name, so that the tagger sees one token, whatever the code contains. */
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
 * There are many tokens, so a token looks up in its form whatever equal tokens share. Fields are only declared, because
 * initializing them before the constructor sets them would double the time.
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

  get moreClasses(): number {
    return this.form.moreClasses;
  }

  get kind(): TokenKind {
    return this.form.kind;
  }

  get lemma(): string {
    return this.form.lemma(this.pos);
  }
}
