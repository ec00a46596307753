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
import {
  measures,
  numerals,
  pluralDeterminers,
  singularDeterminers,
  singularsInS,
  unmarkedPlurals,
} from './words.js';

/** Numbers, and words that determine the number of the noun after them. */
const determining = defineWordClass(
  ({lower, lettered}) =>
    (!lettered && /\d/.test(lower)) ||
    numerals.has(lower) ||
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
      const noun = tokens[index + 1];
      if (noun?.pos !== 'NOUN' || !determiner.spaced || !noun.spaced) continue;
      if (!isLowerWord(noun) || noun.text.length < 3) continue;
      if (determiner.kind !== 'word' && !isCount(determiner, tokens[index - 1])) continue;
      const expected = expectedNoun(determiner, noun, tokens[index + 2]);
      if (!expected || isVerb(noun, determiner, tokens)) continue;
      report({
        start: determiner.start,
        end: noun.end,
        reason: `\`${determiner.text}\` and \`${noun.text}\` don't agree in number: write \`${determiner.text} ${expected}\`, or change \`${determiner.text}\``,
        expected: [`${determiner.text} ${expected}`],
      });
    }
  },
});

/** The noun in the number that its determiner requires; undefined unless it clearly has the other number. */
function expectedNoun(determiner: Token, noun: Token, next: Token | undefined): string | undefined {
  if (!endsPhrase(next)) return undefined;
  // "a heads of government meeting": the phrase continues.
  if (next?.lower === 'of' && singularDeterminers.has(determiner.lower)) return undefined;
  // "give it a thumbs up", "a heads up"
  if (/^(?:up|down|off|on|out)$/.test(next?.lower ?? '') && /^(?:thumbs|heads|hands|legs)$/.test(noun.lower))
    return undefined;
  const isMany = determiner.kind === 'number' || numerals.has(determiner.lower);
  if (isMany && (measures.has(noun.lower) || next?.lower === 'of')) return undefined;
  if (isMany || pluralDeterminers.has(determiner.lower))
    return isSingular(noun.lower) ? `${noun.text}s` : undefined;
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

/** Whether the noun phrase ends here: "these school children" goes on, and is correct. */
function endsPhrase(next: Token | undefined): boolean {
  if (!next) return true;
  if (!next.spaced) return /^[.,;:?!)]$/.test(next.text);
  return next.pos === 'AUX' || next.lower === 'of' || next.pos === 'ADP';
}

/** A singular count noun: the corpus has its plural, and uses the word almost only as a noun. */
function isSingular(noun: string): boolean {
  if (noun.endsWith('s') || unmarkedPlurals.has(noun)) return false;
  const profile = profileOf(noun);
  const plural = profileOf(`${noun}s`);
  if (!profile || !plural || plural.noun < 3) return false;
  return (
    profile.noun >= 5 &&
    profile.noun > (profile.lower + profile.capital) * 0.8 &&
    plural.noun > profile.noun * 0.1
  );
}

/** A plural noun: the corpus has its singular, the same word without the s. */
function isPlural(noun: string): boolean {
  if (!noun.endsWith('s') || /(?:ss|us|is|ies)$/.test(noun) || singularsInS.has(noun)) return false;
  const plural = profileOf(noun);
  const singular = profileOf(noun.slice(0, -1));
  if (!plural || !singular || canBe(noun, 'adjective')) return false;
  return plural.noun >= 3 && plural.noun > (plural.lower + plural.capital) * 0.9 && singular.noun >= 5;
}
