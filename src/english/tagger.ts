import {createRequire} from 'node:module';
import type {WinkMethods} from 'wink-nlp';

/** Universal Dependencies part-of-speech tags, with SPACE never given. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** What the tagger says of one token of a text. */
export interface TaggedToken {
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  /** wink's token type: word, number, punctuation, symbol, url, email, emoji … */
  readonly type: string;
  readonly lemma: string;
}

/**
 * Longest run without white space, in UTF-16 code units, that the tagger is given. Its tokenizer is quadratic
 * in the length of such a run; no English word or address that matters to a rule is longer.
 */
const longestChunk = 120;

/** What the tagger reads in place of a longer run: an unknown name. */
const substitute = 'X';

/** How many chunks are tagged at once: bounds what wink keeps in memory. */
const batchLength = 20_000;

let wink: WinkMethods | undefined;

/** wink-nlp takes about 0.1 s to load, so it is loaded (once) when the first text is analysed. */
function load(): WinkMethods {
  if (!wink) {
    const require = createRequire(import.meta.url);
    const create = require('wink-nlp') as typeof import('wink-nlp').default;
    wink = create(require('wink-eng-lite-web-model'), ['pos']);
  }
  return wink;
}

/** Tokenizes a text and tags each token with its part of speech. Linear in the length of the text. */
export function tag(text: string): TaggedToken[] {
  const chunks = [...text.matchAll(/\S+/g)];
  const tokens: TaggedToken[] = [];
  for (let index = 0; index < chunks.length; index += batchLength) {
    tagBatch(chunks.slice(index, index + batchLength), tokens);
  }
  return tokens;
}

function tagBatch(chunks: readonly RegExpExecArray[], tokens: TaggedToken[]): void {
  const nlp = load();
  const read = chunks.map(([chunk]) => (chunk.length > longestChunk ? substitute : chunk));
  const all = nlp.readDoc(read.join(' ')).tokens();
  const values = all.out();
  const parts = all.out(nlp.its.pos) as PartOfSpeech[];
  const types = all.out(nlp.its.type) as string[];
  // its.lemma's type declares a parameter too many.
  const lemmas = all.out(nlp.its.lemma as typeof nlp.its.value) as string[];

  let chunk = 0;
  let within = 0;
  for (const [index, value] of values.entries()) {
    while (within >= (read[chunk]?.length ?? Infinity)) {
      chunk++;
      within = 0;
    }
    const match = chunks[chunk];
    if (!match) return;
    const start = match.index + within;
    within += value.length;
    const whole = match[0].length > longestChunk;
    tokens.push({
      start,
      end: whole ? match.index + match[0].length : start + value.length,
      pos: parts[index]!,
      type: whole ? 'symbol' : types[index]!,
      lemma: lemmas[index]!,
    });
  }
}
