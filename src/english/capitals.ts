import type {Sentence, Token} from './paragraph.js';
import {isCapitalised, isLowerWord} from './words.js';

/** A capitalised word inside a sentence, and its neighbours. */
export interface InnerCapital {
  readonly before: Token;
  readonly word: Token;
  readonly after: Token | undefined;
  /** Whether it stands in a quotation. */
  readonly quoted: boolean;
}

/** The capitalised words of {@link capitalsInside} outside quotations that a word in lower case stands before. */
export function innerCapitals(sentence: Sentence): InnerCapital[] {
  return capitalsInside(sentence).filter(({before, quoted}) => !quoted && isLowerWord(before));
}

/**
 * The capitalised words of a sentence that nothing right before them explains: a word or number stands before
 * each on the same line, with nothing but a space between; and the sentence, or the quotation, is no title.
 */
export function capitalsInside(sentence: Sentence): InnerCapital[] {
  if (isTitleCase(sentence.tokens)) return [];
  const found: InnerCapital[] = [];
  let quoted = false;
  let isTitle = false;
  for (const [index, word] of sentence.tokens.entries()) {
    const wasQuoted = quoted;
    quoted = quotedAfter(word, quoted);
    if (quoted && !wasQuoted) isTitle = isTitleCase(quotationFrom(sentence.tokens, index));
    const before = sentence.tokens[index - 1];
    if ((quoted && isTitle) || !isCapitalised(word) || !before || !endsInText(before) || !word.spaced)
      continue;
    // A capital at the start of a line may be verse.
    if (/[\r\n]/.test(sentence.paragraph.text.slice(before.end, word.start))) continue;
    found.push({before, word, after: sentence.tokens[index + 1], quoted});
  }
  return found;
}

/** Whether over half of the words are capitalised, as in a headline or a list of names. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(token => token.kind === 'word');
  const capitalised = words.filter(token => /^\p{Lu}/u.test(token.text));
  return capitalised.length > words.length / 2;
}

/** A word, a number or a closing bracket. */
function endsInText(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number' || token.text === ')';
}

/** The tokens of a quotation that a mark opens, up to its end or the sentence's. */
function quotationFrom(tokens: readonly Token[], mark: number): Token[] {
  const end = tokens.findIndex(({text}, index) => index > mark && /^["”»’]$/.test(text));
  return tokens.slice(mark + 1, end < 0 ? undefined : end);
}

function quotedAfter(token: Token, quoted: boolean): boolean {
  if (token.kind !== 'punctuation') return quoted;
  if (/^[“«„‘]$/.test(token.text)) return true;
  if (/^[”»]$/.test(token.text)) return false;
  return token.text === '"' ? !quoted : quoted;
}
