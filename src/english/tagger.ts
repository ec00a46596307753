import {createRequire} from 'node:module';
import type {WinkMethods} from 'wink-nlp';
import {matchesOf} from '../matches.js';

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
  /** The characters of a token; of one that stands for a longer run, something else. */
  value(index: number): string;
  pos(index: number): PartOfSpeech;
  /** wink's token type: word, number, punctuation, symbol, url, email, emoji … */
  type(index: number): string;
  /** Computed when it is asked for. */
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
  const long = longRuns(text);
  const nlp = load();
  const all = nlp.readDoc(readable(text, long)).tokens();
  const values = all.out();
  const parts = all.out(nlp.its.pos) as PartOfSpeech[];
  const types = all.out(nlp.its.type) as string[];
  const {starts, ends, whole} = place(text, values, long);
  return {
    length: starts.length,
    start: index => starts[index]!,
    end: index => ends[index]!,
    value: index => values[index]!,
    pos: index => parts[index]!,
    type: index => (whole.has(index) ? 'symbol' : types[index]!),
    // its.lemma's type declares a parameter too many.
    lemma: index => all.itemAt(index).out(nlp.its.lemma as typeof nlp.its.value),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const tooLong = new RegExp(`\\S{${longestChunk + 1},}`, 'g');

/** The runs that are too long to read; few texts have one. */
function longRuns(text: string): readonly Range[] {
  if (isLoose(text)) return [];
  return matchesOf(text, tooLong).map(({0: run, index}) => ({start: index, end: index + run.length}));
}

/** Whether spaces are so near to one another that no run can be too long. */
function isLoose(text: string): boolean {
  for (let at = 0; at + longestChunk < text.length; ) {
    const space = text.lastIndexOf(' ', at + longestChunk);
    if (space < at) return false;
    at = space + 1;
  }
  return true;
}

/** What the tagger reads: a name for each long run, and single spaces. */
function readable(text: string, long: readonly Range[]): string {
  const short = long.length === 0 ? text : text.replace(tooLong, substitute);
  return /[^\S ]| {2}|^ | $/.test(short) ? short.trim().replace(/\s+/g, ' ') : short;
}

interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The tokens that stand for a run that was too long to read. */
  readonly whole: ReadonlySet<number>;
}

/** Where the tokens stand: wink keeps every character of a run, but not how much white space is between. */
function place(text: string, values: readonly string[], long: readonly Range[]): Places {
  const starts: number[] = [];
  const ends: number[] = [];
  const whole = new Set<number>();
  let at = 0;
  let nextLong = 0;
  for (const value of values) {
    at = skipSpace(text, at);
    if (at >= text.length) break;
    starts.push(at);
    if (at === long[nextLong]?.start) {
      whole.add(ends.length);
      at = long[nextLong++]!.end;
    } else at += value.length;
    ends.push(at);
  }
  return {starts, ends, whole};
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code <= 32 || code >= 160; code = text.charCodeAt(++at)) {
    if (code !== 32 && !/\s/.test(text[at]!)) break;
  }
  return at;
}
