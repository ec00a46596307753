import {defineWordClass} from '../neutral/lexeme.js';
import type {Token} from '../neutral/token.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Determiners, including possessives: a noun follows them. */
export const determiners = set(
  'a an the this that these those my your his her its our their every each either neither no any some another such what which whose',
);

/** Prepositions: a noun phrase follows them. */
export const prepositions = set(
  'of in on at by for from with to into onto upon about over under between among through during before after against within without toward towards across behind beyond near per via as than like since until till off out up down',
);

/** Conjunctions between words, phrases and clauses. */
export const conjunctions = set(
  'and or but nor so yet for if when while because although though unless whereas whether that than',
);

/** Forms of *be*. */
export const formsOfBe = set("be am is are was were been being 's 're 'm");

/** The word class of the comma. */
export const commas = defineWordClass(({text}) => text === ',');

/** A token that is a word. */
export type WordToken = Token & {readonly kind: 'word'};

/** Whether a token is a word in lowercase. */
export function isLowerWord(token: Token | undefined): token is WordToken {
  return token?.kind === 'word' && token.shape === 'lower';
}

/** Whether a token is a word in which only the first letter is a capital (`A`, `The`). */
export function isCapitalized(token: Token | undefined): token is WordToken {
  return token?.kind === 'word' && token.shape === 'capitalized';
}

/** The word with a capital first letter. */
export function capitalize(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
