import type {Collected, Paragraph, SummaryContext} from '../../src/toolkit.js';

/** A mark that has a partner in another paragraph, or gives sense to one there. */
export type Note =
  | {readonly kind: 'opens' | 'closes'; readonly colons: number; readonly name: string}
  | {readonly kind: 'outerFence' | 'quoteFence' | 'quoteFenceEnd' | 'footnoteMark' | 'keys'};

type Directive = Extract<Note, {colons: number}>;

export interface Summary {
  /** Whether words of the document have an asterisk, so that a paragraph may explain it. */
  readonly hasFootnoteMarks: boolean;
}

interface Mark {
  readonly note: Note;
  readonly start: number;
  readonly end: number;
}

/** The marks in a paragraph that count for the document. */
export function marksIn({text, block, markup}: Paragraph): Mark[] {
  if (block === 'markup') return markupIn(text);
  const found = quoteFencesIn(text);
  if (markup !== 'markdown') return found;
  if (isFrontMatter(text)) found.push({note: {kind: 'keys'}, start: 0, end: text.trimEnd().length});
  if (!text.includes('*')) return found;
  const mark = /[\p{L}\p{N}.)]\*{1,3}(?=[\s.,;:)]|$)/u.exec(text);
  if (mark) found.push({note: {kind: 'footnoteMark'}, start: mark.index, end: mark.index + mark[0].length});
  return found;
}

/** Lines such as "title: The bridge". */
function isFrontMatter(text: string): boolean {
  if (!/^[\w-]{1,40} ?[:：]/.test(text)) return false;
  const lines = text.trimEnd().split('\n');
  return (
    lines.length > 1 &&
    lines.every(line => /^(?:[\w-]{1,40} ?[:：]| |- )/.test(line)) &&
    lines.some(line => /^(?:title|layout|slug|permalink|sidebar[_-]\w{1,20}) ?[:：]/i.test(line))
  );
}

function markupIn(text: string): Mark[] {
  const at = {start: 0, end: text.length};
  if (/^(?:`{3}|~{3})/.test(text)) return [{note: {kind: 'outerFence'}, ...at}];
  const [marks] = /^:{3,}/.exec(text) ?? [];
  const name = text.slice(marks?.length).trim();
  if (marks === undefined || name.endsWith(':::')) return [];
  const colons = marks.length;
  const ends = /^([\w-]{1,60})-end$/.exec(name);
  if (name === '' || ends) return [{note: {kind: 'closes', colons, name: ends?.[1] ?? ''}, ...at}];
  return [{note: {kind: 'opens', colons, name}, ...at}];
}

const quoteFence = /^\s{0,9}(?:'''|’’’|´´´|‘‘‘)(?:markdown|md|mdx|html|txt|text)(?=[ \t]{0,9}(?:\n|$))/i;
const quoteFenceEnd = /(?<=^|\n)(?:'''|’’’|´´´|‘‘‘)(?=\s{0,9}$)/;
const longestEnd = 20;

/** How far from the start of the file front matter begins whose first fence is broken, in UTF-16 code units. */
const longestFence = 12;

/** "'''markdown": the fence of a code block, in apostrophes instead of backticks. */
function quoteFencesIn(text: string): Mark[] {
  const found: Mark[] = [];
  if (!/'''|’’’|´´´|‘‘‘/.test(text)) return found;
  const opening = quoteFence.exec(text)?.[0];
  if (opening) found.push({note: {kind: 'quoteFence'}, start: opening.search(/\S/), end: opening.length});
  const from = Math.max(0, text.length - longestEnd);
  const closing = quoteFenceEnd.exec(text.slice(from));
  if (!closing) return found;
  const start = from + closing.index;
  found.push({note: {kind: 'quoteFenceEnd'}, start, end: start + closing[0].length});
  return found;
}

/** Reports marks without a partner, and fences around the text. */
export function summarized(
  notes: readonly Collected<Note>[],
  {report}: SummaryContext<never, Note>,
): Summary {
  const open: {noted: Collected<Note>; note: Directive}[] = [];
  for (const noted of notes) {
    const {note} = noted;
    if (note.kind === 'opens') open.push({noted, note});
    if (note.kind === 'closes') close(open, note);
    if (note.kind === 'outerFence')
      report({
        from: noted,
        reason: 'Code fence around the whole text: remove it, at the end as well',
        severity: 'warning',
        fix: 'none',
      });
  }
  for (const {noted} of open)
    report({
      from: noted,
      reason: 'Directive is never closed: add `:::` after its text',
      severity: 'warning',
      fix: 'none',
    });
  reportQuoteFences(notes, report);
  const keys = notes.find(
    ({note, base, stretch}) => note.kind === 'keys' && base + stretch.inFile.start <= longestFence,
  );
  if (keys)
    report({
      from: keys,
      reason: 'Front matter without its fences: write `---` on the lines before and after it',
      severity: 'warning',
      fix: 'none',
    });
  return {hasFootnoteMarks: notes.some(({note}) => note.kind === 'footnoteMark')};
}

/** Ends the last directive that a line can end. */
function close(open: {note: Directive}[], {colons, name}: Directive): void {
  const at = open.findLastIndex(({note}) => note.colons <= colons && note.name.startsWith(name));
  if (at >= 0) open.splice(at, 1);
}

function reportQuoteFences(
  notes: readonly Collected<Note>[],
  report: SummaryContext<never, Note>['report'],
): void {
  const first = notes.find(({note}) => note.kind === 'quoteFence');
  if (!first) return;
  const reason = 'Code fence in apostrophes around the text: remove it';
  report({from: first, reason, fix: 'none'});
  const last = notes.findLast(({note}) => note.kind === 'quoteFenceEnd');
  if (last) report({from: last, reason, fix: 'none'});
}

/** Whether a paragraph begins with an asterisk that nothing closes: "*This is a note". */
export function isFootnote(prose: string): boolean {
  return /^\*{1,2}\p{L}[^*]*$/u.test(prose) && /\s/.test(prose.trim());
}
