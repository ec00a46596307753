import type {Paragraph, Token} from './token.js';

const none: readonly Token[] = [];

/**
 * The tokens of a paragraph that have one of some marks, in order. It looks at their forms, which are few and near at
 * hand, and not at each token.
 */
export function tokensIn(wordClasses: number, paragraph: Paragraph): readonly Token[] {
  if ((paragraph.wordClasses & wordClasses) === 0) return none;
  const {forms, tokens} = paragraph;
  const found: Token[] = [];
  for (let index = 0; index < forms.length; index++) {
    if ((forms[index]!.wordClasses & wordClasses) !== 0) found.push(tokens[index]!);
  }
  return found;
}
