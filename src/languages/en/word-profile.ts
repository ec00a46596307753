import {RecentCache} from '../neutral/recent-cache.js';
import {type Base, basesOf} from './inflections.js';
import {englishTables} from './tables.js';

/**
 * How edited English uses a word: counts in the Brown corpus (1 million words, 15 kinds of prose), plus the entries of a
 * dictionary. A count of 0 means nothing for a word that is not in the corpus.
 */
export interface WordProfile {
  /** Uses in lowercase. */
  readonly lower: number;
  /** Uses with a capital, not counting the start of a sentence. */
  readonly capital: number;
  /** Uses in lowercase right before a period, and right before a capital. */
  readonly ends: number;
  readonly names: number;
  /** Uses as a verb's base form, past tense, third person singular, past participle and -ing form. */
  readonly base: number;
  readonly past: number;
  readonly thirdPerson: number;
  readonly participle: number;
  readonly gerund: number;
  /** Uses as a common noun and as a proper noun. */
  readonly noun: number;
  readonly name: number;
  readonly adjective: number;
  readonly adverb: number;
  /** Uses as anything else: a function word, a number. */
  readonly other: number;
  /** Whether the dictionary also has the word with a capital: "may" and "May". */
  readonly alsoName: boolean;
  /** Every use in the corpus or in WordNet, however rare. */
  readonly possible: Uses;
}

/** A use of a word. */
export type Use =
  | 'base'
  | 'past'
  | 'thirdPerson'
  | 'participle'
  | 'gerund'
  | 'noun'
  | 'name'
  | 'adjective'
  | 'adverb'
  | 'other';

/** A set of uses. */
export interface Uses {
  has(use: Use): boolean;
}

/** The uses, and the letters that represent them in the table. */
const uses: readonly Use[] = [
  ...(['base', 'past', 'thirdPerson', 'participle', 'gerund'] as const),
  ...(['noun', 'name', 'adjective', 'adverb', 'other'] as const),
];
const letters = 'vdzpgnNjro';

/** The bit of each use. */
const bits = Object.fromEntries(uses.map((use, index) => [use, 1 << index])) as Readonly<Record<Use, number>>;

/** The profile of a lowercase word, or one derived from its base form; undefined if neither is known. */
export function profileOf(lower: string): WordProfile | undefined {
  const known = recent.get(lower);
  if (known !== undefined) return known === unknown ? undefined : known;
  const start = find(lower);
  const profile = start < 0 ? inflected(lower) : parse(lower, start);
  recent.set(lower, profile ?? unknown);
  return profile;
}

const unknown = 'unknown';
/** A few words make up most of any text. */
const recent = new RecentCache<WordProfile | typeof unknown>(10_000);

/** Whether edited English usually writes the word in lowercase: it is not a name or an abbreviation. */
export function isOrdinaryWord(lower: string): boolean {
  const profile = profileOf(lower);
  if (!profile) return false;
  return profile.lower + profile.capital === 0
    ? !profile.alsoName
    : profile.lower > 0 && profile.lower >= profile.capital;
}

/** Whether the word is used as a finite verb or a bare infinitive more often than as anything else. */
export function isMainlyVerb(profile: WordProfile): boolean {
  return finiteUses(profile) > otherUses(profile);
}

/** How often the word starts a sentence in the corpus. */
export function sentenceStarts(profile: WordProfile): number {
  const all = finiteUses(profile) + otherUses(profile) + profile.gerund;
  return Math.max(0, all - profile.lower - profile.capital);
}

/** Whether the word can be a finite verb, however rarely: "ships", "means", "cut". True for unknown words. */
export function canBeFinite(lower: string): boolean {
  const profile = profileOf(lower);
  if (!profile) return true;
  const {possible} = profile;
  return possible.has('base') || possible.has('past') || possible.has('thirdPerson');
}

/** Whether a word has a use, however rare. */
export function canBe(lower: string, use: Use): boolean {
  return profileOf(lower)?.possible.has(use) ?? false;
}

function finiteUses({base, past, thirdPerson}: WordProfile): number {
  return base + past + thirdPerson;
}

function otherUses(profile: WordProfile): number {
  return (
    profile.noun + profile.name + profile.adjective + profile.adverb + profile.other + profile.participle
  );
}

/** Whether letters start a longer word: "brid" starts "bridge". */
export function startsWord(lower: string): boolean {
  const start = lineFrom(lower);
  return words.startsWith(lower, start);
}

/** The table; empty until the first word is looked up. */
let words = '';

/** Where the line of a word starts in the table; -1 if it has no line. */
function find(lower: string): number {
  const start = lineFrom(lower);
  return start < words.length && compare(lower, start) === 0 ? start : -1;
}

/**
 * Where the first line starts whose word does not sort before a word. A binary search in the plain text, so that nothing has to
 * be parsed at startup.
 */
function lineFrom(lower: string): number {
  words ||= englishTables().words;
  let low = 1;
  let high = words.length;
  while (low < high) {
    let start = (low + high) >> 1;
    while (words.charCodeAt(start - 1) !== lineBreak) start--;
    const order = compare(lower, start);
    if (order === 0) return start;
    if (order < 0) high = start - 1;
    else low = endOf(start) + 1;
  }
  return low;
}

const lineBreak = 10;
const space = 32;

/** The end of the line around an offset in the table. */
function endOf(offset: number): number {
  let end = offset;
  while (words.charCodeAt(end) !== lineBreak) end++;
  return end;
}

/** Compares a word with the word of the line at an offset: negative if it sorts before, 0 if they are equal. */
function compare(lower: string, start: number): number {
  for (let index = 0; index < lower.length; index++) {
    const difference = lower.charCodeAt(index) - words.charCodeAt(start + index);
    // In the table, a space or a line break ends a word, and both sort before any letter.
    if (difference !== 0) return difference;
  }
  const next = words.charCodeAt(start + lower.length);
  return next === space || next === lineBreak ? 0 : -1;
}

/** Parses the line of a word. */
function parse(lower: string, start: number): WordProfile {
  const end = endOf(start);
  const profile = new TableProfile(lower);
  let at = start + lower.length;
  const next = (): string => words[at++]!;
  const number = (): number => {
    let value = 0;
    while (words.charCodeAt(at) >= 0x30 && words.charCodeAt(at) <= 0x39) value = value * 10 + Number(next());
    return value;
  };
  while (at < end) {
    const sign = next();
    if (sign === ' ') profile.lower += number();
    else if (sign === '/') profile.capital = number();
    else if (sign === '.') profile.ends = number();
    else if (sign === ':') profile.names = number();
    else if (sign === '^') profile.alsoName = true;
    else profile.add(uses[letters.indexOf(sign)]!, number());
  }
  return profile;
}

/** The profile of a word from the table. */
class TableProfile implements WordProfile {
  lower = 0;
  capital = 0;
  ends = 0;
  names = 0;
  base = 0;
  past = 0;
  thirdPerson = 0;
  participle = 0;
  gerund = 0;
  noun = 0;
  name = 0;
  adjective = 0;
  adverb = 0;
  other = 0;
  alsoName = false;
  readonly #word: string;
  /** The uses in its line, as bits. */
  #own = 0;
  #possible: Uses | undefined;

  constructor(word: string) {
    this.#word = word;
  }

  add(use: Use, count: number): void {
    this[use] = count;
    this.#own |= bits[use];
  }

  /** Computed on demand, because it is needed for few words. */
  get possible(): Uses {
    this.#possible ??= usesOf(this.#own | inflectedUses(this.#word));
    return this.#possible;
  }
}

function usesOf(possible: number): Uses {
  return {has: use => (possible & bits[use]) !== 0};
}

/** The profile of a word known only by its base form: "revitalizations". */
function inflected(lower: string): WordProfile | undefined {
  return inflectedUses(lower) === 0 ? undefined : new TableProfile(lower);
}

/** The possible uses, as bits, of a word as a regular inflection of a word in the table. */
function inflectedUses(lower: string): number {
  let found = 0;
  for (const base of basesOf(lower)) if (hasPart(base)) found |= formUses[base.form];
  return found;
}

/** Whether the table has the base in the required part of speech. */
function hasPart({base, part}: Base): boolean {
  const start = find(base);
  return start >= 0 && (part === undefined || words.slice(start + base.length, endOf(start)).includes(part));
}

const formUses = {
  thirdPerson: bits.thirdPerson,
  plural: bits.noun,
  past: bits.past | bits.participle | bits.adjective,
  gerund: bits.gerund | bits.noun | bits.adjective,
  degree: bits.adjective,
  manner: bits.adverb,
} as const satisfies Record<Base['form'], number>;
