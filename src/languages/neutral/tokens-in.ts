import {isIn, type WordClass} from './lexeme.js';
import type {Paragraph, Token} from './token.js';

const none: readonly Token[] = [];

/**
 * The tokens of a paragraph that are in a word class, in order. It looks at their forms, which are few and near at hand, and
 * not at each token.
 */
export function tokensIn(wordClass: WordClass, paragraph: Paragraph): readonly Token[] {
  const {bits, includes} = wordClass;
  if ((paragraph.wordClasses & bits) === 0) return none;
  const {forms, tokens} = paragraph;
  const found: Token[] = [];
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index]!;
    if ((form.wordClasses & bits) !== 0 && (!includes || includes(form.text))) found.push(tokens[index]!);
  }
  return found;
}

/** Whether a paragraph has a word of a class: in most paragraphs without one, the test of a number. */
export function hasWordIn(wordClass: WordClass, {wordClasses, forms}: Paragraph): boolean {
  if ((wordClasses & wordClass.bits) === 0) return false;
  return wordClass.includes === undefined || forms.some(form => isIn(form, wordClass));
}
