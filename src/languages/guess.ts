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

const vocabulary = new Map<string, string[]>();
for (const [language, list] of Object.entries(words))
  for (const word of list.split(' ')) vocabulary.set(word, [...(vocabulary.get(word) ?? []), language]);

/** How much of a text is looked at, in UTF-16 code units. */
const enough = 4000;

/**
 * The language that a text is probably in, by its script and its most frequent words. For texts of at least a sentence; undefined
 * where nothing shows it.
 */
export function guessLanguage(text: string): string | undefined {
  const start = text.slice(0, enough);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [language, pattern] of scripts) {
    const share = (start.match(pattern)?.length ?? 0) / letters;
    // A page of Japanese is half Han; one of Ukrainian has few letters of its own.
    if (share > (language === 'uk' ? 0.02 : language === 'ja' ? 0.1 : 0.3)) return language;
  }
  return mostFrequent(start);
}

/** How many frequent words of each language a text has. A word may be one of several languages. */
export function frequentWordsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    for (const language of vocabulary.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

function mostFrequent(text: string): string | undefined {
  const counts = frequentWordsIn(text);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
