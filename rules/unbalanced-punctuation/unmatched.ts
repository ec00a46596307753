import {isSetOff, type Paragraph, type Token} from '../../src/toolkit.js';
import {isNamed} from '../shared/named-marks.js';

export function isBracket(mark: string): boolean {
  return /^[()[\]]$/.test(mark);
}

/**
 * What is wrong with a mark: it is never closed, it was never opened, it is the opposite half of its pair, or the marks of
 * the paragraph are even in number, but don't pair up.
 */
export type Problem = 'open' | 'closed' | 'reversed' | 'spaced';

export interface Unmatched {
  readonly token: Token;
  readonly problem: Problem;
}

export const closers: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{', '”': '“', '»': '«'};

export const openers = new Set(Object.values(closers));

const counterparts: Readonly<Record<string, string>> = {
  ...closers,
  ...Object.fromEntries(Object.entries(closers).map(([closer, opener]) => [opener, closer])),
  '（': '）',
  '）': '（',
};

/** The other half of a pair, other than straight quotation marks. */
export function partnerOf(mark: string): string {
  return counterparts[mark] ?? mark;
}

export const pairs: ReadonlySet<string> = new Set([...Object.keys(closers), ...openers, '"']);

/** The marks that are open at a point in the paragraph. */
export class OpenMarks {
  readonly #marks: Token[] = [];
  readonly #counts = new Map<string, number>();

  push(token: Token): void {
    this.#marks.push(token);
    this.#count(token, 1);
  }

  /**
   * Closes the last open mark among the given ones. Returns the marks opened after it, which have no partner, or undefined
   * if none of the given marks is open, which takes no search to find out.
   */
  take(...partners: readonly string[]): Token[] | undefined {
    return this.abandon(...partners)?.slice(1);
  }

  /** Removes the last open mark among the given ones as well, because it has no partner. */
  abandon(...partners: readonly string[]): Token[] | undefined {
    if (partners.every(partner => !this.#counts.get(partner))) return undefined;
    const at = this.#marks.findLastIndex(({text}) => partners.includes(plain(text)));
    const taken = this.#marks.splice(at);
    for (const token of taken) this.#count(token, -1);
    return taken;
  }

  get rest(): readonly Token[] {
    return this.#marks;
  }

  #count(token: Token, difference: number): void {
    const text = plain(token.text);
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + difference);
  }
}

/** The marks of a paragraph without a partner in it. */
export function unmatched(paragraph: Paragraph): Unmatched[] {
  const open = new OpenMarks();
  const found: Unmatched[] = [];
  const lost = (tokens: readonly Token[]): void => {
    for (const token of tokens) found.push({token, problem: 'open'});
  };
  // The tagger mistakes the middle of "{a}:{b}" for a smiley.
  let bracesInSmileys = 0;
  const isOdd = paragraph.text.split('"').length % 2 === 0;
  const isForeign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(paragraph.text);
  const hasGuillemets = paragraph.text.includes('«') && paragraph.text.includes('»');
  for (const token of paragraph.tokens) {
    if (token.kind !== 'punctuation' && token.kind !== 'symbol') continue;
    const text = plain(token.text);
    if (text === ':{') bracesInSmileys++;
    if (!pairs.has(text) && !text.includes(')')) continue;
    // In Chinese text without spaces, tokens contain brackets.
    if (token.text !== text && isForeign) continue;
    // A "»" alone points to the next page.
    if (/^[«»]$/.test(text) && !hasGuillemets) continue;
    if (text === '“' && closesLike(paragraph, token) && open.take('“'))
      found.push({token, problem: 'reversed'});
    else if (openers.has(text)) open.push(token);
    else if (text === '"') {
      const opens = opensStraight(paragraph, token);
      // `"Well, he said, "let us go."`: the second mark can only open, so the first has no partner.
      if (isOdd && opens && token.spaced) lost(open.abandon('"') ?? []);
      const inner = open.take('"') ?? (opens ? undefined : open.take('“'));
      if (inner) lost(inner);
      else if (isInches(paragraph, token)) continue;
      else if (opens || isSpacedOnBothSides(paragraph, token)) open.push(token);
      else found.push({token, problem: 'closed'});
    } else if (closers[text]) {
      const inner = text === '”' ? open.take('“', '"') : open.take(closers[text]);
      if (inner) lost(inner);
      else if (text === '}' && bracesInSmileys > 0) bracesInSmileys--;
      else if (!isItemOrSmiley(paragraph, token)) found.push({token, problem: 'closed'});
    } else if (text.includes(')')) open.take('('); // The tagger mistakes the end of "(type 1):" for a smiley.
  }
  // "(incident respon…": a title cut short inside a bracket.
  const isCut = /[\p{L}\p{N}](?:\.\.\.|…)\s*$/u.test(paragraph.text);
  lost(open.rest.filter(({text}) => !isCut || !isBracket(text)));
  return found
    .filter(({token}) => !isMentioned(paragraph, token))
    .map(one => (one.token.text === '"' && !isOdd ? {token: one.token, problem: 'spaced' as const} : one))
    .sort((one, other) => one.token.start - other.token.start);
}

/** The half-width form of a bracket, because full-width brackets pair with half-width ones. */
export function plain(mark: string): string {
  return mark === '（' ? '(' : mark === '）' ? ')' : mark;
}

/** Whether a straight mark opens a quotation: no white space or final mark follows, except in quotations such as ".net" and ",". */
export function opensStraight({text}: Paragraph, token: Token): boolean {
  const after = text.slice(token.end, token.end + 2);
  if (after === '' || /^\s/.test(after)) return false;
  const begins = token.spaced || /[([{]/.test(text[token.start - 1] ?? '');
  return !/^[.,;:?!)]/.test(after) || (begins && /^[.,;:?!)][^\s)]/.test(after));
}

/** `the " old " bridge`: a mark with white space on both sides closes an open quotation, or opens one if none is open. */
export function isSpacedOnBothSides({text}: Paragraph, token: Token): boolean {
  return token.spaced && /\s/.test(text[token.end] ?? '');
}

/** "“firmware“ is": the mark that opens a quotation in English closes one in German, and does so here. */
export function closesLike({text}: Paragraph, token: Token): boolean {
  return (
    /[\p{L}\p{N}.,!?]/u.test(text[token.start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[token.end] ?? '')
  );
}

/** "[0, 1)", "(a, b]": whether the bracket at an offset belongs to a half-open interval. */
export function isOfInterval({text}: Paragraph, start: number): boolean {
  const around = text.slice(Math.max(0, start - 40), start + 40);
  const at = Math.min(start, 40);
  return [
    ...around.matchAll(/[[(][-−+\w.∞π]{1,16}(?: [-+] \w{1,8})?, ?[-−+\w.∞π]{1,16}(?: [-+] \w{1,8})?[\])]/g),
  ].some(
    ({0: found, index}) =>
      /[\d∞π_]|[-−]\p{Lu}|^.\p{Ll}, ?\p{Ll}.$/u.test(found) &&
      (index === at || index + found.length - 1 === at),
  );
}

/** Whether the text mentions a mark: a bracket alone in quotation marks or markup, or a quotation mark alone in brackets. */
export function isMentioned(paragraph: Paragraph, token: Token): boolean {
  const {text, start, end} = token;
  if (isNamed(paragraph.tokens, token)) return true;
  const beside = paragraph.text.slice(start - 1, start) + paragraph.text.slice(end, end + 1);
  if (text === '"') return beside === '()';
  if (!/^[()[\]{}]$/.test(text)) return false;
  return (
    /^["“'‘]["”'’]$/.test(beside) ||
    isAmongMarks(paragraph, start) ||
    isSetOff(paragraph, start, end) ||
    isOfInterval(paragraph, start)
  );
}

/** `"*?[{~"`: the quotation contains no letters, digits or spaces. */
export function isAmongMarks({text}: Paragraph, start: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return (
    /["“][^\p{L}\p{N}\s"“”]*$/u.test(before) &&
    /^[^\p{L}\p{N}\s"“”]+["”]/u.test(text.slice(start, start + 20))
  );
}

/** Whether a straight mark means inches: 5". */
export function isInches({text}: Paragraph, token: Token): boolean {
  return /\d/.test(text[token.start - 1] ?? '');
}

/** Whether a bracket belongs to an item label ("1)", "a)", "iv)") or a smiley (":)"). */
export function isItemOrSmiley({tokens, text}: Paragraph, token: Token): boolean {
  if (token.text !== ')') return false;
  const before = tokens[token.index - 1];
  // "1 ) Make a copy": the number of an item, with a space too many.
  if (before?.index === 0 && (before.kind === 'number' || before.text.length === 1)) return true;
  if (!before || token.spaced) return before === undefined;
  if (/^[:;=-]+$/.test(before.text)) return true;
  const label = text.slice(Math.max(0, token.start - 6), token.start);
  return /(?:^|[\s(,;.:])(?:\d{1,3}\p{Ll}?|\p{L}\d?|[ivx]{1,4}|\d{1,2}\.\d{1,2})\.?$/u.test(label);
}
