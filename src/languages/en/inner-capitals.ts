import {ofParagraph} from '../neutral/of-paragraph.js';
import type {Sentence, Token} from '../neutral/token.js';
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
export function innerCapitals(sentence: Sentence): readonly InnerCapital[] {
  const capitals = capitalsInside(sentence);
  return capitals.length === 0
    ? capitals
    : capitals.filter(({before, quoted}) => !quoted && isLowerWord(before));
}

/**
 * The capitalised words of a sentence that nothing right before them explains: a word or number stands before
 * each on the same line, with nothing but a space between; and the sentence, or the quotation, is no title.
 */
export function capitalsInside({paragraph, index}: Sentence): readonly InnerCapital[] {
  return capitalsOf(paragraph)[index]!;
}

/** Those of each sentence: several rules ask for them. */
const capitalsOf = ofParagraph((paragraph): (readonly InnerCapital[])[] =>
  paragraph.sentences.map(capitalsIn),
);

const none: readonly InnerCapital[] = [];

function capitalsIn({tokens, paragraph}: Sentence): readonly InnerCapital[] {
  if (!mayHoldCapital(tokens) || isTitleCase(tokens)) return none;
  const found: InnerCapital[] = [];
  let quoted = false;
  let isTitle = false;
  for (let index = 0; index < tokens.length; index++) {
    const word = tokens[index]!;
    if (word.kind === 'punctuation') {
      const wasQuoted = quoted;
      quoted = quotedAfter(word.text, quoted);
      if (quoted && !wasQuoted) isTitle = isTitleCase(quotationFrom(tokens, index));
      continue;
    }
    if ((quoted && isTitle) || !isInnerCapital(tokens, index)) continue;
    const before = tokens[index - 1]!;
    // A capital at the start of a line may be verse.
    if (paragraph.text.slice(before.end, word.start).includes('\n')) continue;
    found.push({before, word, after: tokens[index + 1], quoted});
  }
  return found;
}

/** Most sentences are out with this. */
function mayHoldCapital(tokens: readonly Token[]): boolean {
  for (let index = 1; index < tokens.length; index++) if (isInnerCapital(tokens, index)) return true;
  return false;
}

/** Whether a word has a capital, and a word, a number or a closing bracket before it. */
function isInnerCapital(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]!;
  return (
    index > 0 &&
    isCapitalised(word) &&
    word.spaced &&
    endsInText(tokens[index - 1]!) &&
    !hasExtension(tokens, index)
  );
}

/** "Next.js", "Booking.com": a name as files and hosts have them. */
function hasExtension(tokens: readonly Token[], index: number): boolean {
  const stop = tokens[index + 1];
  const extension = tokens[index + 2];
  return stop?.text === '.' && !stop.spaced && isLowerWord(extension) && !extension.spaced;
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

function quotedAfter(mark: string, quoted: boolean): boolean {
  if (mark.length > 1) return quoted;
  if ('“«„‘'.includes(mark)) return true;
  if ('”»'.includes(mark)) return false;
  return mark === '"' ? !quoted : quoted;
}
