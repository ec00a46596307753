import {defineRule, isOrdinaryWord, type Paragraph} from '../../src/toolkit.js';

/** Fewest words that names, units and commands are not. */
const leastWords = 3;

/** Between languages that are alike, a short sentence can be the same in both. */
const leastAlike = 6;

/** Languages of a group have many words in common. */
const groups: readonly (readonly string[])[] = [
  ['es', 'pt', 'gl', 'ca', 'it', 'fr', 'oc', 'ast', 'ro'],
  ['da', 'nb', 'nn', 'no', 'sv'],
  ['de', 'nl', 'af', 'lb', 'nds', 'fy'],
  ['cs', 'sk', 'pl'],
  ['hr', 'sr', 'bs', 'sl'],
  ['ru', 'uk', 'be', 'bg', 'mk'],
  ['id', 'ms'],
];

/** Signs of code, which has words in it: `<title>`, `ref='a'`. */
const code = /[<>{}=\\|;]|\w\(|,\w/;

/** Finds translations that are a copy of the source. */
export default defineRule({
  id: 'untranslated-segment',
  description: 'Translation that is the same as its source',
  category: 'Accuracy/Untranslated',
  severity: 'warning',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  yieldsTo: ['untranslated-text'],
  checkParagraph(paragraph, {source, report, language}) {
    if (!source || paragraph.text.length !== source.text.length || paragraph.text !== source.text) return;
    if (code.test(paragraph.text)) return;
    const into = base(paragraph.language ?? language);
    const from = source.language === undefined ? undefined : base(source.language);
    if (from === into) return;
    const words = wordsOf(paragraph);
    if (words.length < leastWords || !isProse(words, from, into)) return;
    report({
      start: 0,
      end: paragraph.text.length,
      reason: 'Same text as in the source: translate it',
      source: {start: 0, end: source.text.length},
    });
  },
});

function base(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0]!;
}

/** Words in lowercase: those in capitals are names and acronyms. */
function wordsOf({tokens}: Paragraph): string[] {
  return tokens
    .filter(({kind, text}) => kind === 'word' && /^\p{Ll}[\p{Ll}\p{M}'’-]+$|\p{Lo}{2}/u.test(text))
    .map(({text}) => text);
}

/** Whether the words are ones of the source language only, as far as that is known. */
function isProse(words: readonly string[], from: string | undefined, into: string): boolean {
  const english = words.filter(isOrdinaryWord).length;
  const isEnglish = english * 2 > words.length;
  if (into === 'en') return words.length - english >= leastWords && !isEnglish;
  if (from === 'en' || from === undefined) return isEnglish && english >= leastWords;
  const areAlike = groups.some(group => group.includes(from) && group.includes(into));
  return words.length >= (areAlike ? leastAlike : leastWords);
}
