import data from './word-profile.json' with {type: 'json'};

/** How a word is used in edited English: counts in the Brown corpus (1 million words, 15 kinds of prose). */
export interface WordProfile {
  /** Uses in lower case. */
  readonly lower: number;
  /** Uses with a capital that no sentence start explains. */
  readonly capital: number;
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
}

const lines: readonly string[] = data.words;

/** The profile of a word in lower case; undefined where the corpus does not have it. */
export function profileOf(lower: string): WordProfile | undefined {
  const line = find(lower);
  return line === undefined ? undefined : parse(line);
}

/** Whether edited English writes the word in lower case: an ordinary word, not a name or an abbreviation. */
export function isOrdinaryWord(lower: string): boolean {
  const profile = profileOf(lower);
  return profile !== undefined && profile.lower > 0 && profile.lower >= profile.capital;
}

/** Whether the word is used as a finite verb or a bare infinitive more often than as anything else. */
export function isMainlyVerb(profile: WordProfile): boolean {
  const verb = profile.base + profile.past + profile.thirdPerson;
  return (
    verb >
    profile.noun + profile.name + profile.adjective + profile.adverb + profile.other + profile.participle
  );
}

/** Binary search: looking up the few words that rules ask about is cheaper than a map of 40,000. */
function find(lower: string): string | undefined {
  const key = `${lower} `;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordOf(lines[middle]!) < lower) low = middle + 1;
    else high = middle;
  }
  return lines[low]?.startsWith(key) ? lines[low] : undefined;
}

function wordOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

function parse(line: string): WordProfile {
  const [, lower, capital, parts = ''] = line.split(' ');
  const uses = new Map<string, number>();
  for (const [, letter, count] of parts.matchAll(/([A-Za-z])(\d+)/g)) uses.set(letter!, Number(count));
  const of = (letter: string): number => uses.get(letter) ?? 0;
  return {
    lower: Number(lower),
    capital: Number(capital),
    base: of('v'),
    past: of('d'),
    thirdPerson: of('z'),
    participle: of('p'),
    gerund: of('g'),
    noun: of('n'),
    name: of('N'),
    adjective: of('j'),
    adverb: of('r'),
    other: of('o'),
  };
}
