import type {Paragraph, Token} from '../../src/english/paragraph.js';
import {defineRule, type Finding} from '../../src/rule.js';

interface Facts {
  /** Whether a quotation mark opens and nothing closes it. */
  readonly opensQuotation: boolean;
  /** Where the paragraph starts in the file. */
  readonly paragraph: number;
}

/** A bracket or quotation mark without its partner. */
export default defineRule<never, Facts>({
  id: 'unbalanced-punctuation',
  description: 'Bracket or quotation mark without its partner',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'none',
  yieldsTo: ['stray-punctuation', 'fused-sentence'],
  checkParagraph(paragraph, {defer}) {
    const {start} = paragraph.toFile(0, 0);
    for (const {token, opens} of unmatched(paragraph)) {
      defer(describe(token, opens), {
        opensQuotation: opens && /["“]/.test(token.text),
        paragraph: start,
      });
    }
  },
  keep({opensQuotation, paragraph}, {document}) {
    // A quotation that runs on opens again in the next paragraph.
    return !opensQuotation || !document.quotationGoesOn(paragraph);
  },
});

interface Unmatched {
  readonly token: Token;
  readonly opens: boolean;
}

const closers: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{', '”': '“', '»': '«'};
const openers = new Set(Object.values(closers));

/** The marks of a paragraph that have no partner in it. */
function unmatched(paragraph: Paragraph): Unmatched[] {
  const open: Token[] = [];
  const found: Unmatched[] = [];
  for (const token of paragraph.tokens) {
    if (token.kind !== 'punctuation' && token.kind !== 'symbol') continue;
    const text = plain(token.text);
    if (openers.has(text)) open.push(token);
    else if (text === '"') straightQuote(paragraph, token, open, found);
    else if (closers[text]) close(paragraph, token, open, found);
    else if (text.includes(')')) closeInSmiley(open);
  }
  return [...found, ...open.map(token => ({token, opens: true}))].sort(
    (a, b) => a.token.start - b.token.start,
  );
}

/** Brackets of full width pair with those of half width. */
function plain(mark: string): string {
  return mark === '（' ? '(' : mark === '）' ? ')' : mark;
}

/** The tagger takes the end of "(type 1):" for a smiley. */
function closeInSmiley(open: Token[]): void {
  const at = open.findLastIndex(({text}) => plain(text) === '(');
  if (at >= 0) open.splice(at, 1);
}

function close(paragraph: Paragraph, token: Token, open: Token[], found: Unmatched[]): void {
  const partner = closers[plain(token.text)]!;
  const at = open.findLastIndex(({text}) => plain(text) === partner || (partner === '“' && text === '"'));
  if (at < 0) {
    if (!isItemOrSmiley(paragraph, token)) found.push({token, opens: false});
    return;
  }
  // What was opened inside and never closed has lost its partner.
  found.push(
    ...open
      .splice(at)
      .slice(1)
      .map(inner => ({token: inner, opens: true})),
  );
}

/** A straight mark closes what is open, unless white space says that it opens. */
function straightQuote(paragraph: Paragraph, token: Token, open: Token[], found: Unmatched[]): void {
  const at = open.findLastIndex(({text}) => text === '"' || text === '“');
  if (at >= 0) {
    found.push(
      ...open
        .splice(at)
        .slice(1)
        .map(inner => ({token: inner, opens: true})),
    );
    return;
  }
  // 5" is inches.
  if (/\d/.test(paragraph.text[token.start - 1] ?? '')) return;
  const next = paragraph.text[token.end];
  if (next === undefined || /[\s.,;:?!)]/.test(next)) found.push({token, opens: false});
  else open.push(token);
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
