import {localeMarksOf, type Quotes} from '../../src/toolkit.js';

/** How a language quotes. The marks to write come from the Unicode CLDR. */
export interface Style {
  /** A mark that opens a quotation in this language, at its place. */
  readonly own: RegExp;
  /** Whether “…” is wrong. Where it is right inside a quotation, or common, it is not reported. */
  readonly isEnglishWrong: boolean;
  /** Whether some authors keep “…”, so that it is only a warning, or, around a few words, an info. */
  readonly isEnglishCommon?: boolean;
  /** Whether words start with an apostrophe: "'s morgens". */
  readonly hasApostropheFirst?: boolean;
}

const curly = /[«“„](?=[\s\u00A0\u202F]?\p{L})/u;

/** Languages whose quotations a straight mark does not belong to. */
export const styles: Readonly<Record<string, Style>> = {
  // “…“ closes with the mark that English opens with, so “…” is neither German nor Polish.
  de: {own: /[„»](?=\p{L})|«(?=\p{L})/u, isEnglishWrong: true},
  pl: {own: /[„«»](?=\p{L})/u, isEnglishWrong: true, isEnglishCommon: true},
  cs: {own: /[„»](?=\p{L})/u, isEnglishWrong: true},
  ru: {own: /[«„](?=\p{L})/u, isEnglishWrong: true},
  // These accept “…”, at least inside « ».
  fr: {own: curly, isEnglishWrong: false},
  es: {own: curly, isEnglishWrong: false},
  it: {own: curly, isEnglishWrong: false},
  pt: {own: curly, isEnglishWrong: false},
  nl: {own: curly, isEnglishWrong: false, hasApostropheFirst: true},
  uk: {own: curly, isEnglishWrong: false},
};

/** The marks to write in a locale. Switzerland has « » in all of its languages, as the Federal Chancellery prescribes. */
export function quotesOf(language: string): Quotes {
  return /-(?:ch|li)$/i.test(language) ? {open: '«', close: '»'} : localeMarksOf(language).quotes;
}
