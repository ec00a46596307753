import {isIn, mayHave, type WordClass} from './lexeme.js';
import type {Paragraph, Token} from './token.js';

const none: readonly Token[] = [];

/**
 * The tokens of a paragraph that are in a word class, in order. It looks at their forms, which are few and near at hand, and
 * not at each token.
 */
export function tokensIn(wordClass: WordClass, paragraph: Paragraph): readonly Token[] {
  if (!mayHave(wordClass, paragraph)) return none;
  const {forms, tokens} = paragraph;
  const found: Token[] = [];
  for (let index = 0; index < forms.length; index++)
    if (isIn(forms[index]!, wordClass)) found.push(tokens[index]!);
  return found;
}

/** Whether a paragraph has a word of a class: in most paragraphs without one, the test of a number. */
export function hasWordIn(wordClass: WordClass, paragraph: Paragraph): boolean {
  if (!mayHave(wordClass, paragraph)) return false;
  return wordClass.includes === undefined || paragraph.forms.some(form => isIn(form, wordClass));
}
