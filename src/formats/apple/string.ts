import {MappedText} from '../segments/mapped-text.js';
import type {Encode} from '../segments/written.js';

const escapes = /\\(?:[Uu]([\da-fA-F]{4})|([0-7]{3})|([\s\S]))/g;

const controls: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** What is between the quotation marks of a string. */
export function stringAt(text: string, start: number, end: number): MappedText {
  const written = MappedText.verbatim(text, start, end);
  if (!written.text.includes('\\')) return written;
  return written.decode(escapes, ([, unicode, octal, character = '']) => {
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return controls[character] ?? character;
  });
}

const written: Readonly<Record<string, string>> = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r'};

/** Characters as a string has them. One without quotation marks holds letters and digits only. */
export const encodeString: Encode = (characters, _, {place}, text) => {
  const mark = text[place.start - 1];
  if (mark !== '"' && mark !== "'") return /^[\w.:/$-]+$/.test(characters) ? characters : undefined;
  return characters
    .replace(/["\\\n\r]/g, character => written[character]!)
    .replaceAll("'", mark === "'" ? "\\'" : "'");
};
