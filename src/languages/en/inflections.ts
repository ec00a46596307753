/** A possible base of an inflected word. */
export interface Base {
  readonly base: string;
  /** The form of the word, given this base. */
  readonly form: 'thirdPerson' | 'plural' | 'past' | 'gerund' | 'degree' | 'manner';
  /** Letter of the part of speech that the base must have in the word profile; undefined: any. */
  readonly part: 'v' | 'n' | 'j' | undefined;
}

/**
 * The words of which a word may be a regular inflection, whether or not they exist: "study" for "studies", "stop" for
 * "stopped", "make" for "making".
 */
export function basesOf(word: string): Base[] {
  if (word.length < 4) return [];
  if (word.endsWith('s')) {
    return ofS(word).flatMap((base): Base[] => [
      {base, form: 'thirdPerson', part: 'v'},
      {base, form: 'plural', part: 'n'},
    ]);
  }
  if (word.endsWith('ed')) return stems(word, 2).map((base): Base => ({base, form: 'past', part: 'v'}));
  if (word.endsWith('ing')) return stems(word, 3).map((base): Base => ({base, form: 'gerund', part: 'v'}));
  if (word.endsWith('er')) return stems(word, 2).map((base): Base => ({base, form: 'degree', part: 'j'}));
  if (word.endsWith('est')) return stems(word, 3).map((base): Base => ({base, form: 'degree', part: 'j'}));
  if (word.endsWith('ly')) return ofLy(word).map((base): Base => ({base, form: 'manner', part: 'j'}));
  return [];
}

function ofS(word: string): string[] {
  if (/(?:ss|us|is)$/.test(word)) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return /(?:[sxzho]|[^aeiou]o)es$/.test(word) ? [word.slice(0, -2), word.slice(0, -1)] : [word.slice(0, -1)];
}

/** "stopp-ed", "mak-ing", "studi-ed": the stem unchanged, with an e, without its last consonant, with a y. */
function stems(word: string, ending: number): string[] {
  const stem = word.slice(0, -ending);
  if (stem.length < 2 || !/[aeiouy]/.test(stem)) return [];
  const found = [stem, `${stem}e`];
  if (/([bdfgklmnprstvz])\1$/.test(stem)) found.push(stem.slice(0, -1));
  if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  return found;
}

function ofLy(word: string): string[] {
  const stem = word.slice(0, -2);
  const found = [stem, `${stem}e`, `${stem}le`];
  if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  if (stem.endsWith('al')) found.push(stem.slice(0, -2));
  return found;
}
