import type {Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import type {Encode} from '../segments/written.js';

const controls: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/** One or more bytes, each as `\303` or `\xC3`. */
const bytes = /(?:\\(?:[0-7]{1,3}|x[\dA-Fa-f]{1,2}))+/y;

const closing = /["\\\n\r]/g;

/** A string in quotation marks, as it is in one line. */
export interface QuotedString {
  readonly pieces: readonly Piece[];
  /** What is between the quotation marks. */
  readonly place: Range;
}

/** The string whose opening quotation mark is at an offset; undefined when its line ends before the string does. */
export function quotedString(text: string, offset: number): QuotedString | undefined {
  const pieces: Piece[] = [];
  const start = offset + 1;
  let last = start;
  const addVerbatim = (end: number): void => {
    if (last < end) pieces.push({value: text.slice(last, end), start: last, end});
  };
  closing.lastIndex = start;
  for (let found = closing.exec(text); found; found = closing.exec(text)) {
    const {index} = found;
    if (found[0] === '"') {
      addVerbatim(index);
      return {pieces, place: {start, end: index}};
    }
    if (found[0] !== '\\') return undefined;
    const escaped = escapeAt(text, index);
    if (escaped) {
      addVerbatim(index);
      pieces.push(escaped);
      last = escaped.end;
    }
    closing.lastIndex = escaped?.end ?? index + 1;
  }
  return undefined;
}

/** What the escape sequence at an offset stands for; undefined if it is none, and so stands for itself. */
function escapeAt(text: string, start: number): Piece | undefined {
  const control = controls[text[start + 1] ?? ''];
  if (control !== undefined) return {value: control, start, end: start + 2};
  bytes.lastIndex = start;
  const run = bytes.exec(text)?.[0];
  if (run === undefined) return undefined;
  const values = run
    .split('\\')
    .slice(1)
    .map(code =>
      code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8) & 255,
    );
  return {value: decoded(values), start, end: start + run.length};
}

/** Bytes in UTF-8, or in Latin-1 where they are not in UTF-8. */
function decoded(values: readonly number[]): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(new Uint8Array(values));
  } catch {
    return String.fromCharCode(...values);
  }
}

/** An escape sequence, or the end of a line's string and the start of the next one's. */
const folds = /\\[\s\S]|("(?:\s|#~)*")/g;

/** Characters as a string has them. A string that is folded over several lines keeps its lines. */
export const encodeInString: Encode = (characters, {start, end}, _, text) => {
  const kept = [...text.slice(start, end).matchAll(folds)].map(([, fold = '']) => fold);
  return escaped(characters) + kept.join('');
};

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\f': '\\f',
  '\b': '\\b',
  '\x07': '\\a',
};

function escaped(characters: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that PO has escapes for
  return characters.replace(/["\\\n\r\t\v\f\b\x07]/g, character => escapes[character]!);
}
