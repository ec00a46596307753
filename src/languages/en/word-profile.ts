import {RecentCache} from '../neutral/recent-cache.js';
import {type Base, basesOf} from './inflections.js';
import {words} from './word-profile.data.js';

/**
 * How a word is used in edited English: counts in the Brown corpus (1 million words, 15 kinds of prose), and
 * what a dictionary adds. A count of 0 says nothing of a word that the corpus does not have.
 */
export interface WordProfile {
  /** Uses in lower case. */
  readonly lower: number;
  /** Uses with a capital that no sentence start explains. */
  readonly capital: number;
  /** Uses in lower case right before a full stop, and right before a capital. */
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
  /** Whether the dictionary has the word with a capital, too: "may" and "May". */
  readonly alsoName: boolean;
  /** Every use that the corpus or WordNet knows, however rare. */
  readonly possible: Uses;
}

/** A way to use a word. */
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

/** Some ways to use a word. */
export interface Uses {
  has(use: Use): boolean;
}

/** The uses, and the letters that stand for them in the table. */
const uses: readonly Use[] = [
  ...(['base', 'past', 'thirdPerson', 'participle', 'gerund'] as const),
  ...(['noun', 'name', 'adjective', 'adverb', 'other'] as const),
];
const letters = 'vdzpgnNjro';

/** The bit of each use. */
const bits = Object.fromEntries(uses.map((use, index) => [use, 1 << index])) as Readonly<Record<Use, number>>;

/** The profile of a word in lower case, or of the word that it is an inflected form of; undefined where neither is known. */
export function profileOf(lower: string): WordProfile | undefined {
  const known = recent.get(lower);
  if (known !== undefined) return known === unknown ? undefined : known;
  const start = find(lower);
  const profile = start < 0 ? inflected(lower) : parse(lower, start);
  recent.set(lower, profile ?? unknown);
  return profile;
}

const unknown = 'unknown';
/** Most of a text is made of few words. */
const recent = new RecentCache<WordProfile | typeof unknown>(10_000);

/** Whether edited English writes the word in lower case: an ordinary word, not a name or an abbreviation. */
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

/** How often the corpus has the word at the start of a sentence. */
export function sentenceStarts(profile: WordProfile): number {
  const all = finiteUses(profile) + otherUses(profile) + profile.gerund;
  return Math.max(0, all - profile.lower - profile.capital);
}

/** Whether the word can be a finite verb, however rarely: "ships", "means", "cut". Unknown words can. */
export function canBeFinite(lower: string): boolean {
  const profile = profileOf(lower);
  if (!profile) return true;
  const {possible} = profile;
  return possible.has('base') || possible.has('past') || possible.has('thirdPerson');
}

/** Whether a word has a use, however rarely. */
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

/**
 * Where a word's line starts in the table, -1 where it has none. A binary search in the text as it is: nothing has to be
 * read in when the program starts.
 */
function find(lower: string): number {
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
  return -1;
}

const lineBreak = 10;
const space = 32;

/** The end of the line that a place of the table lies in. */
function endOf(place: number): number {
  let end = place;
  while (words.charCodeAt(end) !== lineBreak) end++;
  return end;
}

/** Negative where a word sorts before the one of the line that starts at a place, 0 where it is the same. */
function compare(lower: string, start: number): number {
  for (let index = 0; index < lower.length; index++) {
    const difference = lower.charCodeAt(index) - words.charCodeAt(start + index);
    // A line's word ends in a space or a line end, which sort before any letter.
    if (difference !== 0) return difference;
  }
  const behind = words.charCodeAt(start + lower.length);
  return behind === space || behind === lineBreak ? 0 : -1;
}

/** Reads a word's line. */
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

/** What the table says of a word. */
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
  /** The uses that its line has, as bits. */
  #own = 0;
  #possible: Uses | undefined;

  constructor(word: string) {
    this.#word = word;
  }

  add(use: Use, count: number): void {
    this[use] = count;
    this.#own |= bits[use];
  }

  /** Of few words anybody asks what they are forms of. */
  get possible(): Uses {
    this.#possible ??= usesOf(this.#own | inflectedUses(this.#word));
    return this.#possible;
  }
}

function usesOf(possible: number): Uses {
  return {has: use => (possible & bits[use]) !== 0};
}

/** The profile of a word that only its base form is known of: "revitalizations". */
function inflected(lower: string): WordProfile | undefined {
  return inflectedUses(lower) === 0 ? undefined : new TableProfile(lower);
}

/** What a word can be as a regular form of a word in the table, as bits. */
function inflectedUses(lower: string): number {
  let found = 0;
  for (const base of basesOf(lower)) if (hasPart(base)) found |= formUses[base.form];
  return found;
}

/** Whether the table has a word in the part of speech that its form asks for. */
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
