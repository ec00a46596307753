import {matchesOf} from '../neutral/regex-matches.js';
import {withAsciiDigits} from '../numbers/digits.js';
import {latinTokens, squashed} from './latin-tokens.js';
import {type LanguagePair, primary, type Span, spanOf} from './span.js';

/** Languages whose script is not Latin, so that Latin letters in a text are names and codes. */
const nonLatin: ReadonlySet<string> = new Set(
  'zh ja ko ar hi ru uk bg sr el he fa th bn ne ta te ur yue'.split(' '),
);

const names = /(?<![A-Za-z\d])[A-Za-z][A-Za-z0-9]*(?:[-&./+'][A-Za-z0-9]+)*\+?(?![A-Za-z])/g;

/** Units, and abbreviations that a translation writes out. */
const writtenOut: ReadonlySet<string> = new Set(
  (
    'km kg mg cm mm ml g h kW kw GB MB TB vs and the of in by No NO no et al to or for on with min mmHg VS Vs ' +
    'I II III IV VI VII VIII IX XI XII am pm AM PM sec hr ID OK http https www com'
  ).split(' '),
);

/**
 * Names and acronyms in Latin letters that a source in another script has and the target does not. Written-out acronyms are
 * there: "WHO" is in "World Health Organization".
 */
export function entitiesLost(source: string, target: string, {source: language}: LanguagePair): Span[] {
  if (!nonLatin.has(primary(language)) || !/[A-Za-z\uff21-\uff5a]{2}/.test(source)) return [];
  const there = squashed(target);
  const initials = initialsOf(target);
  return matchesOf(withAsciiDigits(source), names)
    .map(spanOf)
    .filter(({text}) => {
      const key = squashed(text);
      // Words in small letters are glosses, which a translation need not repeat.
      if (
        !/[A-Z\d]/.test(text) ||
        writtenOut.has(text) ||
        key.length < 2 ||
        /^(?:https?|www)/.test(text) ||
        there.includes(key) ||
        // A plural: "ACEs".
        (/[a-zA-Z]s$/i.test(text) && key.length > 3 && there.includes(key.slice(0, -1)))
      )
        return false;
      if (text.split(/[-&./+']/).every(part => there.includes(squashed(part)))) return false;
      if (isVariantOf(text, key, there)) return false;
      const letters = text.toLowerCase().replace(/[^a-z]/g, '');
      return !(letters.length > 1 && initials.some(initial => initial.includes(letters)));
    });
}

/** A word that is misspelled in the source, or has another ending in the target: it starts in the same way. */
function isVariantOf(text: string, key: string, there: string): boolean {
  return key.length >= 6 && /^[A-Z]?[a-z]+$/.test(text) && there.includes(key.slice(0, 5));
}

const smallWords = /^(?:of|the|and|for|in|on|to|a)$/i;

/** The initials of the words of a text: of all, and without those that acronyms leave out. */
function initialsOf(text: string): string[] {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  return [words, words.filter(word => !smallWords.test(word))].map(list =>
    list.map(word => word[0]!.toLowerCase()).join(''),
  );
}

/**
 * Codes with a capital and a digit ("PD1", "COVID-19") that the target does not have. Acronyms without digits get translated,
 * so they say nothing between Latin scripts.
 */
export function codesLost(source: string, target: string): Span[] {
  if (!codeSign.test(source)) return [];
  const there = squashed(target);
  return codesIn(source).filter(({text}) => {
    const key = squashed(text);
    const digits = squashed(text.replace(/\D/g, ''));
    // "5-Jahres-Überleben", "90er", "2011年" are no codes.
    if (key.length < 3 || /^\d+-?\p{L}{4,}/u.test(text)) return false;
    return !there.includes(key) && !(digits !== '' && there.includes(digits));
  });
}

/** A capital and a digit, close together. */
const codeSign = /\p{Lu}-?\d|\d-?\p{Lu}|\p{Lu}\p{Ll}{1,12}-?\d/u;

const codes = /(?<![\p{L}\d])[\p{Script=Latin}\d]+(?:-[\p{Script=Latin}\d]+)*/gu;

function codesIn(source: string): Span[] {
  const tokens = matchesOf(withAsciiDigits(source), codes).map(spanOf);
  const inHan = latinTokens(source).filter(
    ({start}) => !tokens.some(token => token.start <= start && start < token.end),
  );
  return [...tokens, ...inHan].filter(({text}) => /\d/.test(text) && /\p{Lu}/u.test(text));
}
