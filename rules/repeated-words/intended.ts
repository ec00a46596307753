import {canBe, isBareVerb, type Paragraph, profileOf, type Token, type Word} from '../../src/toolkit.js';
import {isFunctionWord} from './capitals.js';
import {fronting, phrasalVerbs, reduplicated, stranding, takingTo} from './words.js';

/** Whether a repeated word is certainly right: a loanword such as "tuk tuk", or *to* after a verb that takes it. */
export function isRight(paragraph: Paragraph, first: Word, copy: Word): boolean {
  return (
    (copy.text === copy.lower && reduplicated.has(copy.lower)) || isInfinitiveAfterTo(paragraph, first, copy)
  );
}

/** Whether a writer may have repeated a word on purpose: a cry, a species, a loanword, or two words that meet. */
export function isIntended(paragraph: Paragraph, first: Word, copy: Word): boolean {
  return (
    isCry(paragraph.text, first, copy) ||
    isSpecies(first, copy) ||
    mayBeLoanword(copy) ||
    isParticleAndPreposition(paragraph, first, copy)
  );
}

/** "(Wink wink)", "Haw haw haw!", "My my, what", ", hint hint.": copies that form a separate clause are a sound or a cry. */
function isCry(text: string, first: Word, copy: Word): boolean {
  const before = text.slice(Math.max(0, first.start - 4), first.start);
  const ends = /^(?:[!,)\]”"’'—–…]|\.(?!\w))/.test(text.slice(copy.end, copy.end + 2));
  if (!ends || (copy.lower !== 'my' && isFunctionWord(copy.lower))) return false;
  return /(?:^|[([“"‘'—–:;.!?…]\s*)$/.test(before) || (before.endsWith(', ') && reduplicated.has(copy.lower));
}

/** Most uses in the corpus of a word that may be Latin: "pica" and "lynx" are rare, "bridge" is not. */
const rare = 3;

/** "(Anableps anableps)", "the magpie Pica pica": the name of a species, which may repeat its first word. */
function isSpecies(first: Word, copy: Word): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(first.text) || copy.text !== copy.lower || isFunctionWord(copy.lower))
    return false;
  const profile = profileOf(copy.lower);
  if (!profile) return first.index > 0 || /(?:us|a|um|is|ys|es|er|ax|ex|ix|ops|eo|io)$/.test(copy.lower);
  return (
    first.index > 0 && profile.lower <= rare && profile.possible.has('noun') && !profile.possible.has('base')
  );
}

/** "ngoro ngoro": a short word of open syllables that English doesn't have. */
function mayBeLoanword({text, lower}: Word): boolean {
  if (text !== lower) return false;
  return (
    profileOf(lower) === undefined &&
    /^(?:[^aeiouy\W\d]{0,2}[aeiouy]{1,2}){1,2}[ngkmrl]{0,2}$/.test(lower) &&
    lower.length < 7
  );
}

/** "applied to to get a list": the first *to* belongs to the verb before it, the second to the verb after it. */
function isInfinitiveAfterTo({tokens}: Paragraph, first: Word, copy: Word): boolean {
  if (copy.lower !== 'to') return false;
  const before = tokens[first.first.index - 1];
  const next = tokens[copy.last.index + 1];
  if (before?.kind !== 'word' || !next) return false;
  // "the group that he belongs to to this day"
  if (next.lower === 'this' && tokens[next.index + 1]?.lower === 'day') return true;
  if (!mayBeInfinitive(next)) return false;
  if (takingTo.has(before.lower)) return isFronted(tokens, before.index);
  return /^(?:VERB|NOUN|ADJ|ADV|PRON|PROPN|AUX)$/.test(before.pos) && before.lower !== 'order';
}

function mayBeInfinitive({kind, lower}: Token): boolean {
  return (
    kind === 'word' &&
    (isBareVerb({kind, lower, text: lower}) || canBe(lower, 'base') || /^(?:be|have|do|not)$/.test(lower))
  );
}

/** Whether a word earlier in the clause takes the place of the object: "what you have to". */
function isFronted(tokens: readonly Token[], end: number): boolean {
  return tokens.slice(Math.max(0, end - 8), end).some(({lower}) => fronting.has(lower));
}

/** "She walked past past events", "You can log in in the morning": a particle, and a preposition with the same form. */
function isParticleAndPreposition({tokens}: Paragraph, first: Word, copy: Word): boolean {
  const next = tokens[copy.last.index + 1];
  if (!next || next.kind === 'punctuation') return false;
  const before = tokens.slice(Math.max(0, first.first.index - 3), first.first.index);
  if (before.some(token => isOneOf(phrasalVerbs[copy.lower], token))) return true;
  const verb = before.at(-1);
  if (!verb || !isOneOf(stranding[copy.lower], verb)) return false;
  // "the world we live in in winter"; not "He lived in in London".
  return /^(?:NOUN|PROPN)$/.test(before.at(-3)?.pos ?? '') && before.at(-2)?.pos === 'PRON';
}

function isOneOf(verbs: ReadonlySet<string> | undefined, {lemma, lower}: Token): boolean {
  return verbs !== undefined && (verbs.has(lemma) || verbs.has(lower));
}
