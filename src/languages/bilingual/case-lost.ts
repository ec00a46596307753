import {profileOf} from '../en/word-profile.js';
import {capitalsIn, latinTokens} from './latin-tokens.js';
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

const twoCapitals = /\p{Lu}[\p{L}\d]*\p{Lu}|\p{Lu}\d|\p{Lu}-\d/u;

/** Acronyms that are also words, or are written in either case. */
const eitherCase: ReadonlySet<string> = new Set(
  'APP APPS VS OK NO TV AND OR THE DATA WEB BLOG ETC II III IV VI DR NR BZW LOGO WIFI WI-FI EMAIL E-MAIL KM KG ML MM CM PH PM AM HZ KHZ MHZ GHZ KW KWH IPV4 IPV6'.split(
    ' ',
  ),
);

/** Acronyms and names with inner capitals that the target writes in another case: "MRI" as "mri", "iOS" as "IOS". */
export function caseLost(source: string, target: string, pair: LanguagePair): CaseLost[] {
  if (!twoCapitals.test(source)) return [];
  const forms = formsIn(source);
  if (!haveOtherCase(target, forms)) return [];
  if (isMostlyCapitals(source, pair.source) || isMostlyCapitals(target, pair.target)) return [];
  return tokensAndParts(target, forms).flatMap(found => {
    const form = forms.get(found.text.toLowerCase());
    if (!form || form.text === found.text || isHeadingStyle(found.text, form.text)) return [];
    if (isSentenceStart(found.text, form.text) || isPlural(found.text, form.text)) return [];
    if (isWordHere(found, target, pair)) return [];
    return [{source: form, target: found, isStyle: isOtherStyle(found.text, form.text)}];
  });
}

/** Whether a text has one of the words in another case. */
function haveOtherCase(text: string, forms: ReadonlyMap<string, Span>): boolean {
  if (forms.size === 0) return false;
  const lower = text.toLowerCase();
  for (const [key, form] of forms) if (countOf(lower, key) > countOf(text, form.text)) return true;
  return false;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

/** The tokens of the source with their capitals, and their parts, by their lowercase; those that it writes in one way only. */
function formsIn(source: string): Map<string, Span> {
  const forms = new Map<string, Span>();
  const unsure = new Set<string>();
  for (const token of latinTokens(source)) {
    for (const part of [token, ...partsOf(token)]) {
      const key = part.text.toLowerCase();
      const known = forms.get(key);
      if (known && known.text !== part.text) unsure.add(key);
      forms.set(key, part);
    }
  }
  for (const [key, {text}] of forms) if (unsure.has(key) || !isAcronym(text)) forms.delete(key);
  return forms;
}

/** The parts of a token between its hyphens; none if it has no hyphen. */
function partsOf({text, start}: Span): Span[] {
  if (!text.includes('-')) return [];
  let at = start;
  return text.split('-').map(part => {
    const span = {start: at, end: at + part.length, text: part};
    at = span.end + 1;
    return span;
  });
}

/** The tokens of the target, or the parts of those that the source does not have. */
function tokensAndParts(target: string, forms: ReadonlyMap<string, Span>): Span[] {
  return latinTokens(target).flatMap(token =>
    !token.text.includes('-') || forms.has(token.text.toLowerCase()) ? [token] : partsOf(token),
  );
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
  const isWord =
    primary(language) === 'en' ? profileOf(text.toLowerCase()) !== undefined : /[aeiouyà-öø-ÿ]/i.test(text);
  return isWord && !'([（'.includes(target[start - 1] ?? ' ');
}

/** Whether a text is set in capitals, so that they show nothing. */
function isMostlyCapitals(text: string, language: string): boolean {
  if (['zh', 'ja', 'ko', 'ar', 'hi'].includes(primary(language))) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  if (words.length < 3 && /(?<!\p{L})\p{Ll}{2}/u.test(text)) return false;
  return words.filter(word => word === word.toUpperCase()).length > words.length / 2;
}
