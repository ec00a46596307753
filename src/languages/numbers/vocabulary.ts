import {entriesOf, type NumberLanguage} from './language.js';

/** What a number word does in a number of several words. */
export interface NumberWord {
  readonly kind: 'cardinal' | 'scale' | 'ordinal' | 'half' | 'other' | 'month';
  readonly values: readonly number[];
}

/** A factor after digits. */
export interface Scale {
  readonly factor: number;
  /** Whether the letters can also mean something else, so that the number itself stays possible. */
  readonly unsure: boolean;
}

/** The lists of a language, ready to look up. All words are in lowercase. */
export interface Vocabulary {
  readonly language: NumberLanguage;
  readonly words: ReadonlyMap<string, NumberWord>;
  /** First words of the entries that are two words. */
  readonly pairStarts: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly ranges: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly stems: readonly string[];
  readonly measures: ReadonlyMap<string, readonly number[]>;
  /** The number words that a glued number is made of, by their first two letters, longest first. */
  readonly pieces: ReadonlyMap<string, readonly string[]>;
  scaleOf(word: string): Scale | undefined;
  isAttached(letters: string): boolean;
}

const vocabularies = new Map<NumberLanguage, Vocabulary>();

/** The lists of a language, which are read when they are first needed. */
export function vocabularyOf(language: NumberLanguage): Vocabulary {
  let vocabulary = vocabularies.get(language);
  if (!vocabulary) {
    vocabulary = read(language);
    vocabularies.set(language, vocabulary);
  }
  return vocabulary;
}

function read(language: NumberLanguage): Vocabulary {
  const words = wordsOf(language);
  const scales = new Lookup<Scale>();
  const add = (list: string | undefined, unsure: boolean): void => {
    for (const [word, [factor = 1]] of entriesOf(list)) scales.set(word, {factor, unsure});
  };
  add(language.scales, false);
  add(language.shortScales, false);
  add(language.unsureScales, true);
  const attached = new Lookup<true>();
  for (const letters of listOf(language.attached)) attached.set(letters, true);
  return {
    language,
    words,
    pairStarts: new Set(
      [...words.keys()].filter(word => word.includes(' ')).map(word => word.split(' ')[0]!),
    ),
    joiners: new Set(listOf(language.joiners)),
    articles: new Set(listOf(language.articles)),
    ranges: new Set(listOf(language.ranges)),
    endings: new Set(listOf(language.endings)),
    beginnings: listOf(language.beginnings),
    stems: listOf(language.stems),
    measures: new Map(entriesOf(language.measures)),
    pieces: language.glue ? piecesOf(words) : new Map(),
    scaleOf: word => scales.get(word),
    isAttached: letters => attached.get(letters) !== undefined,
  };
}

function wordsOf(language: NumberLanguage): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const lists = [
    ['month', language.months],
    ['other', language.others],
    ['half', language.halves],
    ['ordinal', language.ordinals],
    ['scale', language.scales],
    ['cardinal', language.cardinals],
  ] as const;
  for (const [kind, list] of lists) {
    for (const [word, values] of entriesOf(list)) {
      const known = words.get(word);
      words.set(word, {kind, values: known ? [...values, ...known.values] : values});
    }
  }
  return words;
}

function piecesOf(words: ReadonlyMap<string, NumberWord>): Map<string, string[]> {
  const pieces = new Map<string, string[]>();
  for (const [word, {kind}] of words) {
    if (kind === 'other' || kind === 'month' || kind === 'half' || word.includes(' ')) continue;
    const key = word.slice(0, 2);
    pieces.set(key, [...(pieces.get(key) ?? []), word]);
  }
  for (const list of pieces.values()) list.sort((a, b) => b.length - a.length);
  return pieces;
}

/** Entries by word, some of which stand for all words that begin with them. */
class Lookup<Value> {
  readonly #whole = new Map<string, Value>();
  readonly #starts: [start: string, value: Value][] = [];

  set(word: string, value: Value): void {
    if (word.endsWith('*')) this.#starts.push([word.slice(0, -1), value]);
    else this.#whole.set(word, value);
  }

  get(word: string): Value | undefined {
    return this.#whole.get(word) ?? this.#starts.find(([start]) => word.startsWith(start))?.[1];
  }
}

function listOf(list = ''): string[] {
  return list.split(/\s+/).filter(Boolean);
}
