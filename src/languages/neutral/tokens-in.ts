import type {Paragraph, Token} from './token.js';

const none: readonly Token[] = [];

/**
 * The tokens of a paragraph that belong to any of some word classes, in order. It tests the forms instead of the tokens, because
 * there are few forms, and they are likely in the processor cache.
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
