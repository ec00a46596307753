import {frequentWordsIn} from '../../src/toolkit.js';

/** Scripts of the languages that do not use the Latin one. */
const scripts: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Cyrillic}/gu,
  uk: /\p{Script=Cyrillic}/gu,
  zh: /\p{Script=Han}/gu,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ko: /\p{Script=Hangul}/gu,
};

/** Languages whose frequent words are known. */
const latin = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr'];

/** Languages that have many frequent words in common, so that a sentence of one may look like another. */
const families: readonly (readonly string[])[] = [
  ['fr', 'es', 'it', 'pt'],
  ['de', 'nl'],
];

/** The languages of the rule. */
export const languages: readonly string[] = [...latin, ...Object.keys(scripts)];

/** Fewest words of a sentence, and fewest of its words that are frequent in the other language and show it. */
const fewestWords = 6;
const fewestFrequent = 3;

/** The English name of the language of a sentence, if it is clearly another one than that of the text. */
export function languageIfForeign(sentence: string, language: string): string | undefined {
  // A title has capitals, and code has signs.
  const words =
    sentence.match(/(?<![\p{L}\p{N}_./\\-])\p{Script=Latin}{1,40}(?![\p{L}\p{N}_/\\]|\.\p{L})/gu) ?? [];
  if (words.length < fewestWords || /[{}=\\|_<>$]|::|\w\(|https?:/.test(sentence)) return undefined;
  const lower = words.filter(word => word === word.toLowerCase());
  if (lower.length < words.length / 2 || showsLanguage(sentence, language)) return undefined;
  const counts = frequentWordsIn(lower.join(' '));
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  if (!first || first[0] === language || first[1] < fewestFrequent) return undefined;
  if (second && second[1] > first[1] / 2) return undefined;
  if (families.some(family => family.includes(language) && family.includes(first[0]))) return undefined;
  return new Intl.DisplayNames('en', {type: 'language'}).of(first[0]);
}

/** Whether a text has a word or letters of a language. */
export function showsLanguage(text: string, language: string): boolean {
  const script = scripts[language];
  return script ? (text.match(script)?.length ?? 0) > 0 : frequentWordsIn(text).has(language);
}
