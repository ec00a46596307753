import type {ContractionPart, Lexicon, TokenSink} from './lexicon.js';
import {compileExpressions, createFeatures, createTokenizer, lemmatize} from './library.js';

/** A token in a run of characters without white space, with all data that doesn't depend on context. */
export interface RunToken {
  readonly text: string;
  /** Its number in the lexicon, which together with the text determines all else; absent if it is not there, or depends on more. */
  readonly lexeme?: number;
  /** wink's token type: word, number, punctuation, symbol, url, email, emoji … */
  readonly type: string;
  /** Its most likely part of speech, as a number in the model. */
  readonly part: number;
  /** Its possible parts of speech, as bits. */
  readonly possibleParts: number;
  /** Whether its part of speech is the same in any context, because it is part of a contraction. */
  readonly isFixed: boolean;
  /** The class of words by which contextual rules refer to it; 0 if they refer to it by its part of speech. */
  readonly hint: number;
  /** Its lemma as a part of speech. */
  lemma(part: string): string;
}

/** Marks a token that takes its type from the lexicon, not from the tokenizer. */
const anyType = 99;

/** A word of three letters or more and a mark: wink's category `wordRP`. */
const markedWord = /^([A-Za-z]{3,})([,.;:!?])$/;

/** Splits runs of characters without white space into tokens, like wink-nlp. */
export class RunTokenizer {
  readonly #lexicon: Lexicon;
  readonly #tokenize: ReturnType<typeof createTokenizer>;
  readonly #word: number;
  readonly #punctuation: number;
  /** wink's guess at the part of speech of an unknown word. The argument concerns other features. */
  readonly #features = createFeatures({suffix: 0, prefix: 0});

  constructor(lexicon: Lexicon) {
    const {types, expressions, affixes} = lexicon.model;
    const categories = Object.fromEntries(types.map((name, number) => [name, number]));
    this.#lexicon = lexicon;
    this.#word = types.indexOf('word');
    this.#punctuation = types.indexOf('punctuation');
    this.#tokenize = createTokenizer(compileExpressions(expressions), categories, affixes);
  }

  /** The tokens of a run. Takes quadratic time. */
  tokens(run: string): readonly RunToken[] {
    return this.#quickly(run) ?? this.#thoroughly(run);
  }

  /** What wink's tokenizer makes of most runs: a known word, or a word and a mark. It takes several times as long for them. */
  #quickly(run: string): readonly RunToken[] | undefined {
    if (this.#lexicon.find(run) !== undefined) return this.#resolve(run, anyType, run);
    const [, word, mark] = markedWord.exec(run) ?? [];
    if (word === undefined) return undefined;
    return [...this.#resolve(word, this.#word, run), ...this.#resolve(mark!, this.#punctuation, run)];
  }

  #thoroughly(run: string): readonly RunToken[] {
    const lexicon = this.#lexicon;
    const found: {readonly text: string; readonly type: number}[] = [];
    const sink: TokenSink = {
      _addToken: (text, type) => found.push({text, type}),
      _addTokenIfInCache: text => {
        if (!sink.isLexeme(text)) return 0;
        found.push({text, type: anyType});
        return anyType;
      },
      isLexeme: text => lexicon.find(text) !== undefined,
    };
    this.#tokenize(sink, run);
    // Not earlier, because the tokenizer is not reentrant.
    return found.flatMap(({text, type}) => this.#resolve(text, type, run));
  }

  #resolve(text: string, type: number, run: string): readonly RunToken[] {
    const index = this.#lexicon.find(text);
    if (index === undefined) return [this.#alone(text, run) ?? this.#unknown(text, type)];
    const parts = type === anyType ? this.#lexicon.contraction(index) : undefined;
    return parts?.map(part => this.#contracted(part)) ?? [this.#known(index)];
  }

  /**
   * An unknown token of a run, tokenized by itself. In "surgery.249", the tokenizer takes 249 for a word, unless it has seen
   * the number before. Results must not depend on earlier texts.
   */
  #alone(text: string, run: string): RunToken | undefined {
    if (text === run) return undefined;
    const tokens = this.tokens(text);
    return tokens.length === 1 ? tokens[0] : undefined;
  }

  #known(index: number): RunToken {
    const lexicon = this.#lexicon;
    // Uses were counted for the standard spelling.
    const mapped = lexicon.mappedSpelling(index);
    return {
      text: lexicon.value(index),
      lexeme: index,
      type: this.#typeOf(index),
      part: lexicon.posOf(mapped) || this.#noun,
      possibleParts: lexicon.possibleParts(lexicon.normal(index)),
      isFixed: false,
      hint: lexicon.field(index, 'posHint'),
      lemma: part =>
        lexicon.field(mapped, 'isSLemma')
          ? lexicon.value(lexicon.field(mapped, 'lemma'))
          : lemmatize(lexicon.value(lexicon.normal(index)), part, lexicon),
    };
  }

  #contracted({lexeme, normal, lemma, part}: ContractionPart): RunToken {
    const lexicon = this.#lexicon;
    return {
      text: lexicon.value(lexeme),
      type: this.#typeOf(lexeme),
      part,
      possibleParts: lexicon.possibleParts(normal),
      isFixed: true,
      hint: lexicon.field(lexeme, 'posHint'),
      // "cannot" is a single part, and has no lemma.
      lemma: () => lexicon.value(lemma < lexicon.intrinsicSize() ? lemma : normal),
    };
  }

  #unknown(text: string, type: number): RunToken {
    const lexicon = this.#lexicon;
    const lower = lexicon.find(text.toLowerCase());
    const normal = lower === undefined ? undefined : lexicon.mappedSpelling(lower);
    return {
      text,
      type: lexicon.model.types[type]!,
      part: this.#features.pos(text, type, lexicon) || this.#noun,
      possibleParts: normal === undefined ? lexicon.unknownParts : lexicon.possibleParts(normal),
      isFixed: false,
      hint: 0,
      lemma: part =>
        lemmatize(normal === undefined ? text.toLowerCase() : lexicon.value(normal), part, lexicon),
    };
  }

  get #noun(): number {
    return this.#lexicon.model.parts.indexOf('NOUN');
  }

  #typeOf(index: number): string {
    return this.#lexicon.model.types[this.#lexicon.field(index, 'tokenType')]!;
  }
}
