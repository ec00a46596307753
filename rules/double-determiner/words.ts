const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The articles. */
export const articles = set('the a an');

/** Possessives that are nothing else: "his" and "her" are objects as well ("he gave her the book"). */
const possessives = ['my', 'your', 'our', 'their', 'its'];
const demonstratives = ['this', 'these', 'those'];

/**
 * What cannot follow a determiner. "This" and "each" stand alone ("consider this a case", "each the same"), so
 * they begin no pair; "every other" and "such a" are right.
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

/** What sounds like a possessive, and is written for it: "its the best". */
export const soundsLike: ReadonlyMap<string, string> = new Map([
  ['its', "it's"],
  ['your', "you're"],
  ['their', "they're"],
]);

/** Words of programs and names of variables: "the this pointer", "the my variable", "the a parameter". */
export const namesInCode = set('a this my');

/** What *a* is called: "the a key", "the a vowel", "the a side". */
export const namedByLetter = set(
  'key letter vowel sound note chord string value variable parameter argument flag option button switch series side team part component term coefficient section row column axis register',
);

/** Latin and Italian behind *a*: "the a priori assumption". */
export const foreignBehindA = set('priori posteriori fortiori cappella capella la');
