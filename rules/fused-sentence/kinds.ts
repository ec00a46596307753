import {
  conjunctions,
  determiners,
  formsOfBe,
  isCapitalized,
  isLowerWord,
  isOrdinaryWord,
  prepositions,
  profileOf,
  type Sentence,
  type Token,
} from '../../src/toolkit.js';
import {closers, complementVerbs, connectors, subordinators, worksOfArt} from './words.js';

/** The kinds of words before a capital. A word in several lists is of the first kind. */
const kindsBefore = kindsIn([
  ['verb that a clause follows', complementVerbs],
  ['word that ends a clause', closers],
  ['work that a title follows', worksOfArt],
  ['particle', 'in on up out down off over by about around along through before after since'.split(' ')],
  ['preposition', prepositions],
  ['determiner', determiners],
  ['conjunction', conjunctions],
]);

/** The kind of the word before a capital. */
export function kindBefore({tokens}: Sentence, token: Token): string {
  const {lower, pos, kind, text} = token;
  if (kind === 'number') return /^[12]\d\d\d$/.test(text) ? 'year' : 'number';
  if (text === ')') return 'bracket';
  if (!isLowerWord(token)) return isCapitalized(token) ? 'name' : 'capitals';
  const known = kindsBefore.get(lower);
  if (known !== undefined) return known;
  if (pos === 'AUX') return 'auxiliary';
  const predicate = isPredicate(tokens, token) ? ' after be' : '';
  if (pos === 'VERB')
    return /ing$/.test(lower) ? '-ing form' : /ed$/.test(lower) ? `-ed form${predicate}` : 'verb';
  if (pos === 'NOUN' || pos === 'PROPN') return /[^s]s$/.test(lower) ? 'plural noun' : 'noun';
  return pos === 'ADJ' ? `adjective${predicate}` : pos === 'ADV' ? 'adverb' : 'other';
}

/** "is very old", "was not invited": whether the word is a predicate. */
function isPredicate(tokens: readonly Token[], token: Token): boolean {
  let index = token.index - tokens[0]!.index - 1;
  while (tokens[index]?.pos === 'ADV' || tokens[index]?.pos === 'PART') index--;
  return formsOfBe.has(tokens[index]?.lower ?? '');
}

/** The kinds of function words. A word in several lists is of the first kind. */
const kindsOfWord = kindsIn([
  ['I', ['i']],
  ['pronoun', ['he', 'she', 'it', 'they', 'we']],
  ['demonstrative', ['you', 'there', 'this', 'these', 'those', 'that']],
  ['the', ['the']],
  ['a', ['a', 'an']],
  ['possessive', ['his', 'her', 'its', 'their', 'our', 'my', 'your']],
  ['connector', connectors],
  ['subordinator', subordinators],
  ['preposition', prepositions],
  ['function word', determiners],
  ['function word', conjunctions],
]);

function kindsIn(
  lists: readonly (readonly [kind: string, words: Iterable<string>])[],
): ReadonlyMap<string, string> {
  // The last entry of a word is the one that stays.
  return new Map(
    lists.toReversed().flatMap(([kind, words]) => Array.from(words, word => [word, kind] as const)),
  );
}

/** The kind of a capitalized word. */
export function kindOfWord({lower, pos}: Token): string {
  const known = kindsOfWord.get(lower);
  if (known !== undefined) return known;
  if (pos === 'ADV' || /ly$/.test(lower)) return 'adverb';
  const profile = profileOf(lower);
  if (!profile) return 'unknown';
  if (!isOrdinaryWord(lower)) return 'name';
  if (profile.capital > profile.lower * 0.1 || profile.alsoName) return 'name or common word';
  return pos === 'NOUN' || pos === 'PROPN'
    ? 'noun'
    : pos === 'ADJ'
      ? 'adjective'
      : pos === 'VERB'
        ? 'verb'
        : 'other';
}

/** The kinds in groups: names, common words, and words that open a sentence. */
export function family(kind: string): string {
  if (kind === 'I') return 'I';
  if (/^(?:name|unknown|name or common word)$/.test(kind)) return 'name';
  return /^(?:noun|adjective|verb|other|adverb)$/.test(kind) ? 'common word' : 'opener';
}
