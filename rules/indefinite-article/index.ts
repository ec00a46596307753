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

/** Finds "a" before a vowel sound and "an" before a consonant sound. */
export default defineRule<never, true>({
  id: 'indefinite-article',
  description: 'Wrong indefinite article: "a" for "an", or "an" for "a"',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  needs: {words: articles},
  checkParagraph(paragraph, {report, reportIf}) {
    const candidates = tokensIn(articles, paragraph);
    const doubtful = candidates.filter(({index}) => mayBeWrong(paragraph, index));
    // Run the plugin only if it can find something.
    const found = doubtful.length === 0 ? [] : placesFoundBy(findArticles, paragraph);
    const objected = new Set(found.map(({start}) => start));
    const wrong = new Set(doubtful.filter(({start}) => objected.has(start)));
    for (const token of candidates) {
      if (!wrong.has(token) && !isWrongAsSpoken(paragraph, token)) continue;
      const right = token.lower === 'a' ? 'an' : 'a';
      const expected = token.text === token.lower ? right : `A${right.slice(1)}`;
      const next = paragraph.tokens[token.index + 1]!;
      const finding = {
        start: token.start,
        end: token.end,
        reason: `Wrong article in \`${token.text} ${next.text}\`: write \`${expected} ${next.text}\``,
        expected: [expected],
      };
      if (token.lower === 'an' && mayBeOlderUse.test(next.lower)) reportIf(finding, true);
      else report(finding);
    }
  },
  confirm: (_, {document}) => !isOlderEnglish(document),
});

/** Until about 1800, English wrote "an" before these: "an hundred", "an universal". */
const mayBeOlderUse = /^(?:h|u|eu|one|once)/;

/** Whether a document has two or more words that English gave up at about that time. */
function isOlderEnglish(document: DocumentProfile): boolean {
  return archaic.filter(word => document.lowerCaseUses(word) > 0).length > 1;
}

const archaic = ['thou', 'thee', 'thy', 'ye', 'hath', 'doth', 'unto', 'saith', 'shalt', 'hast'];

/** Whether the plugin objects to an article and a word, on their own. */
const isWrong = createPhraseTest(findArticles);

/** "a unilateral", "a European", "a one-off": the plugin does not know all of these. */
const consonantBySound =
  /^(?:uni(?:[lcfvtopqsxaj]|direct)|eu|ewe|us[aeiu]|ut[eio]|ubi|ur[aeiou]|one|once|ouija)/;

/** "an university", "an union": the plugin does not know these. */
const soundsLikeYou =
  /^(?:universit|unions?\b|unicorn|unicycl|unicellul|unison|unisex|unipolar|urani|uter[iu]|utensil|utopi|usurp|ukulele|eulog|euphor|eunuch|ewe)/;

/** Whether an article may be wrong for the first letter of the next word. */
function mayBeWrong(paragraph: Paragraph, index: number): boolean {
  const article = paragraph.tokens[index]!;
  const next = paragraph.tokens[index + 1];
  if (!next || !isDoubtful(article.lower, next.lower)) return false;
  if (!isLowerWord(next) || next.text.length < 3 || !next.spaced || isNoArticle(paragraph, article))
    return false;
  // For words that are spelled out, the name of the first letter counts: "an http port", "an mrna vaccine".
  if (!/[aeiouy]/.test(next.lower) || !isOrdinaryWord(next.lower)) return false;
  return isWrong(`${article.text} ${next.text}`);
}

/** Whether an article is wrong before a name, an abbreviation, or a number whose pronunciation is known. */
function isWrongAsSpoken(paragraph: Paragraph, article: Token): boolean {
  const next = paragraph.tokens[article.index + 1];
  if (!next?.spaced || isNoArticle(paragraph, article)) return false;
  const known = article.lower === 'a' ? vowelSounds : consonantSounds;
  if (known.has(next.text)) return true;
  if (article.lower === 'an' && isLowerWord(next) && soundsLikeYou.test(next.lower)) return true;
  if (next.kind === 'word') return false;
  const number = article.lower === 'a' ? vowelNumbers : consonantNumbers;
  return number.test(paragraph.text.slice(next.start, next.start + longestNumber));
}

/** Whether an article may be wrong, by the first letters of the next word. An h may be silent, and u and eu can sound like a consonant. */
function isDoubtful(article: string, next: string): boolean {
  if (article === 'an') return /^(?:[^aeiou]|u|eu|o)/.test(next);
  return /^[aeiouh]/.test(next) && !consonantBySound.test(next);
}

/** Whether it is a letter or a name ("vitamin a is"), a foreign word ("a posteriori"), or a matter of taste ("an historic"). */
function isNoArticle({tokens, text}: Paragraph, article: Token): boolean {
  const before = tokens[article.index - 1];
  const next = tokens[article.index + 1];
  // "Uncle An that", "grade A in"
  if (article.text !== article.lower && before && before.kind !== 'punctuation') return true;
  // Before "the" or "this", both articles are wrong.
  if (next && /^(?:AUX|ADP|CCONJ|DET)$/.test(next.pos)) return true;
  if (/[-/.'’“"(]/.test(text[article.end] ?? '') || /[-/.'’]/.test(text[article.start - 1] ?? ''))
    return true;
  // "An xterm": before a consonant, "x" is pronounced as a letter.
  if (article.lower === 'an' && /^x(?:[^aeiouy]|or\b)/.test(next?.lower ?? '')) return true;
  // Writers disagree about "an historian" and "an hotel", because the h of an unstressed syllable is weak.
  return /^(?:histor|hotel|habit|heroi|hyste|hallucin|herb|hered|homage|hypothe|hierarch)/.test(
    next?.lower ?? '',
  );
}
