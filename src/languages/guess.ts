import {finalKey, firstKey, keyOf, nextKey} from './neutral/lexeme.js';

/** Scripts that one of the languages with rules or tables has to itself. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** Frequent words that few other languages have. */
const words: Readonly<Record<string, string>> = {
  en: 'the and of to is that for with are this was not you have from which be it on or',
  de: 'der die das und ist nicht ein eine mit den von zu auf für sich werden auch wird sind dem',
  fr: 'le la les des et est une dans pour que pas vous sur avec du au ce qui sont ne',
  es: 'el los las del una que por para con no se está como más su al es pero son lo',
  it: 'il gli della che è per non una con sono del di nel alla più come questo anche si dei',
  pt: 'o os uma não que para com do da em são como mais por se ao na dos você é',
  nl: 'het een van en niet dat de voor met zijn op te aan worden ook bij wordt deze naar om',
  pl: 'nie się jest na że do to jak dla przez są oraz lub tym może od po aby być które',
  tr: 've bir bu için ile olarak da de daha olan gibi çok kadar değil her ya en ne var sonra',
};

const languages = Object.keys(words);

/** Numbers of the languages that have a word. */
const vocabulary = new Map<string, number[]>();
for (const [language, list] of Object.values(words).entries())
  for (const word of list.split(' ')) vocabulary.set(word, [...(vocabulary.get(word) ?? []), language]);

/** The same by the hash of a word: a word of a text is looked up without making a string of it. */
const vocabularyByKey = new Map([...vocabulary].map(([word, numbers]) => [keyOf(word), numbers]));

/** How much of a text is looked at, in UTF-16 code units. */
const enough = 4000;

/**
 * The language that a text is probably in, by its script and its most frequent words. For texts of at least a sentence; undefined
 * where nothing shows it.
 */
export function guessLanguage(text: string): string | undefined {
  const start = text.slice(0, enough);
  // Most texts are Latin, and the expressions below are slow.
  const latin = countsInLatin(start);
  if (latin) return mostFrequent(latin);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [language, pattern] of scripts) {
    const share = (start.match(pattern)?.length ?? 0) / letters;
    // A page of Japanese is half Han; one of Ukrainian has few letters of its own.
    if (share > (language === 'uk' ? 0.02 : language === 'ja' ? 0.1 : 0.3)) return language;
  }
  return mostFrequent(countsIn(start));
}

/** How many frequent words of each language a text has. A word may be one of several languages. */
export function frequentWordsIn(text: string): Map<string, number> {
  const counts = countsIn(text);
  return new Map(languages.flatMap((language, index) => (counts[index] ? [[language, counts[index]]] : [])));
}

function countsIn(text: string): number[] {
  const counts = languages.map(() => 0);
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    for (const language of vocabulary.get(word) ?? none) counts[language]!++;
  return counts;
}

/** How many words of each language a text has; undefined if it has letters beyond Latin ones. */
function countsInLatin(text: string): number[] | undefined {
  latinLetters ??= Uint16Array.from({length: latinEnd}, (_, code) =>
    lowercaseLetter(String.fromCharCode(code)),
  );
  const counts = languages.map(() => 0);
  let key = firstKey;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : space;
    if (code >= latinEnd && (code < 0x2000 || code > 0x206f)) return undefined;
    const letter = code < latinEnd ? latinLetters[code]! : 0;
    if (letter === beyond) return undefined;
    if (letter !== 0) key = nextKey(key, letter);
    else if (key !== firstKey) {
      for (const language of vocabularyByKey.get(finalKey(key)) ?? none) counts[language]!++;
      key = firstKey;
    }
  }
  return counts;
}

const space = 32;
const latinEnd = 0x250;

/** Marks a letter whose lowercase is more than one letter of the Latin ones. */
const beyond = 0xffff;

/** The lowercase of each UTF-16 code unit up to U+024F that is a letter, otherwise 0. */
let latinLetters: Uint16Array | undefined;

function lowercaseLetter(character: string): number {
  if (!/\p{L}/u.test(character)) return 0;
  const lower = character.toLowerCase();
  return lower.length === 1 && lower.charCodeAt(0) < latinEnd ? lower.charCodeAt(0) : beyond;
}

/** The language with most of the words, if it has more than one and more than any other. */
function mostFrequent(counts: readonly number[]): string | undefined {
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  return most >= 2 && counts.lastIndexOf(most) === first ? languages[first] : undefined;
}

const none: readonly number[] = [];
