import {
  defineCharacterClass,
  defineRule,
  type Finding,
  isEnglish,
  isOrdinaryWord,
  latinScript,
  matchesOf,
  profileOf,
  withCodeMasked,
} from '../../src/toolkit.js';
import {lookAlikes, similar, turkish} from './words.js';

const suspects = defineCharacterClass(/[ıİɡɑ\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u);

/** Finds letters of another script that look like the Latin letter of an English word. */
export default defineRule({
  id: 'homoglyph',
  description: 'Look-alike letter of another script',
  category: 'Linguistic conventions/Character encoding',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: latinScript,
  needs: {characters: suspects},
  checkParagraph(paragraph, context) {
    const text = withCodeMasked(paragraph);
    const isElsewhere = !isEnglish(paragraph, context);
    const isAboutLetters = aboutLetters.test(text);
    for (const {index, 0: word} of matchesOf(text, words)) {
      const finding = isElsewhere
        ? inOtherWord(index, word)
        : (inWord(index, word) ?? (isAboutLetters ? undefined : wordAlone(text, index, word)));
      if (finding) context.report(finding);
    }
  },
});

const words = /\p{L}+/gu;

/** Text that mentions letters. */
const aboutLetters =
  /\b(?:letters?|vowels?|characters?|Cyrillic|Greek|Russian|Ukrainian|alphabet|homoglyphs?|look-?alikes?)\b/;

/** A letter of the word that is not Latin, or that English does not have. */
interface Alien {
  readonly at: number;
  readonly letter: string;
  readonly latin: string;
}

/** "bаnk" with a Cyrillic а. */
function inWord(start: number, word: string): Finding | undefined {
  if (!/[A-Za-z]/.test(word)) return undefined;
  const aliens = aliensIn(word);
  if (!aliens || aliens.length === 0) return undefined;
  const replaced = [...word].map(letter => latinFor(letter) ?? letter).join('');
  const isKnown = profileOf(replaced.toLowerCase()) !== undefined;
  const isSure = aliens.every(({letter}) => lookAlikes.has(letter));
  const isTurkish = aliens.some(({letter}) => turkish.has(letter));
  // "Diyarbakır" is right.
  if (isTurkish && !(replaced.length > 1 && isOrdinaryWord(replaced.toLowerCase()))) return undefined;
  // "kα" and "Τx" are formulas.
  if (!isKnown && (!isSure || word.length - aliens.length < 3)) return undefined;
  if (isKnown && word.length < 3 && !isTurkish && !commonShortWords.test(replaced)) return undefined;
  return describe(start, word, replaced, aliens, isTurkish, isKnown);
}

/** "Bаnk" with a Cyrillic а, in a language whose words are not known here. */
function inOtherWord(start: number, word: string): Finding | undefined {
  if (!/[A-Za-z]/.test(word)) return undefined;
  const aliens = aliensIn(word)?.filter(({letter}) => !turkish.has(letter));
  if (!aliens || aliens.length === 0 || !aliens.every(({letter}) => lookAlikes.has(letter))) return undefined;
  // "kα" and "Τx" are formulas.
  if (word.length - aliens.length < 3) return undefined;
  const replaced = [...word].map(letter => lookAlikes.get(letter) ?? letter).join('');
  return describe(start, word, replaced, aliens, false, false);
}

const commonShortWords = /^(?:am|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)$/i;

/** "He is а boy": a single letter between English words. */
function wordAlone(text: string, start: number, word: string): Finding | undefined {
  if (!/^[аАІі]$/.test(word)) return undefined;
  const isBetween = /(?:^|[a-z,] )$/.test(text.slice(0, start)) && /^ [a-z]{2}/.test(text.slice(start + 1));
  const latin = latinFor(word)!;
  if (!isBetween || latin === 'i') return undefined;
  return describe(start, word, latin, [{at: 0, letter: word, latin}], false, true);
}

/** The letters to replace; undefined if the word has other letters that are not Latin. */
function aliensIn(word: string): readonly Alien[] | undefined {
  const aliens: Alien[] = [];
  for (const {index: at, 0: letter} of matchesOf(word, /[^\0-\u007F\u00C0-\u0130\u0132-\u024F]|ı|İ/gu)) {
    const latin = latinFor(letter);
    if (latin === undefined) return undefined;
    aliens.push({at, letter, latin});
  }
  return aliens;
}

function latinFor(letter: string): string | undefined {
  return lookAlikes.get(letter) ?? similar.get(letter) ?? turkish.get(letter);
}

function describe(
  start: number,
  word: string,
  replaced: string,
  aliens: readonly Alien[],
  isTurkish: boolean,
  isKnown: boolean,
): Finding {
  const first = aliens[0]!;
  const last = aliens.at(-1)!;
  const end = last.at + last.letter.length;
  const names = aliens.map(
    ({letter, latin}) => `\`${latin}\` for ${scriptOf(letter)} \`${letter}\` (${codePoint(letter)})`,
  );
  return {
    start: start + first.at,
    end: start + end,
    reason: `Look-alike letter in \`${word}\`: write Latin ${[...new Set(names)].join(', ')}`,
    expected: [replaced.slice(first.at, end)],
    ...(isKnown && !isTurkish ? {} : {fix: 'suggest'}),
    ...(isTurkish ? {severity: 'warning'} : {}),
  };
}

const scripts = ['Cyrillic', 'Greek', 'Armenian'] as const;

function scriptOf(letter: string): string {
  if (turkish.has(letter)) return 'Turkish';
  return scripts.find(name => new RegExp(`\\p{Script=${name}}`, 'u').test(letter)) ?? 'phonetic';
}

function codePoint(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
