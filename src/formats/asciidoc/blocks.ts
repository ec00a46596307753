/** What is between two equal lines of marks. */
export type Delimited = 'code' | 'body' | 'quote' | 'table' | 'foreign' | 'comment';

const byMark: Readonly<Record<string, Delimited>> = {
  '-': 'code',
  '.': 'code',
  '+': 'code',
  '`': 'code',
  '=': 'body',
  '*': 'body',
  _: 'quote',
  '/': 'comment',
};

/** The block that a line of marks opens; undefined if it opens none. */
export function delimitedBy(line: string): Delimited | undefined {
  if (line === '--') return 'body';
  if (/^```[\w+-]*$/.test(line)) return 'code';
  if (/^\|={3,}$/.test(line)) return 'table';
  if (/^[,:!]={3,}$/.test(line)) return 'foreign';
  const [mark = ''] = line;
  if (line.length < 4 || mark === '`' || !(mark in byMark)) return undefined;
  return isRepeated(line) ? byMark[mark] : undefined;
}

/** The line that ends a block. */
export function closingOf(line: string): string {
  return line.startsWith('```') ? '```' : line;
}

function isRepeated(line: string): boolean {
  for (let index = 1; index < line.length; index++) if (line[index] !== line[0]) return false;
  return true;
}

/** The mark of an item of a list, with the white space after it; undefined for a line without one. */
export function itemMark(line: string): string | undefined {
  return /^(?:[*\u2022]{1,6}|-|\.{1,6}|\d{1,6}\.|[A-Za-z]\.|[ivxIVX]{1,8}\)|<(?:\d{1,3}|\.)>)[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)/.exec(
    line.slice(0, 40),
  )?.[0];
}

/** A term of a description list. */
export interface Term {
  readonly term: string;
  readonly mark: string;
}

/** The term of a description list, and the mark after it; undefined for a line without one. */
export function termIn(line: string): Term | undefined {
  const at = /(?<=\S)(?::{2,4}|;;)(?=\s|$)/.exec(line);
  if (!at || line.startsWith('//') || /^[\w-]+::\S*\[/.test(line)) return undefined;
  return {term: line.slice(0, at.index), mark: at[0]};
}

/** Whether a line is a macro of its own, such as `image::a.png[]`, or includes or leaves out lines. */
export const blockMacro = /^([A-Za-z][\w-]{0,40})::([^\s[]\S{0,500}|[^\s[]?)\[(.{0,2000})\]$/;
export const preprocessor = /^(?:ifdef|ifndef|ifeval|endif|include)::\S{0,500}\[.*\]$/;

/** Whether a line is one of marks that underlines a title, about as long as the title. */
export function isUnderline(line: string, title: string): boolean {
  if (line.length < 2 || Math.abs(line.length - title.length) > 1 || !/^[=\-~^+]/.test(line)) return false;
  return isRepeated(line) && /[\p{L}\p{N}]/u.test(title);
}
