import {canBe, isLowerWord, profileOf, type Token} from '../../src/toolkit.js';

/** Whether the noun phrase ends at a noun: "these school children" goes on, and is correct. */
export function endsPhrase(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1];
  if (!next) return true;
  if (!next.spaced) return /^[.,;:?!)]$/.test(next.text);
  // "multiple language and send it": another predicate starts.
  if (/^(?:and|or)$/.test(next.lower)) return startsPredicate(tokens[noun + 2], tokens[noun + 3]);
  return next.pos === 'AUX' || next.lower === 'of' || next.pos === 'ADP';
}

function startsPredicate(word: Token | undefined, next: Token | undefined): boolean {
  if (!isLowerWord(word) || !next) return false;
  if (/^(?:DET|AUX)$/.test(word.pos)) return true;
  return (canBe(word.lower, 'base') || canBe(word.lower, 'thirdPerson')) && /^(?:DET|PRON)$/.test(next.pos);
}

/** "from this points on", "this folders are": a plural after *this*, where the noun can't be a verb. */
export function isPluralAfterThis(tokens: readonly Token[], index: number): boolean {
  const [before, noun, next] = [tokens[index - 1], tokens[index + 1]!, tokens[index + 2]];
  if (next === undefined) return false;
  const canBeVerb = (profileOf(noun.lower)?.thirdPerson ?? 0) > 0;
  if (before?.pos !== 'ADP') return !canBeVerb && /^(?:are|were|have)$/.test(next.lower);
  if (/^[.,;]$/.test(next.text) || /^(?:are|were|have)$/.test(next.lower)) return true;
  return canBeVerb ? next.lower === 'on' : next.spaced && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos);
}
