import {
  canBe,
  canBeFinite,
  defineRule,
  defineWordClass,
  isLowerWord,
  profileOf,
  type Token,
  tokensIn,
} from '../../src/toolkit.js';
import {endsPhrase, isPluralAfterThis} from './phrase.js';
import {uncountableAt} from './uncountable.js';
import {
  counting,
  impossiblePlurals,
  kinds,
  measures,
  numerals,
  pluralDeterminers,
  singularDeterminers,
  singularsInS,
  technical,
  unmarkedPlurals,
} from './words.js';

/** Numbers, and words that determine the number of the noun after them. */
const determining = defineWordClass(
  ({lower, lettered}) =>
    (!lettered && /\d/.test(lower)) ||
    lower === 'this' ||
    numerals.has(lower) ||
    counting.has(lower) ||
    impossiblePlurals.has(lower) ||
    pluralDeterminers.has(lower) ||
    singularDeterminers.has(lower),
);

/** Reports a determiner and the noun right after it when they disagree in number. */
export default defineRule({
  id: 'noun-number-agreement',
  description: 'Noun that disagrees in number with its determiner',
  category: 'Linguistic conventions/Grammar',
  severity: 'warning',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  needs: {words: determining},
  checkParagraph(paragraph, {report}) {
    const {tokens} = paragraph;
    for (const determiner of tokensIn(determining, paragraph)) {
      const {index} = determiner;
      const uncounted = uncountableAt(tokens, index);
      if (uncounted) report(uncounted);
      if (counting.has(determiner.lower) || impossiblePlurals.has(determiner.lower)) continue;
      const noun = tokens[index + 1];
      if (!noun || !determiner.spaced || !noun.spaced) continue;
      if (noun.pos !== 'NOUN' && !mayBeNoun(determiner, noun)) continue;
      if (!isLowerWord(noun) || noun.text.length < 3) continue;
      if (determiner.kind !== 'word' && !isCount(determiner, tokens[index - 1])) continue;
      const expected = expectedNoun(tokens, determiner, noun);
      if (!expected || isVerb(noun, determiner, tokens)) continue;
      // "these two file": the phrase starts before the number.
      const before = tokens[index - 1];
      const start =
        before && numerals.has(determiner.lower) && pluralDeterminers.has(before.lower) ? before : determiner;
      const phrase = paragraph.text.slice(start.start, determiner.end);
      report({
        start: start.start,
        end: noun.end,
        reason: `\`${determiner.text}\` and \`${noun.text}\` don't agree in number: write \`${determiner.text} ${expected}\`, or change \`${determiner.text}\``,
        expected: [`${phrase} ${expected}`],
      });
    }
  },
});

/** The noun in the number that its determiner requires; undefined unless it clearly has the other number. */
function expectedNoun(tokens: readonly Token[], determiner: Token, noun: Token): string | undefined {
  if (determiner.lower === 'this') {
    const isWrong = isPlural(noun.lower) && isPluralAfterThis(tokens, determiner.index);
    return isWrong ? noun.text.slice(0, -1) : undefined;
  }
  if (!endsPhrase(tokens, noun.index)) return undefined;
  const next = tokens[noun.index + 1];
  if (determiner.lower === 'multiple' && kinds.has(noun.lower)) return undefined;
  // "a heads of government meeting": the phrase continues.
  if (next?.lower === 'of' && singularDeterminers.has(determiner.lower)) return undefined;
  // "give it a thumbs up", "a heads up"
  if (/^(?:up|down|off|on|out)$/.test(next?.lower ?? '') && /^(?:thumbs|heads|hands|legs)$/.test(noun.lower))
    return undefined;
  const isMany = determiner.kind === 'number' || numerals.has(determiner.lower);
  if (isMany && (measures.has(noun.lower) || next?.lower === 'of')) return undefined;
  if (isMany || pluralDeterminers.has(determiner.lower))
    return isSingular(noun.lower) ? pluralOf(noun.text) : undefined;
  if (!singularDeterminers.has(determiner.lower) || determiner.text === 'A') return undefined;
  return isPlural(noun.lower) ? noun.text.slice(0, -1) : undefined;
}

/** "These result in errors": a pronoun starts the clause, and the word is its only possible verb. */
function isVerb({lower, index}: Token, determiner: Token, tokens: readonly Token[]): boolean {
  if (!/^(?:these|those)$/.test(determiner.lower) || !canBe(lower, 'base')) return false;
  const before = tokens[determiner.index - 1];
  if (before && before.kind !== 'punctuation' && !/^[CS]CONJ$/.test(before.pos)) return false;
  for (let at = index + 1; at < tokens.length; at++) {
    const {text, pos, lower: word} = tokens[at]!;
    if (/^[.,;:?!]$/.test(text) || /^(?:that|which|who|whose)$/.test(word) || /^[CS]CONJ$/.test(pos))
      return true;
    if (pos === 'AUX' || (pos === 'VERB' && canBeFinite(word))) return false;
  }
  return true;
}

/** Whether a number counts the noun after it, rather than being a year or a label ("a phase 3 trial in"). */
function isCount({kind, text}: Token, before: Token | undefined): boolean {
  if (kind !== 'number' || !/^(?:[2-9]|\d{2,3}|\d{1,3}(?:,\d{3})+)$/.test(text)) return false;
  // "a 404 page": the number names a single thing.
  return (
    before !== undefined && !/^an?$/.test(before.lower) && /^(?:VERB|ADP|DET|AUX|CCONJ)$/.test(before.pos)
  );
}

/** Determiners that are never pronouns before a verb, as *these* is. */
const mayCount = /^(?:several|multiple|various|numerous|two|three|four|five|six|seven|eight|nine|ten)$/;

/** Whether a word may be a noun although the tagger does not say so: "these two file", "from this points on". */
function mayBeNoun(determiner: Token, {lower, pos}: Token): boolean {
  return (
    (pos === 'VERB' && determiner.lower === 'this') ||
    (mayCount.test(determiner.lower) && technical.has(lower))
  );
}

/** The plural of a regular noun. */
function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:[sxz]|[cs]h)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** A singular count noun: the corpus has its plural, and uses the word almost only as a noun. */
function isSingular(noun: string): boolean {
  if (technical.has(noun)) return true;
  if (noun.endsWith('s') || unmarkedPlurals.has(noun)) return false;
  const profile = profileOf(noun);
  const plural = profileOf(pluralOf(noun));
  if (!profile || !plural || plural.noun < 3) return false;
  return (
    profile.noun >= 5 &&
    profile.noun > (profile.lower + profile.capital) * 0.8 &&
    plural.noun > profile.noun * 0.1
  );
}

/** A plural noun: the corpus has its singular, the same word without the s. */
function isPlural(noun: string): boolean {
  if (noun.endsWith('s') && technical.has(noun.slice(0, -1))) return true;
  if (!noun.endsWith('s') || /(?:ss|us|is|ies)$/.test(noun) || singularsInS.has(noun)) return false;
  const plural = profileOf(noun);
  const singular = profileOf(noun.slice(0, -1));
  if (!plural || !singular || canBe(noun, 'adjective')) return false;
  return plural.noun >= 3 && plural.noun > (plural.lower + plural.capital) * 0.9 && singular.noun >= 5;
}
