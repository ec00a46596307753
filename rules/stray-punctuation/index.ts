import {isAbbreviation} from '../../src/english/abbreviations.js';
import {defineMark} from '../../src/english/lexeme.js';
import {tokensWith} from '../../src/english/marked.js';
import type {Token} from '../../src/english/paragraph.js';
import {isCapitalised, isLowerWord} from '../../src/english/words.js';
import {defineRule, type Finding} from '../../src/rule.js';

/** What a finding begins with. */
const suspects = defineMark(({text}) => /^(?:[,.!?]|\.\.)$/.test(text));

/** A punctuation mark that nothing calls for: a second one behind a full stop or a comma. */
export default defineRule({
  id: 'stray-punctuation',
  description: 'Punctuation mark that does not belong there',
  category: 'Linguistic conventions/Punctuation',
  severity: 'error',
  fix: 'safe',
  needs: {marks: suspects},
  checkParagraph(paragraph, {report}) {
    const {text, tokens} = paragraph;
    for (const mark of tokensWith(suspects, paragraph)) {
      const {index} = mark;
      const stray = tokens[index + 1];
      const found = doubleStop(tokens, mark) ?? commaBehindArticle(tokens, mark);
      if (found) {
        report(found);
        continue;
      }
      // A mark in code is spoken of: "`,` and `.`".
      if (!stray || mark.kind === 'source' || stray.kind === 'source' || !isStray(text, tokens, mark, stray))
        continue;
      report(describe(text, mark, stray, tokens[index + 2]));
    }
  },
});

/** "the end.. The": two stops are no ellipsis where a sentence ends; in mid-sentence they may be meant as one. */
function doubleStop(tokens: readonly Token[], mark: Token): Finding | undefined {
  const before = tokens[mark.index - 1];
  if (before?.kind !== 'word' || mark.spaced || before.text.length < 2) return undefined;
  const next = tokens[mark.index + 1];
  // Whether two stops are one token or two depends on whether the tagger has met the word before.
  const isPair = mark.text === '.' && next?.text === '.' && !next.spaced;
  if (mark.text !== '..' && !isPair) return undefined;
  const last = isPair ? next : mark;
  const after = tokens[last.index + 1];
  if (after && (!after.spaced || !/^\p{Lu}/u.test(after.text))) return undefined;
  return {
    start: mark.start,
    end: last.end,
    reason: 'Stray punctuation `..`: one mark is enough',
    expected: ['.'],
  };
}

/** Words that a noun must follow: no pronouns, as "this" and "her" may be. */
const articles = new Set(['the', 'a', 'an', 'my', 'our', 'your', 'its', 'their', 'his', 'every']);

/** "the, old road": an article wants its noun. An aside does not start with one: "the, as they say, old road". */
function commaBehindArticle(tokens: readonly Token[], comma: Token): Finding | undefined {
  const article = tokens[comma.index - 1];
  const next = tokens[comma.index + 1];
  if (comma.text !== ',' || comma.spaced || !articles.has(article?.text ?? '')) return undefined;
  if (!next?.spaced || next.kind !== 'word' || isLetter(tokens, article!)) return undefined;
  const isNominal =
    /^(?:NOUN|ADJ|PROPN)$/.test(next.pos) || (next.pos === 'VERB' && /(?:ed|en|ing)$/.test(next.lower));
  // What is tagged as a noun may open an aside all the same, if the next comma is near: "the, mind you, last".
  const isAside = tokens.slice(next.index + 1, next.index + 3).some(({text}) => text === ',');
  if (!isNominal || isAside) return undefined;
  return {
    start: article!.start,
    end: comma.end,
    reason: `Stray comma behind \`${article!.text}\`: take it out, or put in the word that is missing`,
    expected: [article!.text],
    fix: 'suggest',
  };
}

/** "vitamin a, which", "options a, b": the letter, not the article. */
function isLetter(tokens: readonly Token[], {index, text}: Token): boolean {
  if (text !== 'a') return false;
  const before = tokens[index - 1];
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
  if (!before || before.kind === 'punctuation' || mark.spaced || !/^[.,]$/.test(stray.text)) return false;
  // ". . ." is an ellipsis, ".5" a number, ".net" a name.
  if (after && (after.text.startsWith('.') || (!after.spaced && /^[\p{L}\p{N}]/u.test(after.text))))
    return false;
  if (mark.text === ',') return true;
  if (!/^[.!?]$/.test(mark.text)) return false;
  if (stray.spaced) return !isAbbreviation(before);
  // "etc.," and "Inc.," are right.
  return (
    mark.text === '.' &&
    isLowerWord(before) &&
    before.text.length > 2 &&
    !isAbbreviation(before) &&
    text[before.start - 1] !== '.'
  );
}

function describe(text: string, mark: Token, stray: Token, next: Token | undefined): Finding {
  const found = text.slice(mark.start, stray.end);
  // ". , It": whichever mark goes, the capital belongs to the same damage.
  if (stray.text === ',' && mark.text !== ',' && isCapitalised(next)) {
    const name = next.text === 'I' || next.pos === 'PROPN';
    return {
      start: mark.start,
      end: next.end,
      reason: `Stray punctuation \`${found}\` before \`${next.text}\`: end the sentence, or go on with a comma`,
      expected: [`${mark.text} ${next.text}`, `, ${name ? next.text : next.lower}`],
      fix: 'suggest',
    };
  }
  const expected = mark.text === ',' && stray.text === '.' ? '.' : mark.text;
  return {
    start: mark.start,
    end: stray.end,
    reason: `Stray punctuation \`${found}\`: one mark is enough`,
    expected: isSafe(mark, stray, next) ? [expected] : [expected, stray.text],
    fix: isSafe(mark, stray, next) ? 'safe' : 'suggest',
  };
}

/** Whether what follows tells which of the two marks is meant. */
function isSafe(mark: Token, stray: Token, next: Token | undefined): boolean {
  if (mark.text === stray.text) return !next || mark.text === ',' || !isLowerWord(next);
  return stray.text === '.' && !isLowerWord(next);
}
