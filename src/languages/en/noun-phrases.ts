import type {Token} from '../neutral/token.js';
import {canBe} from './word-profile.js';
import {determiners, prepositions} from './words.js';

/** Pronouns that can be a subject, and "there". */
const subjectPronouns: ReadonlySet<string> = new Set(
  'i you he she it we they this that these those there one nobody everybody everyone someone somebody everything something nothing many most some all both neither none others'.split(
    ' ',
  ),
);

/**
 * Where the noun phrase that starts at a token ends: a pronoun, or a determiner, modifiers and their nouns, with possessives.
 * Undefined if no noun phrase starts there. Doesn't include prepositional phrases: see {@link subjectEnd}.
 */
export function nounPhraseEnd(tokens: readonly Token[], start: number): number | undefined {
  const first = tokens[start];
  if (!first || first.kind === 'punctuation') return undefined;
  let index = start;
  if (determiners.has(first.lower) || first.pos === 'DET') index++;
  while (isModifier(tokens, index)) index++;
  const head = index;
  while (isNoun(tokens[index])) index++;
  if (index === head) return subjectPronouns.has(first.lower) && index <= start + 1 ? start + 1 : undefined;
  return isPossessive(tokens[index]) ? (nounPhraseEnd(tokens, index + 1) ?? undefined) : index;
}

/** Where the subject that starts at a token ends: a noun phrase, and others joined to it by "of", "in" or "and". */
export function subjectEnd(tokens: readonly Token[], start: number): number | undefined {
  let end = nounPhraseEnd(tokens, start);
  while (end !== undefined) {
    const joint = tokens[end];
    if (!joint || !(prepositions.has(joint.lower) || joint.lower === 'and')) return end;
    const next = nounPhraseEnd(tokens, end + 1);
    if (next === undefined) return end;
    end = next;
  }
  return end;
}

/** The finite verb of the clause whose subject starts at a token; undefined if no such clause starts there. */
export function clauseVerb(tokens: readonly Token[], start: number): Token | undefined {
  let index = subjectEnd(tokens, start);
  if (index === undefined) return undefined;
  while (tokens[index]?.pos === 'ADV') index++;
  const verb = tokens[index];
  return verb && isFiniteVerb(verb) ? verb : undefined;
}

/** Whether a token is tagged as a verb in a form that can be finite. */
export function isFiniteVerb({pos, lower, kind}: Token): boolean {
  if (kind !== 'word') return false;
  if (pos === 'AUX') return !/^(?:be|been|being|having)$/.test(lower);
  return pos === 'VERB' && (canBe(lower, 'past') || canBe(lower, 'thirdPerson') || canBe(lower, 'base'));
}

function isModifier(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next || token.kind === 'punctuation') return token?.text === '-' && isNoun(next);
  if (token.pos === 'ADJ' || token.pos === 'NUM' || token.kind === 'number') return true;
  return (
    (token.pos === 'ADV' || token.pos === 'VERB') &&
    /(?:ed|ing|ly)$/.test(token.lower) &&
    (next.pos === 'NOUN' || next.pos === 'ADJ')
  );
}

function isNoun(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN') && token.kind !== 'punctuation'
  );
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.text);
}
