import {ofParagraph} from '../neutral/of-paragraph.js';
import type {Sentence, Token} from '../neutral/token.js';
import {isCapitalized, isLowerWord} from './words.js';

/** A capitalized word inside a sentence, and the tokens next to it. */
export interface InnerCapital {
  readonly before: Token;
  readonly word: Token;
  readonly after: Token | undefined;
  /** Whether it is in a quotation. */
  readonly quoted: boolean;
}

/** The words from {@link capitalsInside} that are outside quotations and follow a lowercase word. */
export function innerCapitals(sentence: Sentence): readonly InnerCapital[] {
  const capitals = capitalsInside(sentence);
  return capitals.length === 0
    ? capitals
    : capitals.filter(({before, quoted}) => !quoted && isLowerWord(before));
}

/**
 * The capitalized words of a sentence whose capital has no obvious reason: each follows a word or number on the same line,
 * with only a space between, and the sentence or quotation is not a title.
 */
export function capitalsInside({paragraph, index}: Sentence): readonly InnerCapital[] {
  return capitalsOf(paragraph)[index]!;
}

/** The capitals of each sentence, computed once because several rules need them. */
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

/** A fast test that rules out most sentences. */
function mayHoldCapital(tokens: readonly Token[]): boolean {
  for (let index = 1; index < tokens.length; index++) if (isInnerCapital(tokens, index)) return true;
  return false;
}

/** Whether a word is capitalized after a word, a number or a closing bracket. */
function isInnerCapital(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]!;
  return (
    index > 0 &&
    isCapitalized(word) &&
    word.spaced &&
    endsInText(tokens[index - 1]!) &&
    !hasExtension(tokens, index)
  );
}

/** Whether a name has an extension, like a file or host: "Next.js", "Booking.com". */
function hasExtension(tokens: readonly Token[], index: number): boolean {
  const stop = tokens[index + 1];
  const extension = tokens[index + 2];
  return stop?.text === '.' && !stop.spaced && isLowerWord(extension) && !extension.spaced;
}

/** Whether more than half of the words are capitalized, as in a headline or a list of names. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitalized = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    words++;
    if (token.startsUpper) capitalized++;
  }
  return capitalized > words / 2;
}

/** Whether a token is a word, a number or a closing bracket. */
function endsInText(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number' || token.text === ')';
}

/** The tokens of a quotation after its opening mark, up to the end of the quotation or the sentence. */
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
