import {matchesOf} from '../../src/toolkit.js';

/** An address in a text. */
export interface Address {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Equal for addresses that lead to the same place, whatever the language. */
  readonly key: string;
  /** The domain without subdomains: translations of a page are on the same one. */
  readonly site: string;
}

/** The marks of CJK and quotation end an address, as do spaces. */
const address =
  /\bhttps?:\/\/[^\s<>"'`“”‘’«»（）「」『』【】《》，。；：！？、…]{3,1000}|(?<!\/\/\s)\bwww\.[\w-]{1,60}\.[^\s<>"'`“”‘’«»（）「」『』【】《》，。；：！？、…]{2,500}|(?<![\w.%+:/@-])[\w.%+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}/gi;

/** Marks that belong to the sentence. */
const trailing = /(?<![.,;:!?*_~|\\\]}])[.,;:!?*_~|\\\]}]+$/;

/** `you@example.com` stands for any address, and translators write it in their language. */
const exampleMail = /^[^/]+@example\.\w+$/i;

/** The addresses of a text, in order. */
export function addressesIn(text: string): Address[] {
  return matchesOf(text, address).flatMap(({0: found, index}) => {
    const own = withoutTail(found);
    if (exampleMail.test(own)) return [];
    return {text: own, start: index, end: index + own.length, key: keyOf(own), site: siteOf(own)};
  });
}

/** Without the punctuation of the sentence: a bracket counts if it was opened outside. */
function withoutTail(found: string): string {
  let text = found.replace(trailing, match => (/^\}+$/.test(match) && found.includes('{') ? match : ''));
  while (text.endsWith(')') && count(text, '(') < count(text, ')'))
    text = text.slice(0, -1).replace(trailing, '');
  return text;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** A language in an address: `/de/`, `/zh-cn/`, `de.`, `lang=de`. */
const languageFolder = /\/(?:[a-z]{2,3}(?:[-_][a-z]{2,4}){0,2}|intl)(?=\/|$|[?#])/g;
const languageQuery = /([?&](?:hl|lang|language|locale|l)=)[\w-]+/g;
const languageHost = /^(?:www|m|[a-z]{2,3}(?:-[a-z]{2,4})?)\.(?=[\w-]+\.)/;

function keyOf(text: string): string {
  const plain = text.replace(/^https?:\/\//i, '').toLowerCase();
  return plain
    .replace(languageHost, '')
    .replace(languageFolder, '')
    .replace(languageQuery, '$1')
    .replace(/(?:\/|\/?index\.html?)(?=$|[?#])/, '')
    .replaceAll('&amp;', '&');
}

function siteOf(text: string): string {
  const host = text
    .replace(/^(?:https?:\/\/|.*@)/i, '')
    .split(/[/?#:]/)[0]!
    .toLowerCase();
  return host.split('.').slice(-2).join('.');
}
