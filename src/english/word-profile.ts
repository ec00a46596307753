import {basesOf} from './inflections.js';
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
  readonly possible: ReadonlySet<Use>;
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

const uses: Readonly<Record<string, Use>> = {
  v: 'base',
  d: 'past',
  z: 'thirdPerson',
  p: 'participle',
  g: 'gerund',
  n: 'noun',
  N: 'name',
  j: 'adjective',
  r: 'adverb',
  o: 'other',
};

/** The profile of a word in lower case, or of the word that it is an inflected form of; undefined where neither is known. */
export function profileOf(lower: string): WordProfile | undefined {
  if (recent.has(lower)) return recent.get(lower);
  // Most of a text is made of few words; what is kept of a large run stays bounded.
  if (recent.size >= mostRecent) recent.clear();
  const line = find(lower);
  const profile = line === undefined ? inflected(lower) : parse(line, lower);
  recent.set(lower, profile);
  return profile;
}

const mostRecent = 20_000;
const recent = new Map<string, WordProfile | undefined>();

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

/** Share of the word's uses in which it is a finite verb or a bare infinitive, 0 to 1; 0 where none is counted. */
export function shareAsVerb(profile: WordProfile): number {
  const verb = finiteUses(profile);
  return verb === 0 ? 0 : verb / (verb + otherUses(profile));
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

/** Binary search for a word's line in the text as it is: nothing has to be read in when the program starts. */
function find(lower: string): string | undefined {
  let low = 1;
  let high = words.length;
  while (low < high) {
    const start = words.lastIndexOf('\n', (low + high) >> 1) + 1;
    const end = words.indexOf('\n', start);
    const line = words.slice(start, end);
    const word = wordOf(line);
    if (word === lower) return line;
    if (word < lower) low = end + 1;
    else high = start - 1;
  }
  return undefined;
}

function wordOf(line: string): string {
  const space = line.indexOf(' ');
  return space < 0 ? line : line.slice(0, space);
}

function parse(line: string, lower: string): WordProfile {
  const rest = line.slice(wordOf(line).length);
  const counts = / (\d+)(?:\/(\d+))?(?:\.(\d+):(\d+))?/.exec(rest);
  const found = new Map<Use, number>();
  for (const [, letter, count] of rest.matchAll(/([A-Za-z])(\d*)/g)) found.set(uses[letter!]!, Number(count));
  for (const use of inflectedUses(lower)) if (!found.has(use)) found.set(use, 0);
  const count = (group: number): number => Number(counts?.[group] ?? 0);
  return profileFrom(
    {lower: count(1), capital: count(2), ends: count(3), names: count(4)},
    found,
    rest.endsWith('^'),
  );
}

/** The profile of a word that only its base form is known of: "revitalizations". */
function inflected(lower: string): WordProfile | undefined {
  const found = inflectedUses(lower);
  return found.length === 0 ? undefined : profileFrom(unseen, new Map(found.map(use => [use, 0])), false);
}

/** What a word can be as a regular form of a word in the profile. */
function inflectedUses(lower: string): Use[] {
  return basesOf(lower).flatMap(({base, form, part}): Use[] => {
    const line = find(base);
    if (line === undefined) return [];
    const letters = line.slice(base.length);
    if (part !== undefined && !letters.includes(part)) return [];
    return [...formUses[form]];
  });
}

const formUses = {
  thirdPerson: ['thirdPerson'],
  plural: ['noun'],
  past: ['past', 'participle', 'adjective'],
  gerund: ['gerund', 'noun', 'adjective'],
  degree: ['adjective'],
  manner: ['adverb'],
} as const satisfies Record<string, readonly Use[]>;

type Counts = Pick<WordProfile, 'lower' | 'capital' | 'ends' | 'names'>;

const unseen: Counts = {lower: 0, capital: 0, ends: 0, names: 0};

function profileFrom(counts: Counts, found: ReadonlyMap<Use, number>, alsoName: boolean): WordProfile {
  const of = (use: Use): number => found.get(use) ?? 0;
  return {
    ...counts,
    base: of('base'),
    past: of('past'),
    thirdPerson: of('thirdPerson'),
    participle: of('participle'),
    gerund: of('gerund'),
    noun: of('noun'),
    name: of('name'),
    adjective: of('adjective'),
    adverb: of('adverb'),
    other: of('other'),
    alsoName,
    possible: new Set(found.keys()),
  };
}
