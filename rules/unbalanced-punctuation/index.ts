import {
  type Collected,
  defineCharacterClass,
  defineRule,
  type Finding,
  isSetOff,
  type Paragraph,
  type Token,
} from '../../src/toolkit.js';
import {rulesOfMarks} from '../shared/punctuation-rules.js';

/** A mark that has no partner in its paragraph, or (`starts`) the one that a paragraph begins with. */
interface Note {
  readonly mark: string;
  readonly problem: Problem | 'starts';
}

/** Over how many paragraphs a quotation may run without a mark at the head of each: a letter, a list, a poem. */
const longestQuotation = 3;

/** A bracket or quotation mark without its partner. */
export default defineRule<never, undefined, Note, void>({
  id: 'unbalanced-punctuation',
  description: 'Bracket or quotation mark without its partner',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: rulesOfMarks,
  needs: {characters: defineCharacterClass(/[()[\]{}"“”«»（）]/)},
  checkParagraph(paragraph, {report, collect}) {
    const [first] = paragraph.tokens;
    if (first && isQuotationMark(first.text))
      collect({mark: first.text, problem: 'starts'}, first.start, first.end);
    if (paragraph.block === 'tableCell' && isCutCode(paragraph.text)) return;
    for (const {token, problem} of unmatched(paragraph)) {
      const {text: mark, start, end} = token;
      if (isQuotationMark(mark) || isBracket(mark)) collect({mark, problem}, start, end);
      else report({...describe(mark, problem), start, end});
    }
  },
  summarize(notes, {report}) {
    const brackets = notes.filter(({note}) => isBracket(note.mark));
    const quotationMarks = notes.filter(({note}) => !isBracket(note.mark));
    for (const noted of [...withoutLongBrackets(brackets), ...withoutLongQuotations(quotationMarks)]) {
      const {mark, problem} = noted.note;
      if (problem !== 'starts') report({...describe(mark, problem), from: noted});
    }
  },
});

/** "`(A|B)`" in a table: the stroke ends the cell, and the code with it. */
function isCutCode(text: string): boolean {
  return text.split('`').length % 2 === 0;
}

function isQuotationMark(mark: string): boolean {
  return /^["“”]$/.test(mark);
}

function isBracket(mark: string): boolean {
  return /^[()[\]]$/.test(mark);
}

/** The brackets that no other paragraph explains: one may go on behind an example or a list that is set off in it. */
function withoutLongBrackets(notes: readonly Collected<Note>[]): Collected<Note>[] {
  const explained = new Set<Collected<Note>>();
  for (const [index, open] of notes.entries()) {
    const next = notes[index + 1];
    if (open.note.problem !== 'open' || next?.note.problem !== 'closed') continue;
    if (next.paragraph === open.paragraph + 1 && closers[next.note.mark] === open.note.mark)
      explained.add(open).add(next);
  }
  return notes.filter(noted => !explained.has(noted));
}

/** The marks that no other paragraph explains: a quotation that runs on opens again in the next, or closes soon. */
function withoutLongQuotations(notes: readonly Collected<Note>[]): Collected<Note>[] {
  const starts = new Set(notes.filter(({note}) => note.problem === 'starts').map(({paragraph}) => paragraph));
  const lone = notes.filter(({note}) => note.problem !== 'starts');
  const explained = new Set<Collected<Note>>();
  for (const [index, noted] of lone.entries()) {
    if (noted.note.problem !== 'open') continue;
    if (starts.has(noted.paragraph + 1)) explained.add(noted);
    const next = lone[index + 1];
    if (next && isEndOf(noted, next)) explained.add(noted).add(next);
  }
  return lone.filter(noted => !explained.has(noted));
}

function isEndOf(open: Collected<Note>, {note, paragraph}: Collected<Note>): boolean {
  const distance = paragraph - open.paragraph;
  const isOther = /^["”]$/.test(note.mark) && (note.mark === '"') === (open.note.mark === '"');
  return note.problem === 'closed' && isOther && distance > 0 && distance <= longestQuotation;
}

/** What is wrong with a mark: nothing closes it, nothing opened it, or it is the other half of its pair. */
type Problem = 'open' | 'closed' | 'reversed';

interface Unmatched {
  readonly token: Token;
  readonly problem: Problem;
}

const closers: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{', '”': '“', '»': '«'};
const openers = new Set(Object.values(closers));
const pairs: ReadonlySet<string> = new Set([...Object.keys(closers), ...openers, '"']);

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
    return this.abandon(...partners)?.slice(1);
  }

  /** Takes the last mark that is one of the given ones, too, which then has no partner. */
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

/** The marks of a paragraph that have no partner in it. */
function unmatched(paragraph: Paragraph): Unmatched[] {
  const open = new OpenMarks();
  const found: Unmatched[] = [];
  const lost = (tokens: readonly Token[]): void => {
    for (const token of tokens) found.push({token, problem: 'open'});
  };
  // The tagger takes the middle of "{a}:{b}" for a smiley.
  let bracesInSmileys = 0;
  const isOdd = paragraph.text.split('"').length % 2 === 0;
  const hasGuillemets = paragraph.text.includes('«') && paragraph.text.includes('»');
  for (const token of paragraph.tokens) {
    if (token.kind !== 'punctuation' && token.kind !== 'symbol') continue;
    const text = plain(token.text);
    if (text === ':{') bracesInSmileys++;
    if (!pairs.has(text) && !text.includes(')')) continue;
    // A "»" leads on to the next page.
    if (/^[«»]$/.test(text) && !hasGuillemets) continue;
    if (text === '“' && closesLike(paragraph, token) && open.take('“'))
      found.push({token, problem: 'reversed'});
    else if (openers.has(text)) open.push(token);
    else if (text === '"') {
      const opens = opensStraight(paragraph, token);
      // `"Well, he said, "let us go."`: the second mark can only open, so that the first has lost its partner.
      if (isOdd && opens && token.spaced) lost(open.abandon('"') ?? []);
      const inner = open.take('"') ?? (opens ? undefined : open.take('“'));
      if (inner) lost(inner);
      else if (isInches(paragraph, token)) continue;
      else if (opens || standsAlone(paragraph, token)) open.push(token);
      else found.push({token, problem: 'closed'});
    } else if (closers[text]) {
      const inner = text === '”' ? open.take('“', '"') : open.take(closers[text]);
      if (inner) lost(inner);
      else if (text === '}' && bracesInSmileys > 0) bracesInSmileys--;
      else if (!isItemOrSmiley(paragraph, token)) found.push({token, problem: 'closed'});
    } else if (text.includes(')')) open.take('('); // The tagger takes the end of "(type 1):" for a smiley.
  }
  // "(incident respon…": a title that was cut short in its bracket.
  const isCut = /[\p{L}\p{N}](?:\.\.\.|…)\s*$/u.test(paragraph.text);
  lost(open.rest.filter(({text}) => !isCut || !isBracket(text)));
  return found
    .filter(({token}) => !isSpokenOf(paragraph, token))
    .sort((one, other) => one.token.start - other.token.start);
}

/** Brackets of full width pair with those of half width. */
function plain(mark: string): string {
  return mark === '（' ? '(' : mark === '）' ? ')' : mark;
}

/** A straight mark with no white space or final mark behind it opens a quotation; so does that of ".net" and ",". */
function opensStraight({text}: Paragraph, token: Token): boolean {
  const behind = text.slice(token.end, token.end + 2);
  if (behind === '' || /^\s/.test(behind)) return false;
  const begins = token.spaced || /[([{]/.test(text[token.start - 1] ?? '');
  return !/^[.,;:?!)]/.test(behind) || (begins && /^[.,;:?!)][^\s)]/.test(behind));
}

/** `the " old " bridge`: with white space on both sides it opens, where nothing is open, and closes, where something is. */
function standsAlone({text}: Paragraph, token: Token): boolean {
  return token.spaced && /\s/.test(text[token.end] ?? '');
}

/** "“firmware“ is": the mark that opens in English closes in German, and here. */
function closesLike({text}: Paragraph, token: Token): boolean {
  return (
    /[\p{L}\p{N}.,!?]/u.test(text[token.start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[token.end] ?? '')
  );
}

/** "[0, 1)", "(a, b]": the bracket at a place, where it is one of an interval that lacks one of its ends. */
function isOfInterval({text}: Paragraph, start: number): boolean {
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

/** A bracket that is alone in its quotation marks or its markup, or a quotation mark in its brackets. */
function isSpokenOf(paragraph: Paragraph, {text, start, end}: Token): boolean {
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

/** `"*?[{~"`: of what stands between two quotation marks, nothing is a letter, a digit or a blank. */
function isAmongMarks({text}: Paragraph, start: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return (
    /["“][^\p{L}\p{N}\s"“”]*$/u.test(before) &&
    /^[^\p{L}\p{N}\s"“”]+["”]/u.test(text.slice(start, start + 20))
  );
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

const advice: Readonly<Record<Problem, string>> = {
  open: 'is never closed: put the other half in, or take this one out',
  closed: 'was never opened: put the other half in, or take this one out',
  reversed: 'opens a quotation where one is closed: write `”`',
};

function describe(mark: string, problem: Problem): Omit<Finding, 'start' | 'end' | 'related'> {
  return {
    reason: `\`${mark}\` ${advice[problem]}`,
    ...(problem === 'reversed' ? {expected: ['”'], fix: 'suggest'} : {}),
    note: 'Engines drop one half of a pair where they cut a sentence or shorten it.',
  };
}
