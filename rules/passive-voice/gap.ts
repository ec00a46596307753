import type {Token} from '../../src/toolkit.js';
import {endOfNounPhrase} from './agent.js';
import {insertedPhrases} from './words.js';

/** Most tokens between the auxiliary and the participle. */
const longestGap = 8;

/** Most tokens between two commas in that gap: "is, according to the report, used". */
const longestParenthesis = 10;

/** Negations, quantifiers, auxiliaries and adverbs that are often tagged as something else. */
const passed = new Set(
  "not n't n’t also all both each either neither been being better best well more most less least much just still ever never further long now even yet only themselves itself so first once".split(
    ' ',
  ),
);

/** The phrases, by first word. */
const phrases = new Map<string, string[][]>();
for (const phrase of insertedPhrases) {
  const words = phrase.split(' ');
  phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), words]);
}

/**
 * Index of the participle that belongs to an auxiliary. Adverbs, negations, quantifiers and other auxiliaries may come
 * between; undefined if anything else does.
 */
export function participleAfter(
  tokens: readonly Token[],
  auxiliary: number,
  isParticiple: (at: number) => boolean,
): number | undefined {
  let at = auxiliary + 1;
  while (at <= auxiliary + longestGap) {
    const token = tokens[at];
    if (!token) return undefined;
    const inserted = phraseAt(tokens, at);
    if (inserted > 0) at += inserted;
    else if (isParticiple(at) && !isAdverbHere(tokens, at)) return at;
    else if (isSkipped(tokens, at)) at++;
    else if (token.text === ',' && at === auxiliary + 1)
      return participleAfterParenthesis(tokens, at, isParticiple);
    else return undefined;
  }
  return undefined;
}

/** "Was the letter written in June?", "nor were the results published": the participle after the subject. */
export function participleAfterSubject(
  tokens: readonly Token[],
  auxiliary: number,
  isParticiple: (at: number) => boolean,
): number | undefined {
  const isFiniteBe = /^(?:am|is|are|was|were)$/.test(tokens[auxiliary]!.lower);
  if (!isFiniteBe || !isInverted(tokens, auxiliary)) return undefined;
  const subject = auxiliary + 1;
  const end = endOfNounPhrase(tokens, subject);
  if (end === subject) return undefined;
  // The tagger often mistakes the participle for the last noun of the phrase.
  const mayBeVerb = (at: number): boolean => /^(?:VERB|ADJ|NOUN)$/.test(tokens[at]?.pos ?? '');
  const direct = [end - 1, end].find(at => at > subject && mayBeVerb(at) && isParticiple(at));
  return direct ?? participleAfterAdverbs(tokens, end, isParticiple);
}

function participleAfterAdverbs(
  tokens: readonly Token[],
  from: number,
  isParticiple: (at: number) => boolean,
): number | undefined {
  let at = from;
  while (tokens[at] && isSkipped(tokens, at)) at++;
  return isParticiple(at) ? at : undefined;
}

/** Whether the auxiliary precedes its subject, as in a question. */
function isInverted(tokens: readonly Token[], auxiliary: number): boolean {
  const before = tokens[auxiliary - 1];
  if (before && /^(?:nor|neither|so|only|never|rarely|seldom)$/.test(before.lower)) return true;
  const isAsked = tokens.at(-1)!.text === '?' || tokens.at(-2)?.text === '?';
  return isAsked && (!before || /^(?:how|why|when|where|what|and|but|or|“|"|,)$/.test(before.lower));
}

function isSkipped(tokens: readonly Token[], at: number): boolean {
  const {kind, lower, pos} = tokens[at]!;
  if (kind !== 'word') return isBetweenAdverbs(tokens, at);
  if (pos === 'ADV' || /\p{L}{2}ly$/u.test(lower)) return true;
  if (/^(?:and|or|but)$/.test(lower)) return isBetweenAdverbs(tokens, at);
  return pos === 'INTJ' || passed.has(lower);
}

/** "safely and firmly connected", "slowly, carefully washed" */
function isBetweenAdverbs(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!/^(?:and|or|but|,|\/)$/.test(tokens[at]!.lower) || !before || !after) return false;
  return (
    isAdverb(before) &&
    (isAdverb(after) || (tokens[at]!.text === ',' && /^(?:and|or|but)$/.test(after.lower)))
  );
}

function isAdverb({pos, lower}: Token): boolean {
  return pos === 'ADV' || /\p{L}{2}ly$/u.test(lower);
}

/** Whether a word is an adverb here, rather than a participle: "better", "well" and "set" can be either. */
function isAdverbHere(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.pos === 'ADV' && !/ed$/.test(tokens[at]!.lower);
}

/** Number of tokens in the fixed phrase at an index; 0 if no such phrase starts there. */
function phraseAt(tokens: readonly Token[], at: number): number {
  const phrase = phrases
    .get(tokens[at]!.lower)
    ?.find(words => words.every((word, offset) => tokens[at + offset]?.lower === word));
  return phrase?.length ?? 0;
}

function participleAfterParenthesis(
  tokens: readonly Token[],
  comma: number,
  isParticiple: (at: number) => boolean,
): number | undefined {
  for (let at = comma + 2; at <= comma + longestParenthesis; at++) {
    const token = tokens[at];
    // With a verb inside, the comma separates two clauses.
    if (!token || token.pos === 'AUX') return undefined;
    if (token.text !== ',') continue;
    return participleAfterAdverbs(tokens, at + 1, isParticiple);
  }
  return undefined;
}
