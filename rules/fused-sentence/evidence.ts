import {
  conjunctions,
  determiners,
  formsOfBe,
  type InnerCapital,
  isCapitalized,
  isLowerWord,
  prepositions,
  profileOf,
  type Sentence,
  sentenceStarts,
  type Token,
} from '../../src/toolkit.js';
import {balanceOf, clauseBefore, mayBeFinite, phraseBefore, secondVerb, startOf, tagOf} from './clauses.js';
import {family, kindBefore, kindOfWord} from './kinds.js';
import {weights} from './weights.data.js';

/** Least log-odds from the two words at a boundary alone. Most names score lower, and few real boundaries do. */
const leastOfPair = -2;

/** A map, because looking up a string that was just built is faster in a map than in an object. */
const logOdds = new Map(Object.entries(weights));

/** The weights of the evidence from the two words, by answer. */
const pairOdds = {
  before: answersTo('before'),
  word: answersTo('word'),
  starts: answersTo('starts'),
  ends: answersTo('ends'),
};

function answersTo(question: string): ReadonlyMap<string, number> {
  const start = `${question}: `;
  return new Map(
    Object.entries(weights).flatMap(([name, weight]) =>
      name.startsWith(start) ? [[name.slice(start.length), weight]] : [],
    ),
  );
}

/** How likely it is that a sentence ended before a capital, in log-odds: the sum over all pieces of evidence. */
export function likelihoodOf(sentence: Sentence, capital: InnerCapital): number {
  const pair = likelihoodOfPair(sentence, capital);
  if (pair < leastOfPair) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const name of evidenceAround(sentence, capital)) sum += logOdds.get(name) ?? 0;
  return logOdds.get('all')! + pair + sum;
}

/** Whether the two words alone make it unlikely that a sentence ended between them. */
export function isUnlikely(sentence: Sentence, capital: InnerCapital): boolean {
  return likelihoodOfPair(sentence, capital) < leastOfPair;
}

/** The sum over what {@link evidenceOfPair} names, without the names. */
function likelihoodOfPair(sentence: Sentence, {before, word}: InnerCapital): number {
  return (
    (pairOdds.before.get(kindBefore(sentence, before)) ?? 0) +
    (pairOdds.word.get(kindOfWord(word)) ?? 0) +
    (pairOdds.starts.get(startsShare(word)) ?? 0) +
    (pairOdds.ends.get(endsShare(before)) ?? 0)
  );
}

/** Whether a word is neither a name nor a function word. Those can start a sentence or appear in a name. */
export function isContentWord(word: Token): boolean {
  const kind = kindOfWord(word);
  return kind === 'name or common word' || family(kind) === 'common word';
}

/** Whether a capital may be part of a name or "I", or continue the name before it: "the Jinan Second Hospital". */
export function mayBeName({before, word}: InnerCapital): boolean {
  const group = family(kindOfWord(word));
  if (group === 'I' || group === 'name') return true;
  const isAfterName = before.kind === 'word' && !isLowerWord(before);
  return isAfterName && (group === 'common word' || ordinals.test(word.lower));
}

const ordinals = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

/** How many tokens before and after the capital to look at. */
const reach = {before: 40, after: 16};

/**
 * Evidence for or against a sentence end before a capital. Each piece is a name in the table of weights.
 */
export function evidenceOf(sentence: Sentence, capital: InnerCapital): string[] {
  return [...evidenceOfPair(sentence, capital), ...evidenceAround(sentence, capital)];
}

/** Evidence from the capitalized word and the word before it. */
function evidenceOfPair(sentence: Sentence, {before, word}: InnerCapital): string[] {
  return [
    `before: ${kindBefore(sentence, before)}`,
    `word: ${kindOfWord(word)}`,
    `starts: ${startsShare(word)}`,
    `ends: ${endsShare(before)}`,
  ];
}

/** Evidence from the words around these two, such as which clauses are complete. */
function evidenceAround({tokens}: Sentence, {before, word, after, quoted}: InnerCapital): string[] {
  const at = word.index - tokens[0]!.index;
  const left = tokens.slice(Math.max(0, at - reach.before), at);
  const right = tokens.slice(at, at + reach.after);
  const kind = kindOfWord(word);
  const group = family(kind);
  const phrase = phraseBefore(left);
  const {clause, beginning} = clauseBefore(left, at > reach.before);
  return [
    `after: ${kindAfter(after)}`,
    `joint: ${tagOf(before)}, ${kind}, ${tagOf(after)}`,
    `tags before: ${tagOf(left.at(-2))} ${tagOf(before)}`,
    `tags after: ${group}, ${tagOf(after)} ${tagOf(right[2])}`,
    `phrase: ${phrase.article} after ${phrase.governor}`,
    `gap: ${phrase.article}, ${group}, ${afterVerb(right)}`,
    `start: ${startOf(left)}`,
    `balance: ${balanceOf(left, right)}`,
    `second verb: ${group}, ${secondVerb(right)}`,
    `clause: ${clause}`,
    `beginning: ${beginning}`,
    `verb: ${verbAfter(right)}`,
    `words: ${few(left.length)} before, ${few(tokens.length - at)} after`,
    ...(quoted ? ['quoted'] : []),
  ];
}

function few(count: number): string {
  return count < 3 ? 'under 3' : count < 6 ? 'under 6' : count < 12 ? 'under 12' : 'many';
}

function kindAfter(token: Token | undefined): string {
  if (!token) return 'nothing';
  const {kind, text, lower, pos} = token;
  if (kind === 'number') return 'number';
  if (/^['’]s?$/.test(lower)) return "'s";
  if (kind !== 'word') return text === ',' ? 'comma' : /^[.!?;:]$/.test(text) ? 'stop' : 'mark';
  if (!isLowerWord(token)) return 'capital';
  if (mayBeFinite(token)) return pos === 'AUX' ? 'auxiliary' : 'verb';
  if (/^(?:who|which|that|whose|whom)$/.test(lower)) return 'relative pronoun';
  if (lower === 'and' || lower === 'or') return 'and';
  if (prepositions.has(lower)) return lower === 'of' ? 'of' : 'preposition';
  if (pos === 'NOUN' || pos === 'PROPN') return 'noun';
  if (determiners.has(lower)) return 'determiner';
  return pos === 'ADJ' ? 'adjective' : pos === 'ADV' ? 'adverb' : pos === 'PRON' ? 'pronoun' : 'other';
}

/** How far after the capital the first finite verb is, or what comes before it. */
function verbAfter(right: readonly Token[]): string {
  for (const [index, token] of right.entries()) {
    if (index === 0) continue;
    if (token.kind === 'punctuation' && !/^['’]/.test(token.text))
      return token.text === ',' ? (index < 4 ? 'comma first' : 'comma') : 'stop first';
    if (mayBeFinite(token) && right[index - 1]?.lower !== 'to')
      return index === 1 ? 'next' : index < 4 ? 'near' : 'far';
    if (/^(?:who|which|that|and|or|but|to)$/.test(token.lower))
      return `${token.lower === 'to' ? 'to' : 'clause'} first`;
  }
  return 'none';
}

/** What follows the verb group after the capital. "The man Ann saw" has no object, so "Ann" doesn't start a sentence. */
function afterVerb(right: readonly Token[]): string {
  let index = 1;
  while (isCapitalized(right[index]) && index < 4) index++;
  while (right[index]?.pos === 'ADV') index++;
  const first = index;
  while (right[index] && isInVerbGroup(right[index]!)) index++;
  if (index === first || !right.slice(first, index).some(mayBeFinite)) return 'no verb';
  if (formsOfBe.has(right[index - 1]!.lower)) return 'of be';
  const token = right[index];
  if (!token) return 'end';
  const {lower, pos, kind, text} = token;
  if (text === ',') return 'comma';
  if (kind === 'punctuation') return 'stop';
  if (kind === 'number' || determiners.has(lower) || isCapitalized(token)) return 'noun phrase';
  if (prepositions.has(lower)) return 'preposition';
  if (conjunctions.has(lower) || pos === 'CCONJ' || pos === 'SCONJ') return 'conjunction';
  if (lower === 'to') return 'to';
  return pos === 'NOUN' || pos === 'ADJ' || pos === 'PRON' ? 'noun phrase' : 'other';
}

function isInVerbGroup({pos, lower}: Token): boolean {
  return pos === 'AUX' || pos === 'VERB' || pos === 'ADV' || (pos === 'PART' && lower !== 'to');
}

/** How much more often edited English capitalizes the word at the start of a sentence than elsewhere, as a power of 2. */
function startsShare({lower}: Token): string {
  const profile = profileOf(lower);
  if (!profile) return 'unknown';
  const starts = sentenceStarts(profile);
  const seen = profile.lower + profile.capital + starts;
  if (seen === 0) return profile.alsoName ? 'no use, also a name' : 'no use';
  return `${seen < 10 ? 'few uses, ' : ''}${power((starts + 0.3) / (profile.capital + 0.3), -3, 5)}`;
}

/** How much more often a sentence ends after the word than a capital follows it, as a power of about 3. */
function endsShare(token: Token): string {
  if (!isLowerWord(token)) return 'no word';
  const {ends = 0, names = 0} = profileOf(token.lower) ?? {};
  return power((ends + 0.5) / (names + 0.2), -4, 4, 1.5);
}

function power(ratio: number, low: number, high: number, step = 1): string {
  return String(Math.max(low, Math.min(high, Math.round(Math.log2(ratio) / step))));
}
