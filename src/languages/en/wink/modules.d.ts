/** Parts of wink-nlp and its model, whose packages have type declarations only for their main modules. See library.ts. */

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
