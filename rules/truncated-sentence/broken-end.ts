import {type Finding, isLowerWord, type PartOfSpeech, type Sentence, type Token} from '../../src/toolkit.js';
import {
  articles,
  linkingWords,
  nounPrepositions,
  openPairs,
  openParticiples,
  phrasalNouns,
  possessives,
} from './words.js';

/** Finds "the so-called." and "a plan for the.": the word that should follow is missing. */
export function brokenEnd({tokens, paragraph}: Sentence): Finding | undefined {
  const stop = tokens.at(-1)!;
  // The tagger takes "a." for an abbreviation.
  const isArticle = stop.text === 'a.';
  const [last, before] = isArticle ? [stop, tokens.at(-2)] : [tokens.at(-2), tokens.at(-3)];
  if (!(isArticle || (stop.text === '.' && !stop.spaced && isLowerWord(last))) || !before || !last?.spaced)
    return undefined;
  const certain = isArticle
    ? beforeArticle.has(before.pos) && !tokens.some(isLetter)
    : isCertain(last, before);
  if (isArticle && !certain) return undefined;
  if (!certain && !isLowerWord(before)) return undefined;
  if (!certain && (!isWeakEnd(last, before, tokens) || tokens.some(isStranding) || hasContactClause(tokens)))
    return undefined;
  // Quoted speech may break off on purpose.
  if (tokens.length < 5 || /["“”]/.test(paragraph.text.slice(tokens[0]!.start, stop.end + 1)))
    return undefined;
  return {
    start: last.start,
    end: stop.end,
    reason: `Sentence breaks off at \`${isArticle ? 'a' : last.text}.\`: add what is missing`,
    note: 'Engines can lose the end of a sentence when they split a long one, or when a word has no translation.',
    severity: certain ? 'error' : 'warning',
  };
}

/** What may be before an article, but not before the letter in "vitamin a." */
const beforeArticle: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'AUX', 'ADP', 'PRON', 'SCONJ']);

/** "from b to a.": letters are names here. */
function isLetter({text}: Token): boolean {
  return /^[B-HJ-Zb-hj-z]$/.test(text);
}

/** Whether a word needs no more evidence: "in January 2009 the." */
function isCertain(last: Token, {kind}: Token): boolean {
  return (articles.has(last.lower) || linkingWords.has(last.lower)) && (kind === 'word' || kind === 'number');
}

/** "Say which keys to get the values from.": the preposition of a question word may end the sentence. */
function isStranding({lower}: Token): boolean {
  return /^(?:which|what|who|whom|whose|where)$/.test(lower);
}

/** "someone I shouldn't be taking advice from", "the man I gave the book to": a clause without "that" starts with its subject. */
export function hasContactClause(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({pos, lower}, index) =>
      (pos === 'NOUN' || /^(?:some|any|every|no)(?:one|body|thing)$/.test(lower)) &&
      /^(?:i|you|he|she|it|we|they)$/.test(tokens[index + 1]?.lower ?? ''),
  );
}

/** "Path to load snapshots from.": the noun before the infinitive belongs to the preposition. */
function isPurpose(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({lower}, index) => lower === 'to' && /^(?:NOUN|PROPN)$/.test(tokens[index - 1]?.pos ?? ''),
  );
}

/** Whether the last word can't end a sentence after the word before it: "the development of.", but not "what I think of". */
function isWeakEnd(last: Token, before: Token, tokens: readonly Token[]): boolean {
  if (possessives.has(last.lower) || openPairs.has(`${before.lower} ${last.lower}`)) return true;
  // "port it to another system using."
  if (openParticiples.has(last.lower))
    return before.pos === 'NOUN' || /^(?:by|when|while)$/.test(before.lower);
  if (/^(?:from|into)$/.test(last.lower) && isPurpose(tokens)) return false;
  return nounPrepositions.has(last.lower) && before.pos === 'NOUN' && !phrasalNouns.has(before.lower);
}
