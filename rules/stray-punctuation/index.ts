import {
  defineRule,
  defineWordClass,
  type Finding,
  isAbbreviation,
  isCapitalized,
  isEnglish,
  isIn,
  isLowerWord,
  isSetOff,
  type Paragraph,
  type Token,
} from '../../src/toolkit.js';
import {aloneInParagraph} from './alone.js';
import {commasBeforeDash} from './dash.js';
import {doubleStop} from './double-stop.js';
import {wrongSigns} from './wrong-signs.js';

/** The marks that can start a finding. */
const suspects = defineWordClass(({text}) => /^(?:[,.!?;]|\.\.)$/.test(text));

/** Reports unneeded punctuation: a second mark after a period or a comma, or a comma after an article. */
export default defineRule({
  id: 'stray-punctuation',
  description: 'Stray or duplicate punctuation mark',
  category: 'Linguistic conventions/Punctuation',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: 'any',
  source: 'used',
  yieldsTo: ['repetition-loop', 'leftover-marker'],
  needs: {words: suspects},
  checkParagraph(paragraph, context) {
    const {report, source} = context;
    const inEnglish = isEnglish(paragraph, context);
    if (inEnglish)
      for (const finding of [...commasBeforeDash(paragraph), ...wrongSigns(paragraph)]) report(finding);
    const {text, tokens, forms} = paragraph;
    for (const finding of aloneInParagraph(paragraph)) report(finding);
    for (let index = 0; index < forms.length; index++) {
      if (!isIn(forms[index]!, suspects) || !mayBeWrong(forms, index)) continue;
      const mark = tokens[index]!;
      const stray = tokens[index + 1];
      const found =
        doubleStop(tokens, mark, source) ?? (inEnglish ? commaAfterArticle(paragraph, mark) : undefined);
      // Informal texts in other languages have two periods for an ellipsis.
      if (found) report(inEnglish ? found : {...found, severity: found.severity ?? 'warning'});
      // Code mentions a mark instead of using it: "`,` and `.`".
      if (found || !stray || mark.kind === 'code' || stray.kind === 'code') continue;
      // Abbreviations of other languages are not known: "usw.," is right.
      if (!inEnglish && mark.text === '.') continue;
      if (isStray(text, tokens, mark, stray)) report(describe(text, mark, stray, tokens[index + 2]));
    }
  },
});

/** Whether another mark or an article is next to a mark, as with few. */
function mayBeWrong(forms: Paragraph['forms'], mark: number): boolean {
  const next = forms[mark + 1];
  const before = forms[mark - 1];
  return (
    (next !== undefined && isIn(next, suspects)) ||
    (before !== undefined && isIn(before, anyArticles)) ||
    forms[mark]!.text === '..'
  );
}

/** Words that require a noun. "This" and "her" don't, because they may be pronouns. */
const articles = new Set(['the', 'a', 'an', 'my', 'our', 'your', 'its', 'their', 'his', 'every']);

/** The same words at the start of a sentence, without "A", which may be a letter, and "My", which may be an exclamation. */
const capitalArticles = new Set(['The', 'An', 'Our', 'Your', 'Its', 'Their', 'Every']);

const anyArticles = defineWordClass(({text}) => articles.has(text) || capitalArticles.has(text));

/** Finds "the, old road": an article requires its noun. Excludes asides: "the, as they say, old road". */
function commaAfterArticle(paragraph: Paragraph, comma: Token): Finding | undefined {
  const {tokens} = paragraph;
  const article = tokens[comma.index - 1];
  const next = tokens[comma.index + 1];
  if (comma.text !== ',' || comma.spaced || !article) return undefined;
  if (!articles.has(article.text) && !(capitalArticles.has(article.text) && isLowerWord(next)))
    return undefined;
  if (!next?.spaced || !/^(?:word|number)$/.test(next.kind) || isMentioned(paragraph, article))
    return undefined;
  if (!(isNominal(next) && !isAside(tokens, next)) && !(mayBeNominal(next) && !hasComma(tokens, next)))
    return undefined;
  return {
    start: article.start,
    end: comma.end,
    reason: `Stray comma after \`${article.text}\`: remove it, or add the missing word`,
    expected: [article.text],
    fix: 'suggest',
  };
}

/** Whether a word can follow an article: a noun, or a word that modifies it. */
function isNominal({pos, lower}: Token): boolean {
  return (
    /^(?:NOUN|ADJ|PROPN)$/.test(pos) ||
    (pos === 'VERB' && /(?:ed|en|ing)$/.test(lower)) ||
    (pos === 'ADV' && /est$/.test(lower))
  );
}

/** "the very best", "to the left", "the two rooms": words that can follow an article, but also start an aside. */
function mayBeNominal({pos}: Token): boolean {
  return /^(?:ADV|VERB|NUM)$/.test(pos);
}

/** "the, mind you, last": a word tagged as a noun may start an aside, if the second comma is near and the phrase continues after it. */
function isAside(tokens: readonly Token[], next: Token): boolean {
  const length = tokens.slice(next.index + 1, next.index + 3).findIndex(({text}) => text === ',');
  if (length < 0) return false;
  // "the, low, flat plants", "in the, gloom, Ann": a single word is not an aside, unless it is an exclamation.
  if (length === 0 && !exclamations.has(next.lower)) return false;
  const after = tokens[next.index + length + 2];
  return (
    after !== undefined &&
    (after.kind !== 'word' || articles.has(after.lower) || isNominal(after) || mayBeNominal(after))
  );
}

/** Single words that form an aside: "a, sorry, the road", "the, er, owner". */
const exclamations = new Set(
  'sorry true sure okay right fine granted er um uh ah oh eh hm ahem well yes no nay say like please alas damn hell god lord heck gosh dear quote thankfully sadly'.split(
    ' ',
  ),
);

/** Most tokens before the second comma of an aside. */
const longestAside = 16;

/** Whether the sentence has another comma, which an aside requires. */
function hasComma(tokens: readonly Token[], next: Token): boolean {
  for (const {text} of tokens.slice(next.index + 1, next.index + longestAside)) {
    if (text === ',') return true;
    if (/^[.!?;:]$/.test(text)) return false;
  }
  return false;
}

/** Whether an article is something else: a word that the text mentions ("the words an, arche"), an exclamation ("Oh, my, no!") or a letter. */
function isMentioned(paragraph: Paragraph, article: Token): boolean {
  const {lower: before = '', kind = 'punctuation'} = paragraph.tokens[article.index - 1] ?? {};
  return (
    (article.text === 'my' && kind === 'punctuation') ||
    // "a friend of his, fond of puns"
    (article.text === 'his' && /^(?:of|all)$/.test(before)) ||
    /^(?:words?|articles?|prefix|particle|terms?)$/.test(before) ||
    isSetOff(paragraph, article.start, article.end) ||
    isLetter(paragraph.tokens, article)
  );
}

/** "vitamin a, which", "options a, b": the letter, not the article. */
function isLetter(tokens: readonly Token[], {index, text}: Token): boolean {
  if (text !== 'a') return false;
  const before = tokens[index - 1];
  if (tokens[index + 2]?.text.length === 1) return true;
  return (
    before === undefined ||
    before.kind === 'number' ||
    before.pos === 'NOUN' ||
    before.text === '(' ||
    before.text.length === 1
  );
}

function isStray(text: string, tokens: readonly Token[], mark: Token, stray: Token): boolean {
  const before = tokens[mark.index - 1];
  const after = tokens[stray.index + 1];
  if (!before || before.kind === 'punctuation' || !/^[.,]$/.test(stray.text)) return false;
  // "you have ,. This": a space before two adjacent marks.
  if (mark.spaced && (mark.text !== ',' || stray.spaced)) return false;
  // ". . ." is an ellipsis, "..?" expresses doubt, ".5" is a number, ".net" a name.
  if (after && (after.text.startsWith('.') || (!after.spaced && /^[\p{L}\p{N}?!]/u.test(after.text))))
    return false;
  if (mark.text === ',') return true;
  // A colon may belong to a label: "Reviewed-by:, Tested-by:".
  if (mark.text === ';') return !stray.spaced && isLowerWord(before) && (!after || after.spaced);
  if (!/^[.!?]$/.test(mark.text)) return false;
  if (stray.spaced) return !isAbbreviation(before);
  // "etc.," and "Inc.," are correct.
  return (
    mark.text === '.' &&
    isLowerWord(before) &&
    before.text.length > 2 &&
    !isAbbreviation(before) &&
    // "www.example.", "(lit., to live)".
    !/[.(]/.test(text[before.start - 1] ?? '')
  );
}

function describe(text: string, mark: Token, stray: Token, next: Token | undefined): Finding {
  const found = text.slice(mark.start, stray.end);
  // ". , It": whichever mark is wrong, the capital is part of the same problem.
  if (stray.text === ',' && mark.text !== ',' && isCapitalized(next)) {
    const name = next.text === 'I' || next.pos === 'PROPN';
    return {
      start: mark.start,
      end: next.end,
      reason: `Stray punctuation \`${found}\` before \`${next.text}\`: end the sentence, or continue with a comma`,
      expected: [`${mark.text} ${next.text}`, `, ${name ? next.text : next.lower}`],
      fix: 'suggest',
    };
  }
  const expected = mark.text === ',' && stray.text === '.' ? '.' : mark.text;
  return {
    start: mark.start,
    end: stray.end,
    reason: `${mark.text === stray.text ? 'Duplicate' : 'Stray'} punctuation \`${found}\`: keep one mark`,
    expected: isSafe(mark, stray, next) ? [expected] : [expected, stray.text],
    fix: isSafe(mark, stray, next) ? 'safe' : 'suggest',
  };
}

/** Whether the next word shows which of the two marks is correct. */
function isSafe(mark: Token, stray: Token, next: Token | undefined): boolean {
  if (mark.text === stray.text) return !next || mark.text === ',' || !isLowerWord(next);
  return stray.text === '.' && !isLowerWord(next);
}
