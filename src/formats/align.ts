import {decodeNamedCharacterReference} from 'decode-named-character-reference';
import type {Piece} from './block.js';

/**
 * Finds the place in the file of each character of a text that a parser decoded: it stands in `file` between
 * `start` and `end`, but with character references (`&amp;`), backslash escapes, and the markers of a block
 * quote or the indentation of a list item at the start of each line.
 *
 * Yields the runs that stand in the file as they are, and each decoded character by itself. A character that
 * is not found (a parser that changed it) is given the place where it should be.
 */
export function* align(file: string, start: number, end: number, value: string): Generator<Piece> {
  let at = start;
  let run = 0;
  let runStart = start;
  for (let index = 0; index < value.length; ) {
    const found = skipTo(file, at, end, value, index) ?? {start: at, end: at, length: 1};
    const asItIs = found.length === 1 && found.end === found.start + 1;
    if (!asItIs || found.start !== at) {
      if (index > run) yield {value: value.slice(run, index), start: runStart, end: at};
      run = index;
      runStart = found.start;
    }
    if (!asItIs) {
      yield {value: value.slice(index, index + found.length), start: found.start, end: found.end};
      run = index + found.length;
      runStart = found.end;
    }
    index += found.length;
    at = found.end;
  }
  if (value.length > run) yield {value: value.slice(run), start: runStart, end: at};
}

interface Match {
  start: number;
  end: number;
  /** How many code units of the value it stands for. */
  length: number;
}

/**
 * Where the value's next character stands in the file: here, or behind white space and quotation markers that the parser took
 * off a line. It reads `\r\n` as `\n`.
 */
function skipTo(file: string, at: number, end: number, value: string, index: number): Match | undefined {
  const here = matchAt(file, at, end, value, index);
  if (here) return here;
  let to = at;
  while (to < end && /[\s>]/.test(file[to]!) && file[to] !== value[index]) to++;
  return to > at ? matchAt(file, to, end, value, index) : undefined;
}

/** The value's next character as the file has it at a place, where it stands there. */
function matchAt(file: string, at: number, end: number, value: string, index: number): Match | undefined {
  if (at >= end) return undefined;
  const wanted = value[index]!;
  if (file[at] === '&') {
    const decoded = reference(file, at, end);
    if (decoded && value.startsWith(decoded.value, index)) {
      return {start: at, end: decoded.end, length: decoded.value.length};
    }
    if (decoded && wanted === '\uFFFD') return {start: at, end: decoded.end, length: 1};
  }
  if (file[at] === '\\' && file[at + 1] === wanted && wanted !== '\\')
    return {start: at + 1, end: at + 2, length: 1};
  if (file[at] === '\\' && file[at + 1] === '\\' && wanted === '\\')
    return {start: at, end: at + 2, length: 1};
  if (file[at] === wanted) return {start: at, end: at + 1, length: 1};
  // Markdown has no NUL and no references to control characters.
  return file[at] === '\0' && wanted === '\uFFFD' ? {start: at, end: at + 1, length: 1} : undefined;
}

/** The longest name of a character reference is 31 letters. */
const referencePattern = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

function reference(file: string, at: number, end: number): {value: string; end: number} | undefined {
  referencePattern.lastIndex = at;
  const match = referencePattern.exec(file);
  if (!match || at + match[0].length > end) return undefined;
  const [whole, hex, decimal, name] = match;
  const value = name === undefined ? codePoint(hex, decimal) : decodeNamedCharacterReference(name);
  return value ? {value, end: at + whole.length} : undefined;
}

function codePoint(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number.parseInt(decimal ?? '0', 10) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
