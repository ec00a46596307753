import {profileOf, type Severity, type Word} from '../../src/toolkit.js';

/** A phrase and its copy among the words of a paragraph. */
export interface Copy {
  /** Index of the phrase's first word. */
  readonly from: number;
  /** Number of words in the phrase. */
  readonly count: number;
  /** Index after the last word of the copy. */
  readonly to: number;
  readonly severity: Severity;
}

/** The result of a search that finds nothing, as most do. */
export const noCopies: readonly Copy[] = [];

/** The word at an index, if only space separates it from the word before. */
export function nextTo(words: readonly Word[], index: number): Word | undefined {
  const next = words[index];
  return next?.gap === 'space' ? next : undefined;
}

/** Whether a word is a noun or a name, or a compound that ends in one. */
export function isNoun(word: Word | undefined): boolean {
  return word?.last.pos === 'NOUN' || word?.last.pos === 'PROPN';
}

/** Whether a word can form a compound with the noun before it: "health |service-related", "oil |rich". */
export function canFollowNoun(word: Word | undefined): boolean {
  return word !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(word.first.pos);
}

/** Whether a word is a verb or an auxiliary. */
export function isVerb(word: Word | undefined): boolean {
  return word?.first.pos === 'VERB' || word?.first.pos === 'AUX';
}

/** Whether a word is a verb, or is tagged as a noun although it is mainly a verb: "they rose, rustling and rustling". */
export function isVerbForm({lower, last}: Word): boolean {
  if (last.pos === 'VERB') return true;
  if (!/(?:ing|ed)$/.test(lower)) return false;
  const profile = profileOf(lower);
  return (
    profile !== undefined &&
    profile.gerund + profile.participle + profile.past > profile.noun + profile.adjective
  );
}

/** Whether a participle that describes the noun before it is at an index: "cells |holding data", "names |given in the list". */
export function isParticiple(words: readonly Word[], index: number): boolean {
  const word = nextTo(words, index);
  if (word?.first.pos !== 'VERB') return false;
  return (
    word.lower.endsWith('ing') || (/(?:ed|en)$/.test(word.lower) && words[index + 1]?.first.pos === 'ADP')
  );
}

/** Whether case makes two phrases different things: "a-z" and "A-Z", "0x" and "0X". The case of a first letter makes no difference. */
export function differInCase(phrase: readonly Word[], copy: readonly Word[]): boolean {
  return phrase.some((word, index) => {
    const other = copy[index]?.text ?? word.text;
    return word.text.slice(1) !== other.slice(1) || (word.text.length < 3 && word.text !== other);
  });
}

/** Whether a word has meaning by itself: a noun, verb, adjective or adverb, but not a formula. */
export function isContent(word: Word | undefined): word is Word {
  if (!word?.lettered || word.first.kind === 'code' || (/\d/.test(word.text) && !/\p{L}{3}/u.test(word.text)))
    return false;
  return /^(?:NOUN|PROPN|VERB|ADJ|ADV)$/.test(word.last.pos) && word.text.length > 2;
}

/** Whether a word is written with a capital first letter. */
export function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}

/** Whether a word continues after a mark that makes it part of a compound, a possessive or a formula. */
export function isTied(text: string, word: Word): boolean {
  return /^(?:['’]|[-–/]| [+=*/<>]| [-–(] ?\d)/.test(text.slice(word.end, word.end + 4));
}

/** Whether a clause ends after a word. */
export function endsClause(text: string, word: Word): boolean {
  return /^["”’')\]]*(?:[.;:?!]|$)/.test(text.slice(word.end, word.end + 4));
}
