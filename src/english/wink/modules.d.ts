/** Parts of wink-nlp and its model that are used one by one; the packages describe themselves as a whole only. */

declare module 'wink-nlp/src/tokenizer.js' {
  import type {Affixes, Categories, CompiledExpressions, TokenSink} from './lexicon.js';
  export default function createTokenizer(
    expressions: CompiledExpressions,
    categories: Categories,
    preserve: Affixes,
  ): (sink: TokenSink, text: string) => void;
}

declare module 'wink-nlp/src/compile-trex.js' {
  import type {CompiledExpressions, Expressions} from './lexicon.js';
  export default function compileExpressions(expressions: Expressions): CompiledExpressions;
}

declare module 'wink-eng-lite-web-model/dist/feature.js' {
  import type {LexiconView} from './lexicon.js';
  export default function createFeatures(config: {readonly suffix: number; readonly prefix: number}): {
    pos(word: string, category: number, lexicon: LexiconView): number;
  };
}

declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  import type {LexiconView} from './lexicon.js';
  export default function lemmatize(word: string, pos: string, lexicon: LexiconView): string;
}
