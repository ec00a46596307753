import type {ContractionPart, Lexicon, TokenSink} from './lexicon.js';
import {compileExpressions, createFeatures, createTokenizer, lemmatize} from './library.js';

/** A token of a run of characters without white space: all that is known of it but its context. */
export interface RunToken {
  readonly text: string;
  /** wink's token type: word, number, punctuation, symbol, url, email, emoji … */
  readonly type: string;
  /** Its most likely part of speech, as a number of the model. */
  readonly part: number;
  /** The parts of speech that it can have, as bits. */
  readonly possibleParts: number;
  /** Whether its part of speech stays, whatever the context: it is a part of a contraction. */
  readonly isFixed: boolean;
  /** The class of words that contextual rules name it by; 0 where they name it by its part of speech. */
  readonly hint: number;
  /** Its lemma as a part of speech of that name. */
  lemma(part: string): string;
}

/** The type of what the lexicon has: its own, whatever the tokenizer takes it for. */
const anyType = 99;

/** Cuts runs of characters without white space into tokens, as wink-nlp does. */
export class RunTokenizer {
  readonly #lexicon: Lexicon;
  readonly #tokenize: ReturnType<typeof createTokenizer>;
  /** wink's guess of an unknown word's part of speech; what it is given concerns other features. */
  readonly #features = createFeatures({suffix: 0, prefix: 0});

  constructor(lexicon: Lexicon) {
    const {types, expressions, affixes} = lexicon.model;
    const categories = Object.fromEntries(types.map((name, number) => [name, number]));
    this.#lexicon = lexicon;
    this.#tokenize = createTokenizer(compileExpressions(expressions), categories, affixes);
  }

  /** The tokens of a run. Quadratic in its length. */
  tokens(run: string): readonly RunToken[] {
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
    // Not earlier: the tokenizer cannot be called while it is at work.
    return found.flatMap(({text, type}) => this.#resolve(text, type, run));
  }

  #resolve(text: string, type: number, run: string): readonly RunToken[] {
    const index = this.#lexicon.find(text);
    if (index === undefined) return [this.#alone(text, run) ?? this.#unknown(text, type)];
    const parts = type === anyType ? this.#lexicon.contraction(index) : undefined;
    return parts?.map(part => this.#contracted(part)) ?? [this.#known(index)];
  }

  /**
   * What an unknown token of a run is where it stands alone: the 249 of "surgery.249" is a number, though the tokenizer
   * takes it for a word there, unless it has met the number before. What it has met must not matter.
   */
  #alone(text: string, run: string): RunToken | undefined {
    if (text === run) return undefined;
    const tokens = this.tokens(text);
    return tokens.length === 1 ? tokens[0] : undefined;
  }

  #known(index: number): RunToken {
    const lexicon = this.#lexicon;
    // The spelling that stands for this one is the one whose uses were counted.
    const mapped = lexicon.mappedSpelling(index);
    return {
      text: lexicon.value(index),
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
      // "cannot" is one part, and has none.
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
