import {defineWordClass} from '../neutral/lexeme.js';
import type {RegisterCounts} from '../neutral/register.js';
import type {Paragraph, Token} from '../neutral/token.js';
import {tokensIn} from '../neutral/tokens-in.js';
import {canBe, profileOf} from './word-profile.js';
import {formsOfBe, isLowerWord} from './words.js';

/** Words that refer to the author or address the reader. */
const personWords: ReadonlySet<string> = new Set(
  "i me my mine you your yours i'm i've i'll i'd you're you've you'll".split(' '),
);
const persons = defineWordClass(({lower}) => personWords.has(lower));

/** Smallest share of bare verb forms among a word's uses for a sentence that starts with the word to be an imperative. */
const leastShare = 0.45;

/** Counts the features that show the register of a paragraph. */
export function registerCountsOf(paragraph: Paragraph): RegisterCounts {
  const {sentences, tally} = paragraph;
  let imperatives = 0;
  let questions = 0;
  for (const sentence of sentences) {
    if (startsWithBareVerb(sentence.tokens)) imperatives++;
    if (sentence.tokens.at(-1)?.text === '?') questions++;
  }
  return {
    sentences: sentences.length,
    imperatives,
    questions,
    words: tally.words,
    code: tally.code,
    persons: tokensIn(persons, paragraph).filter(({kind}) => kind === 'word').length,
  };
}

/** Whether a sentence starts with a bare verb and continues like a clause: an imperative, or a clause without its subject. */
export function startsWithBareVerb(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (!first || !second) return false;
  // "Move up to gain ground": the particle makes it a verb.
  if (/^(?:up|out)$/.test(second.lower) && tokens[2]?.lower === 'to') return canBe(first.lower, 'base');
  return isBareVerb(first) && startsObject(second, tokens[2]) && !isCompound(tokens);
}

/** "Burn depth ranged from", "Travel between the islands is": the first word is a noun, and part of the subject of a finite verb. */
function isCompound(tokens: readonly Token[]): boolean {
  const next = tokens[1]!;
  if (next.pos === 'ADP' && canBe(tokens[0]!.lower, 'noun')) {
    const end = tokens.findIndex(
      ({kind, lower, pos}) => kind === 'punctuation' || lower === 'and' || pos === 'SCONJ' || pos === 'PRON',
    );
    return tokens
      .slice(2, end < 0 ? undefined : end)
      .some(({lower, pos}) => formsOfBe.has(lower) || pos === 'AUX');
  }
  if (next.pos !== 'NOUN' && next.pos !== 'ADJ' && next.pos !== 'PROPN') return false;
  for (const token of tokens.slice(2)) {
    if (token.kind === 'punctuation' || /^(?:that|which|who|whose|and|to)$/.test(token.lower)) return false;
    if (token.pos === 'AUX') return true;
    if (token.pos === 'VERB' && (canBe(token.lower, 'past') || canBe(token.lower, 'thirdPerson')))
      return true;
  }
  return false;
}

/** Whether a word is often used as a bare verb form: see {@link leastShare}. */
export function isBareVerb({kind, lower, text}: Pick<Token, 'kind' | 'lower' | 'text'>): boolean {
  if (kind !== 'word' || lower.length < 3 || text === text.toUpperCase()) return false;
  const profile = profileOf(lower);
  if (!profile?.possible.has('base')) return false;
  const {base, past, noun, name, adjective, adverb, other, participle} = profile;
  const all = base + past + noun + name + adjective + adverb + other + participle;
  return all === 0 ? !profile.possible.has('noun') : base >= all * leastShare && other === 0;
}

/** Whether a token can follow a verb: a determiner, a pronoun, a particle, a noun phrase, or "and" with another verb. */
function startsObject(next: Token, after: Token | undefined): boolean {
  if (next.lower === 'and') return after !== undefined && isBareVerb(after);
  if (!isLowerWord(next)) return false;
  return next.pos !== 'AUX' && next.pos !== 'VERB' && next.pos !== 'SCONJ';
}
