import type {Paragraph, Token} from './token.js';
import {isIn, occursIn, type WordClass} from './word-class.js';

const none: readonly Token[] = [];

/**
 * The tokens of a paragraph that are in a word class, in order. It looks at their forms, which are few and close together in
 * memory, instead of at each token.
 */
export function tokensIn(wordClass: WordClass, paragraph: Paragraph): readonly Token[] {
  if (!occursIn(wordClass, paragraph)) return none;
  const {forms, tokens} = paragraph;
  const found: Token[] = [];
  for (let index = 0; index < forms.length; index++) {
    if (isIn(wordClass, forms[index])) found.push(tokens[index]!);
  }
  return found;
}
