import {
  capitalize,
  defineRule,
  defineWordClass,
  hasMarkupBetween,
  isIn,
  isLowerWord,
  type Paragraph,
  type Token,
  tokensIn,
} from '../../src/toolkit.js';
import {articles, foreignAfterA, impossible, namedByLetter, namesInCode, soundsLike} from './words.js';

/** Determiners that can form one of the reported pairs. */
const determiners = defineWordClass(
  ({lower}) => impossible.has(lower) || [...impossible.values()].some(seconds => seconds.has(lower)),
);

interface Facts {
  /** The word of the pair that may be a name in code. */
  readonly name: string;
}

/** Finds two determiners in a row that can't both modify a noun. */
export default defineRule<never, Facts>({
  id: 'double-determiner',
  description: 'Two determiners in a row',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  needs: {words: determiners},
  checkParagraph(paragraph, {report, reportIf}) {
    const {forms, tokens} = paragraph;
    for (const second of tokensIn(determiners, paragraph)) {
      const first = tokens[second.index - 1];
      if (!first || !isIn(forms[first.index]!, determiners)) continue;
      if (!impossible.get(first.lower)?.has(second.lower) || !isPair(paragraph, first, second)) continue;
      const finding = {
        start: first.start,
        end: second.end,
        reason: `Two determiners \`${first.text} ${second.text}\`: remove one`,
        expected: proposals(first, second),
      };
      if (namesInCode.has(second.lower)) reportIf(finding, {name: second.lower});
      else report(finding);
    }
  },
  confirm: ({name}, {document}) => !document.register.isTechnical && !document.isNamedInCode(name),
});

/** The more specific determiner first, then the other; or first the contraction that was probably meant. */
function proposals(first: Token, second: Token): string[] {
  const isUpper = first.text !== first.lower;
  const contraction = soundsLike.get(first.lower);
  if (contraction) {
    const meant = isUpper ? capitalize(contraction) : contraction;
    return [`${meant} ${second.text}`, first.text];
  }
  const other = isUpper ? capitalize(second.text) : second.text;
  return articles.has(first.lower) ? [other, first.text] : [first.text, other];
}

/** Whether both words are determiners of the next word, rather than letters, names, or quoted words. */
function isPair(paragraph: Paragraph, first: Token, second: Token): boolean {
  const {tokens} = paragraph;
  const next = tokens[second.index + 1];
  if (!isLowerWord(second) || !second.spaced || !isLowerWord(next) || !next.spaced || next.text.length < 2)
    return false;
  const before = tokens[first.index - 1];
  if (first.text !== first.lower && (first.shape !== 'capitalized' || first.text === 'A')) return false;
  if (before && !first.spaced && before.kind !== 'punctuation') return false;
  if (/^[-'’‘“"/(*.]$/.test(before?.text ?? '') && !first.spaced) return false;
  if (hasMarkupBetween(paragraph, first, second) || hasMarkupBetween(paragraph, second, next)) return false;
  if (/^an?$/.test(first.lower) && !isArticle(before)) return false;
  return !/^an?$/.test(second.lower) || isPhrase(next);
}

/** Whether an "a" after this word may be an article. After "vitamin" or "option", it is a letter. */
function isArticle(before: Token | undefined): boolean {
  return !before || /^(?:VERB|AUX|ADP|CCONJ|SCONJ|PUNCT|ADV)$/.test(before.pos);
}

/** Whether an "a" before this word may be an article. It is a letter in "the a key", and foreign in "the a priori claim". */
function isPhrase({lower, pos}: Token): boolean {
  return /^(?:ADJ|NOUN|ADV)$/.test(pos) && !namedByLetter.has(lower) && !foreignAfterA.has(lower);
}
