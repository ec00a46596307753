import {matchesOf} from '../neutral/regex-matches.js';
import {ar} from './ar.js';
import {characterMentions} from './character-numbers.js';
import {de} from './de.js';
import {digitMentions} from './digit-numbers.js';
import {en} from './en.js';
import {es} from './es.js';
import {fr} from './fr.js';
import {hi} from './hi.js';
import {it} from './it.js';
import {ja} from './ja.js';
import {ko} from './ko.js';
import type {NumberLanguage} from './language.js';
import type {NumberMention} from './mention.js';
import {nl} from './nl.js';
import {wordMentions} from './number-words.js';
import {pl} from './pl.js';
import {pt} from './pt.js';
import {ru} from './ru.js';
import {tr} from './tr.js';
import {uk} from './uk.js';
import {und} from './und.js';
import {vocabularyOf} from './vocabulary.js';
import {zh} from './zh.js';

const languages = new Map<string, NumberLanguage>(
  [en, zh, ja, ko, de, fr, es, it, pt, ru, uk, pl, nl, tr, ar, hi].map(language => [language.tag, language]),
);

/**
 * All numbers of a text, in order of their starts: digits, words, Roman and Han numerals. Words may overlap digits ("5
 * million"), because they only show that a number is not lost.
 *
 * @param language BCP 47 tag. For a language without lists, only digits and signs are read.
 */
export function numbersIn(text: string, language: string): NumberMention[] {
  return [...numbersInDigits(text, language), ...numbersInWords(text, language)].sort(
    (a, b) => a.start - b.start,
  );
}

/** The numbers in digits: those that may be reported, and those in codes. */
export function numbersInDigits(text: string, language: string): NumberMention[] {
  return digitMentions(text, vocabularyOf(numberLanguageFor(language)));
}

/** The numbers in words and other numerals, which only show that a number is not lost. */
export function numbersInWords(text: string, language: string): NumberMention[] {
  const vocabulary = vocabularyOf(numberLanguageFor(language));
  if (vocabulary.language.unlisted)
    return [...unlistedWords(text), ...wordMentions(text, vocabulary), ...signMentions(text)];
  return [...wordMentions(text, vocabulary), ...characterMentions(text, vocabulary), ...signMentions(text)];
}

function numberLanguageFor(tag: string): NumberLanguage {
  return languages.get(tag.toLowerCase().split('-')[0]!) ?? und;
}

/** Numbers that languages write as one word or two: small and round ones. */
const commonNumbers: ReadonlySet<number> = new Set(
  [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9].flatMap(scale =>
    Array.from({length: 21}, (_, at) => at * scale),
  ),
);

/** A text whose words are unknown may contain any common number. */
function unlistedWords(text: string): NumberMention[] {
  if (!/\p{L}/u.test(text)) return [];
  const kinds = new Set<never>();
  return [{start: 0, end: text.length, text, numeral: '', values: commonNumbers, kinds, raises: false}];
}

const signs = /[①-⑳½¼¾⅓⅔]/g;
const fractions: Readonly<Record<string, readonly number[]>> = {
  '½': [0.5, 1, 2, 50],
  '¼': [0.25, 1, 4, 25],
  '¾': [0.75, 3, 4, 75],
  '⅓': [0.333333333333, 1, 3],
  '⅔': [0.666666666667, 2, 3],
};

function signMentions(text: string): NumberMention[] {
  return matchesOf(text, signs).map(({0: sign, index}) => ({
    start: index,
    end: index + 1,
    text: sign,
    numeral: '',
    values: new Set(fractions[sign] ?? [sign.charCodeAt(0) - 0x245f]),
    kinds: new Set(),
    raises: false,
  }));
}
