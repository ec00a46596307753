const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The articles. */
export const articles = set('the a an');

/** Words that are only possessives. "His" and "her" can be pronouns, too ("he gave her the book"). */
const possessives = ['my', 'your', 'our', 'their', 'its'];
const demonstratives = ['this', 'these', 'those'];

/**
 * For each determiner, the ones that can't follow it. "This" and "each" can be pronouns ("consider this a case", "each the
 * same"), so they don't start a pair. "Every other" and "such a" are correct.
 */
export const impossible: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['the', new Set(['a', 'an', 'his', 'another', ...possessives, ...demonstratives])],
  ...['a', 'an'].map((article): [string, Set<string>] => [
    article,
    new Set(['the', 'another', ...possessives, ...demonstratives]),
  ]),
  ...[...possessives, 'every'].map((first): [string, Set<string>] => [
    first,
    new Set([...articles, ...possessives]),
  ]),
]);

/** Contractions that are often misspelled as possessives: "its the best". */
export const soundsLike: ReadonlyMap<string, string> = new Map([
  ['its', "it's"],
  ['your', "you're"],
  ['their', "they're"],
]);

/** Keywords and variable names: "the this pointer", "the my variable", "the a parameter". */
export const namesInCode = set('a this my');

/** Nouns that the letter *a* can name: "the a key", "the a vowel", "the a side". */
export const namedByLetter = set(
  'key letter vowel sound note chord string value variable parameter argument flag option button switch series side team part component term coefficient section row column axis register',
);

/** Latin and Italian words that follow *a*: "the a priori assumption". */
export const foreignAfterA = set('priori posteriori fortiori cappella capella la');
