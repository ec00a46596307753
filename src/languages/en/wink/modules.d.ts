/** Parts of wink-nlp and its model, which describe themselves as a whole only. What they are is said in library.ts. */

declare module 'wink-nlp/src/tokenizer.js' {
  const part: unknown;
  export default part;
}

declare module 'wink-nlp/src/compile-trex.js' {
  const part: unknown;
  export default part;
}

declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const part: unknown;
  export default part;
}

declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  const part: unknown;
  export default part;
}
