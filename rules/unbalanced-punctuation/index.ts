import type {Paragraph, Token} from '../../src/english/paragraph.js';
import {defineRule, type Finding} from '../../src/rule.js';

interface Facts {
  /** Whether a quotation mark opens and nothing closes it. */
  readonly opensQuotation: boolean;
}

/** A bracket or quotation mark without its partner. */
export default defineRule<never, Facts>({
  id: 'unbalanced-punctuation',
  description: 'Bracket or quotation mark without its partner',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'none',
  yieldsTo: [
    'stray-punctuation',
    'fused-sentence',
    'foreign-punctuation',
    'broken-markup',
    'broken-placeholder',
    'mojibake',
    'site-furniture',
    'model-token',
    'malformed-number',
  ],
  checkParagraph(paragraph, {defer}) {
    for (const {token, opens} of unmatched(paragraph))
      defer(describe(token, opens), {opensQuotation: opens && /["“]/.test(token.text)});
  },
  keep({opensQuotation}, {next}) {
    // A quotation that runs on opens again in the next paragraph.
    return !opensQuotation || !next?.startsWithQuotation;
  },
});

interface Unmatched {
  readonly token: Token;
  readonly opens: boolean;
}

const closers: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{', '”': '“', '»': '«'};
const openers = new Set(Object.values(closers));

/** The marks that are open at a place of the paragraph. */
class OpenMarks {
  readonly #marks: Token[] = [];
  readonly #counts = new Map<string, number>();

  push(token: Token): void {
    this.#marks.push(token);
    this.#count(token, 1);
  }

  /**
   * Takes the last mark that is one of the given ones, and what was opened after it: that has lost its partner.
   * Undefined where none is open, which costs nothing to find out.
   */
  take(...partners: readonly string[]): Token[] | undefined {
    if (partners.every(partner => !this.#counts.get(partner))) return undefined;
    const at = this.#marks.findLastIndex(({text}) => partners.includes(plain(text)));
    const taken = this.#marks.splice(at);
    for (const token of taken) this.#count(token, -1);
    return taken.slice(1);
  }

  get rest(): readonly Token[] {
    return this.#marks;
  }

  #count(token: Token, difference: number): void {
    const text = plain(token.text);
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + difference);
  }
}

/** The marks of a paragraph that have no partner in it. */
function unmatched(paragraph: Paragraph): Unmatched[] {
  const open = new OpenMarks();
  const found: Unmatched[] = [];
  const lost = (tokens: readonly Token[]): void => {
    for (const token of tokens) found.push({token, opens: true});
  };
  for (const token of paragraph.tokens) {
    if (token.kind !== 'punctuation' && token.kind !== 'symbol') continue;
    const text = plain(token.text);
    if (openers.has(text)) open.push(token);
    else if (text === '"') {
      const inner = open.take('"', '“');
      if (inner) lost(inner);
      else if (opensStraight(paragraph, token)) open.push(token);
      else if (!isInches(paragraph, token)) found.push({token, opens: false});
    } else if (closers[text]) {
      const inner = text === '”' ? open.take('“', '"') : open.take(closers[text]);
      if (inner) lost(inner);
      else if (!isItemOrSmiley(paragraph, token)) found.push({token, opens: false});
    } else if (text.includes(')')) open.take('('); // The tagger takes the end of "(type 1):" for a smiley.
  }
  lost(open.rest);
  return found.sort((a, b) => a.token.start - b.token.start);
}

/** Brackets of full width pair with those of half width. */
function plain(mark: string): string {
  return mark === '（' ? '(' : mark === '）' ? ')' : mark;
}

/** A straight mark with no white space or final mark behind it opens a quotation. */
function opensStraight(paragraph: Paragraph, token: Token): boolean {
  const next = paragraph.text[token.end];
  return !isInches(paragraph, token) && next !== undefined && !/[\s.,;:?!)]/.test(next);
}

/** 5" */
function isInches({text}: Paragraph, token: Token): boolean {
  return /\d/.test(text[token.start - 1] ?? '');
}

/** "1)", "a)", "iv)" at the head of an item; ":)". */
function isItemOrSmiley({tokens, text}: Paragraph, token: Token): boolean {
  if (token.text !== ')') return false;
  const before = tokens[token.index - 1];
  if (!before || token.spaced) return before === undefined;
  if (/^[:;=-]+$/.test(before.text)) return true;
  const label = text.slice(Math.max(0, token.start - 6), token.start);
  return /(?:^|[\s(,;.:])(?:\d{1,3}|\p{L}|[ivx]{1,4})\.?$/u.test(label);
}

function describe(token: Token, opens: boolean): Finding {
  const problem = opens ? 'is never closed' : 'was never opened';
  return {
    start: token.start,
    end: token.end,
    reason: `\`${token.text}\` ${problem}: put the other half in, or take this one out`,
    note: 'Engines drop one half of a pair where they cut a sentence or shorten it.',
  };
}
