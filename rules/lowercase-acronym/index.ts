import {
  type Collected,
  defineRule,
  defineWordClass,
  isLowerWord,
  matchesOf,
  type Paragraph,
  profileOf,
  tokensIn,
  withCodeMasked,
} from '../../src/toolkit.js';
import {lowerAbbreviations, skippedWords} from './words.js';

/** A word that is or may be an acronym. */
interface Note {
  readonly word: string;
  /** The acronym in capitals, where the text introduces it. */
  readonly defined?: string;
}

/** Uses in edited English from which on a lowercase word is no acronym: "all", "aim". */
const fewUses = 8;

/** Short words that edited English hardly has: "chb", "icu", "dlbcl". */
const rareWords = defineWordClass(
  ({shape, lower}) =>
    shape === 'lower' && /^[a-z][a-z0-9-]{1,6}$/.test(lower) && (profileOf(lower)?.lower ?? 0) < fewUses,
);

/** Finds acronyms in lowercase: where a text introduces them in brackets, and where it uses them again. */
export default defineRule<never, undefined, Note, void>({
  id: 'lowercase-acronym',
  description: 'Acronym in lowercase',
  category: 'Linguistic conventions/Spelling',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  yieldsTo: ['missing-capital', 'misplaced-capital', 'lowercase-sentence-start'],
  checkParagraph(paragraph, {collect}) {
    const {text} = paragraph;
    const introduced = new Set<number>();
    for (const {start, word, defined} of definitionsIn(paragraph)) {
      introduced.add(start);
      collect({word, defined}, start, start + word.length);
    }
    for (const token of tokensIn(rareWords, paragraph)) {
      if (!isLowerWord(token) || introduced.has(token.start)) continue;
      if (isPartOfMore(text, token.start, token.end)) continue;
      collect({word: token.lower}, token.start, token.end);
    }
  },
  summarize(notes, {report}) {
    const acronyms = acronymsIn(notes);
    if (acronyms.size === 0) return;
    for (const noted of notes) {
      const {word, defined} = noted.note;
      const expected = defined ?? acronyms.get(word);
      if (expected === undefined) continue;
      report({
        from: noted,
        reason: `Acronym \`${word}\` in lowercase: write \`${expected}\``,
        expected: [expected],
      });
    }
  },
});

/** "5 mm", "3 pm": a unit. "a/b", "x.html": part of a longer name. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  // A space on both sides, but for a digit before it: so it is with most words.
  if (before === ' ' && after === ' ') return isDigit(text.charCodeAt(start - 2));
  if (/\d ?$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (/[\w./@#\\:=$-]/.test(before) || /[\w/@\\=(]/.test(after)) return true;
  return /^\.\w/.test(text.slice(end, end + 2));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The acronyms that a document introduces, and their plurals, with what to write. */
function acronymsIn(notes: readonly Collected<Note>[]): Map<string, string> {
  const acronyms = new Map<string, string>();
  for (const {note} of notes) {
    if (note.defined === undefined) continue;
    acronyms.set(note.word, note.defined);
    if (/[A-Z0-9]$/.test(note.defined)) acronyms.set(`${note.word}s`, `${note.defined}s`);
    else acronyms.set(note.word.slice(0, -1), note.defined.slice(0, -1));
  }
  return acronyms;
}

interface Definition {
  readonly start: number;
  readonly word: string;
  readonly defined: string;
}

const inBrackets = /\(([a-z][a-z0-9-]{1,6})(?=[),;])/g;

/** Longest phrase before the bracket that an acronym abbreviates, in UTF-16 code units. */
const longestPhrase = 90;

/** Finds "chronic hepatitis b (chb)": each letter starts a word before the bracket. */
function definitionsIn(paragraph: Paragraph): Definition[] {
  if (!paragraph.text.includes('(')) return [];
  const text = withCodeMasked(paragraph);
  return matchesOf(text, inBrackets).flatMap(({index, 1: word = ''}): Definition[] => {
    // "browserify-hmr … hot module replacement (hmr)": part of a name.
    if (lowerAbbreviations.has(word) || text.includes(`-${word}`)) return [];
    const words =
      text
        .slice(Math.max(0, index - longestPhrase), index)
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? [];
    const letters = word.replace(/[^a-z]/g, '');
    const isPlural = letters.length > 2 && letters.endsWith('s');
    if (isSpelledBy(letters, words)) return [{start: index + 1, word, defined: word.toUpperCase()}];
    if (!isPlural || !isSpelledBy(letters.slice(0, -1), words)) return [];
    const ending = words.at(-1)!.endsWith('s') ? 's' : 'S';
    return [{start: index + 1, word, defined: word.slice(0, -1).toUpperCase() + ending}];
  });
}

/** Whether the letters are the initials of the last words. Articles, prepositions, and conjunctions may be skipped. */
function isSpelledBy(letters: string, words: readonly string[]): boolean {
  let at = words.length - 1;
  for (let index = letters.length - 1; index >= 0; index--) {
    while (at >= 0 && words[at]![0] !== letters[index] && skippedWords.has(words[at]!)) at--;
    if (at < 0 || words[at]![0] !== letters[index]) return false;
    at--;
  }
  return letters.length > 1;
}
