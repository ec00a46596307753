import {
  capitalise,
  defineRule,
  defineWordClass,
  hasMarkupBetween,
  isIn,
  isLowerWord,
  type Paragraph,
  type Token,
  tokensIn,
} from '../../src/toolkit.js';
import {articles, foreignBehindA, impossible, namedByLetter, namesInCode, soundsLike} from './words.js';

/** Determiners of which two may stand in a row. */
const determiners = defineWordClass(
  ({lower}) => impossible.has(lower) || [...impossible.values()].some(seconds => seconds.has(lower)),
);

interface Facts {
  /** The word of the pair that may be one of a program. */
  readonly name: string;
}

/** Two determiners in a row that a noun cannot have together. */
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
        reason: `Two determiners: \`${first.text} ${second.text}\`. Take one of the two out`,
        expected: proposals(first, second),
      };
      if (namesInCode.has(second.lower)) reportIf(finding, {name: second.lower});
      else report(finding);
    }
  },
  confirm: ({name}, {document}) => !document.register.isTechnical && !document.isNamedInCode(name),
});

/** The more telling one of the two before the other, or the contraction that was meant. */
function proposals(first: Token, second: Token): string[] {
  const isUpper = first.text !== first.lower;
  const contraction = soundsLike.get(first.lower);
  if (contraction) {
    const meant = isUpper ? capitalise(contraction) : contraction;
    return [`${meant} ${second.text}`, first.text];
  }
  const other = isUpper ? capitalise(second.text) : second.text;
  return articles.has(first.lower) ? [other, first.text] : [first.text, other];
}

/** Whether both are determiners of what follows: no letters, no names, no words that are spoken of. */
function isPair(paragraph: Paragraph, first: Token, second: Token): boolean {
  const {tokens} = paragraph;
  const next = tokens[second.index + 1];
  if (!isLowerWord(second) || !second.spaced || !isLowerWord(next) || !next.spaced || next.text.length < 2)
    return false;
  const before = tokens[first.index - 1];
  if (first.text !== first.lower && (first.shape !== 'capitalised' || first.text === 'A')) return false;
  if (before && !first.spaced && before.kind !== 'punctuation') return false;
  if (/^[-'’‘“"/(*.]$/.test(before?.text ?? '') && !first.spaced) return false;
  if (hasMarkupBetween(paragraph, first, second) || hasMarkupBetween(paragraph, second, next)) return false;
  if (/^an?$/.test(first.lower) && !isArticle(before)) return false;
  return !/^an?$/.test(second.lower) || isPhrase(next);
}

/** Whether an "a" may be an article behind a word: behind "vitamin" or "option" it is a letter. */
function isArticle(before: Token | undefined): boolean {
  return !before || /^(?:VERB|AUX|ADP|CCONJ|SCONJ|PUNCT|ADV)$/.test(before.pos);
}

/** Whether an article may stand before a word: "the a key" and "the a priori claim" have a letter and a foreign word. */
function isPhrase({lower, pos}: Token): boolean {
  return /^(?:ADJ|NOUN|ADV)$/.test(pos) && !namedByLetter.has(lower) && !foreignBehindA.has(lower);
}
