import {profileOf} from '../en/word-profile.js';
import {withAsciiDigits} from '../numbers/digits.js';
import {capitalsIn, capitalTokens} from './latin-tokens.js';
import {type LanguagePair, primary, type Span} from './span.js';

/** An acronym or a name of the source that the target writes in another case. */
export interface CaseLost {
  readonly source: Span;
  readonly target: Span;
  /**
   * Whether the target may follow another style: a long acronym as a name ("Covid-19", "Nato"), or other capitals inside
   * ("EtG" for "ETG"), where nobody knows which of the two is right.
   */
  readonly isStyle: boolean;
}

/** Acronyms that are also words, or are written in either case. */
const eitherCase: ReadonlySet<string> = new Set(
  'APP APPS VS OK NO TV AND OR THE DATA WEB BLOG ETC II III IV VI DR NR BZW LOGO WIFI WI-FI EMAIL E-MAIL PH AM IPV4 IPV6'.split(
    ' ',
  ),
);

/** Units, which are acronyms where no number comes before them. */
const units: ReadonlySet<string> = new Set('KM KG ML MM CM PM HZ KHZ MHZ GHZ KW KWH'.split(' '));

/** Acronyms and names with inner capitals that the target writes in another case: "MRI" as "mri", "iOS" as "IOS". */
export function caseLost(source: string, target: string, pair: LanguagePair): CaseLost[] {
  const forms = formsIn(source);
  if (forms.length === 0) return [];
  const lost: CaseLost[] = [];
  for (const form of forms) {
    for (const found of occurrencesOf(form.text, target)) {
      if (found.text === form.text || isHeadingStyle(found.text, form.text)) continue;
      if (isSentenceStart(found.text, form.text) || isPlural(found.text, form.text)) continue;
      if (isWordHere(found, target, pair) || isUnit(found, form, target)) continue;
      if (lost.some(({target: other}) => other.start < found.end && found.start < other.end)) continue;
      lost.push({source: form, target: found, isStyle: isOtherStyle(found.text, form.text)});
    }
  }
  if (lost.length === 0 || isMostlyCapitals(source, pair.source) || isMostlyCapitals(target, pair.target))
    return [];
  return lost.sort((a, b) => a.target.start - b.target.start);
}

/** The parts of a compound with a hyphen. */
function partsOf({text, start}: Span): Span[] {
  if (!text.includes('-')) return [];
  let at = start;
  return text.split('-').map(part => {
    const span = {start: at, end: at + part.length, text: part};
    at = span.end + 1;
    return span;
  });
}

/** More acronyms than this are no prose; each is looked for in the whole text. */
const mostForms = 100;

/** The tokens of the source whose capitals matter, and parts of them, the longest first; those that it writes in one way only. */
function formsIn(source: string): Span[] {
  const forms = new Map<string, Span>();
  for (const token of capitalTokens(source))
    for (const part of [token, ...partsOf(token)]) if (isAcronym(part.text)) forms.set(part.text, part);
  return [...forms.values()]
    .slice(0, mostForms)
    .filter(({text}) => occurrencesOf(text, source).every(other => other.text === text))
    .sort((a, b) => b.text.length - a.text.length);
}

const tokenCharacter = /[\p{Script=Latin}\d]/u;

/** Where a token, or a part of a compound with a hyphen, occurs in any case. */
function occurrencesOf(token: string, text: string): Span[] {
  const ascii = withAsciiDigits(text);
  const lower = ascii.toLowerCase();
  // "İ" has two characters in lowercase.
  if (lower.length !== text.length) return [];
  const key = token.toLowerCase();
  const found: Span[] = [];
  for (let at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + 1)) {
    const end = at + key.length;
    const isInside = tokenCharacter.test(ascii[at - 1] ?? ' ') || tokenCharacter.test(ascii[end] ?? ' ');
    if (!isInside) found.push({start: at, end, text: ascii.slice(at, end)});
  }
  return found;
}

/** Whether a token has capitals that matter: two in one part, or a capital and a digit after a hyphen. */
function isAcronym(text: string): boolean {
  if (capitalsIn(text) < 2 || eitherCase.has(text.toUpperCase())) return false;
  return !text.includes('-') || text.split('-').some(part => capitalsIn(part) > 1 || /\d/.test(part));
}

/** All capitals for a mixed name, as in headings. */
function isHeadingStyle(found: string, form: string): boolean {
  return capitalsIn(found) >= capitalsIn(form) && !/\p{Ll}/u.test(found);
}

/** A compound whose first part is a plain word, at the start of one of the two sentences: "Non-ASCII". */
function isSentenceStart(found: string, form: string): boolean {
  return found.slice(1) === form.slice(1) && /^\p{L}\p{Ll}*-/u.test(form);
}

/** "APIs" and "APIS". */
function isPlural(found: string, form: string): boolean {
  return found.slice(0, -1) === form.slice(0, -1) && /[sS]$/.test(form);
}

function isOtherStyle(found: string, form: string): boolean {
  if (/^\p{Lu}\p{Ll}+(?:-\d+)?$/u.test(found)) return form.length > 4;
  return !/\d/.test(found) && /\p{Ll}\p{Lu}/u.test(found);
}

/** A word that English has ("all", "ace") is only an acronym right after a bracket: "(all)". */
function isWordHere({text, start}: Span, target: string, {target: language}: LanguagePair): boolean {
  if (/\d/.test(text) || !/^\p{L}\p{Ll}+$/u.test(text)) return false;
  // In other languages, a word has a vowel.
  const isWord = primary(language) === 'en' ? isEnglish(text) : /[aeiouyà-öø-ÿ]/i.test(text);
  return isWord && !'([（'.includes(target[start - 1] ?? ' ');
}

/** Whether a token is an English word. Dictionaries also have acronyms as words, which edited text hardly uses ("ct", "os"). */
function isEnglish(text: string): boolean {
  const profile = profileOf(text.toLowerCase());
  if (!profile || /^\p{Lu}/u.test(text)) return profile !== undefined;
  return profile.lower >= (text.length === 2 ? 50 : 3);
}

function isUnit({start}: Span, form: Span, target: string): boolean {
  return units.has(form.text) && /[\d/][\s\u00a0]?$/.test(target.slice(Math.max(0, start - 2), start));
}

/** Whether a text is set in capitals, so that they show nothing. */
function isMostlyCapitals(text: string, language: string): boolean {
  if (['zh', 'ja', 'ko', 'ar', 'hi'].includes(primary(language))) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  if (words.length < 3 && /(?<!\p{L})\p{Ll}{2}/u.test(text)) return false;
  return words.filter(word => word === word.toUpperCase()).length > words.length / 2;
}
