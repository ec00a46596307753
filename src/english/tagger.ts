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

/** What the tagger says of the tokens of a text. */
export interface TaggedText {
  /** Number of tokens. */
  readonly length: number;
  /** UTF-16 offsets of a token in the text, end exclusive. */
  start(index: number): number;
  end(index: number): number;
  pos(index: number): PartOfSpeech;
  /** wink's token type: word, number, punctuation, symbol, url, email, emoji … */
  type(index: number): string;
  /** Computed for the whole text when it is first asked for. */
  lemma(index: number): string;
}

/**
 * Longest run without white space, in UTF-16 code units, that the tagger is given. Its tokenizer is quadratic
 * in the length of such a run; no English word or address that matters to a rule is longer.
 */
const longestChunk = 120;

/** What the tagger reads in place of a longer run: an unknown name. */
const substitute = 'X';

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
export function tag(text: string): TaggedText {
  const chunks = [...text.matchAll(/\S+/g)];
  const nlp = load();
  const read = chunks.map(([chunk]) => (chunk.length > longestChunk ? substitute : chunk));
  const all = nlp.readDoc(read.join(' ')).tokens();
  const values = all.out();
  const parts = all.out(nlp.its.pos) as PartOfSpeech[];
  const types = all.out(nlp.its.type) as string[];
  const {starts, ends, isWhole} = place(values, chunks, read);

  let lemmas: string[] | undefined;
  return {
    length: starts.length,
    start: index => starts[index]!,
    end: index => ends[index]!,
    pos: index => parts[index]!,
    type: index => (isWhole(index) ? 'symbol' : types[index]!),
    lemma: index => {
      // its.lemma's type declares a parameter too many.
      lemmas ??= all.out(nlp.its.lemma as typeof nlp.its.value) as string[];
      return lemmas[index]!;
    },
  };
}

interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether a token stands for a run that was too long to read. */
  isWhole(index: number): boolean;
}

/** Where the tokens stand: wink keeps every character of a run, but not how much white space is between. */
function place(
  values: readonly string[],
  chunks: readonly RegExpExecArray[],
  read: readonly string[],
): Places {
  const starts: number[] = [];
  const ends: number[] = [];
  const whole = new Set<number>();
  let chunk = 0;
  let within = 0;
  for (const value of values) {
    while (within >= (read[chunk]?.length ?? Infinity)) {
      chunk++;
      within = 0;
    }
    const match = chunks[chunk];
    if (!match) break;
    const start = match.index + within;
    within += value.length;
    const isSubstitute = match[0].length > longestChunk;
    if (isSubstitute) whole.add(starts.length);
    starts.push(start);
    ends.push(isSubstitute ? match.index + match[0].length : start + value.length);
  }
  return {starts, ends, isWhole: index => whole.has(index)};
}
