import {ofParagraph, type Sentence, type Token} from './paragraph.js';
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
export function capitalsInside({paragraph, index}: Sentence): readonly InnerCapital[] {
  return capitalsOf(paragraph)[index]!;
}

/** Those of each sentence: several rules ask for them. */
const capitalsOf = ofParagraph((paragraph): InnerCapital[][] => paragraph.sentences.map(capitalsIn));

function capitalsIn(sentence: Sentence): InnerCapital[] {
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
  let words = 0;
  let capitalised = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    words++;
    if (token.startsUpper) capitalised++;
  }
  return capitalised > words / 2;
}

/** A word, a number or a closing bracket. */
function endsInText(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number' || token.text === ')';
}

/** The tokens of a quotation that a mark opens, up to its end or the sentence's. */
function quotationFrom(tokens: readonly Token[], mark: number): Token[] {
  let end = mark + 1;
  while (end < tokens.length && !/^["”»’]$/.test(tokens[end]!.text)) end++;
  return tokens.slice(mark + 1, end);
}

function quotedAfter(token: Token, quoted: boolean): boolean {
  if (token.kind !== 'punctuation') return quoted;
  if (/^[“«„‘]$/.test(token.text)) return true;
  if (/^[”»]$/.test(token.text)) return false;
  return token.text === '"' ? !quoted : quoted;
}
