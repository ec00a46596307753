import retextIndefiniteArticle from 'retext-indefinite-article';
import {
  createPhraseTest,
  type DocumentProfile,
  defineRule,
  defineWordClass,
  isLowerWord,
  isOrdinaryWord,
  type Paragraph,
  placesFoundBy,
  type Token,
  tokensIn,
} from '../../src/toolkit.js';
import {consonantNumbers, consonantSounds, longestNumber, vowelNumbers, vowelSounds} from './sounds.js';

const findArticles = retextIndefiniteArticle();

const articles = defineWordClass(({lower}) => lower === 'a' || lower === 'an');

/** "a" before a vowel, "an" before a consonant. */
export default defineRule<never, true>({
  id: 'indefinite-article',
  description: 'Article "a" where "an" is right, or "an" where "a" is',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  needs: {words: articles},
  checkParagraph(paragraph, {report, reportIf}) {
    const found = tokensIn(articles, paragraph);
    const doubtful = found.filter(({index}) => mayBeWrong(paragraph, index));
    // The plugin is asked only where it can find something.
    const places = doubtful.length === 0 ? [] : placesFoundBy(findArticles, paragraph);
    const objected = new Set(places.map(({start}) => start));
    const wrong = new Set(doubtful.filter(({start}) => objected.has(start)));
    for (const token of found) {
      if (!wrong.has(token) && !isWrongAsSpoken(paragraph, token)) continue;
      const right = token.lower === 'a' ? 'an' : 'a';
      const expected = token.text === token.lower ? right : `A${right.slice(1)}`;
      const next = paragraph.tokens[token.index + 1]!;
      const finding = {
        start: token.start,
        end: token.end,
        reason: `\`${token.text} ${next.text}\`: write \`${expected} ${next.text}\``,
        expected: [expected],
      };
      if (token.lower === 'an' && mayBeOlderUse.test(next.lower)) reportIf(finding, true);
      else report(finding);
    }
  },
  confirm: (_, {document}) => !isOlderEnglish(document),
});

/** Before these English had "an" until about 1800: "an hundred", "an universal". */
const mayBeOlderUse = /^(?:h|u|eu|one|once)/;

/** Whether a document has two words or more that English gave up about then. */
function isOlderEnglish(document: DocumentProfile): boolean {
  return archaic.filter(word => document.lowerCaseUses(word) > 0).length > 1;
}

const archaic = ['thou', 'thee', 'thy', 'ye', 'hath', 'doth', 'unto', 'saith', 'shalt', 'hast'];

/** Whether the plugin objects to an article before a word, where they stand alone. */
const isWrong = createPhraseTest(findArticles);

/** "a unilateral", "a European", "a one-off": the plugin does not know all of them. */
const consonantBySound =
  /^(?:uni(?:[lcfvtopqsxaj]|direct)|eu|ewe|us[aeiu]|ut[eio]|ubi|ur[aeiou]|one|once|ouija)/;

/** Whether an article stands before a word whose first letter does not go with it. */
function mayBeWrong(paragraph: Paragraph, index: number): boolean {
  const article = paragraph.tokens[index]!;
  const next = paragraph.tokens[index + 1];
  if (!next || !isDoubtful(article.lower, next.lower)) return false;
  if (!isLowerWord(next) || next.text.length < 3 || !next.spaced || isNoArticle(paragraph, article))
    return false;
  // What is spelled out letter by letter goes by its letter's name: "an http port", "an mrna vaccine".
  if (!/[aeiouy]/.test(next.lower) || !isOrdinaryWord(next.lower)) return false;
  return isWrong(`${article.text} ${next.text}`);
}

/** Whether an article does not go with a name, an abbreviation or a number whose sound is known. */
function isWrongAsSpoken(paragraph: Paragraph, article: Token): boolean {
  const next = paragraph.tokens[article.index + 1];
  if (!next?.spaced || isNoArticle(paragraph, article)) return false;
  const known = article.lower === 'a' ? vowelSounds : consonantSounds;
  if (known.has(next.text)) return true;
  if (next.kind === 'word') return false;
  const number = article.lower === 'a' ? vowelNumbers : consonantNumbers;
  return number.test(paragraph.text.slice(next.start, next.start + longestNumber));
}

/** Whether an article may be wrong by a word's first letters. An h may be silent, a u or eu is a consonant by sound. */
function isDoubtful(article: string, next: string): boolean {
  if (article === 'an') return /^(?:[^aeiou]|u|eu|o)/.test(next);
  return /^[aeiouh]/.test(next) && !consonantBySound.test(next);
}

/** "A" as a letter or a name ("vitamin a is"), "a" as a foreign word ("a posteriori", "a capella"), "an historic". */
function isNoArticle({tokens, text}: Paragraph, article: Token): boolean {
  const before = tokens[article.index - 1];
  const next = tokens[article.index + 1];
  if (article.text === 'A' && before && before.kind !== 'punctuation') return true;
  // Before "the" or "this" no article is right.
  if (next && /^(?:AUX|ADP|CCONJ|DET)$/.test(next.pos)) return true;
  if (/[-/.'’“"(]/.test(text[article.end] ?? '') || /[-/.'’]/.test(text[article.start - 1] ?? ''))
    return true;
  // "An xterm": before a consonant the letter is read by its name.
  if (article.lower === 'an' && /^x(?:[^aeiouy]|or\b)/.test(next?.lower ?? '')) return true;
  // Writers are divided over "an historian" and "an hotel": the h of a syllable without stress is weak.
  return /^(?:histor|hotel|habit|heroi|hyste|hallucin|herb|hered|homage|hypothe|hierarch)/.test(
    next?.lower ?? '',
  );
}
