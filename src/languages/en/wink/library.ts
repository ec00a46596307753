/** The parts of wink-nlp and of its model that are called one by one, and how. */
import feature from 'wink-eng-lite-web-model/dist/feature.js';
import lemmatizer from 'wink-eng-lite-web-model/dist/lemmatize.js';
import trex from 'wink-nlp/src/compile-trex.js';
import tokenizer from 'wink-nlp/src/tokenizer.js';
import type {Affixes, Expressions} from './layout.js';
import type {LexiconView, TokenSink} from './lexicon.js';

/** The tokenizer's expressions; nobody but wink's own code looks into them. */
type CompiledExpressions = unknown;

/** Makes wink's tokenizer; `types` are the numbers of token types, by name. What it makes cannot be called by its sink. */
export const createTokenizer = tokenizer as (
  expressions: CompiledExpressions,
  types: Readonly<Record<string, number>>,
  affixes: Affixes,
) => (sink: TokenSink, text: string) => void;

/** Compiles the tokenizer's expressions. */
export const compileExpressions = trex as (expressions: Expressions) => CompiledExpressions;

/** Makes wink's functions for unknown words; the lengths are those of other features. */
export const createFeatures = feature as (lengths: {readonly suffix: number; readonly prefix: number}) => {
  /** The most likely part of speech of a word, as a number; 0 where it does not guess. */
  pos(word: string, type: number, lexicon: LexiconView): number;
};

/** The lemma of a word in lower case as a part of speech. */
export const lemmatize = lemmatizer as (word: string, part: string, lexicon: LexiconView) => string;
