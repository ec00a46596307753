/** The parts of wink-nlp and of its model that are called directly, with their types. */
import feature from 'wink-eng-lite-web-model/dist/feature.js';
import lemmatizer from 'wink-eng-lite-web-model/dist/lemmatize.js';
import trex from 'wink-nlp/src/compile-trex.js';
import tokenizer from 'wink-nlp/src/tokenizer.js';
import type {Affixes, Expressions} from './layout.js';
import type {LexiconView, TokenSink} from './lexicon.js';

/** The expressions of the tokenizer, which only wink's own code reads. */
type CompiledExpressions = unknown;

/** Creates wink's tokenizer. `types` are the numbers of token types, by name. The sink must not call the tokenizer. */
export const createTokenizer = tokenizer as (
  expressions: CompiledExpressions,
  types: Readonly<Record<string, number>>,
  affixes: Affixes,
) => (sink: TokenSink, text: string) => void;

/** Compiles the expressions of the tokenizer. */
export const compileExpressions = trex as (expressions: Expressions) => CompiledExpressions;

/** Creates wink's functions for unknown words. The lengths concern other features. */
export const createFeatures = feature as (lengths: {readonly suffix: number; readonly prefix: number}) => {
  /** The most likely part of speech of a word, as a number; 0 if there is no guess. */
  pos(word: string, type: number, lexicon: LexiconView): number;
};

/** The lemma of a lowercase word as a part of speech. */
export const lemmatize = lemmatizer as (word: string, part: string, lexicon: LexiconView) => string;
