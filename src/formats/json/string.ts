import {MappedText} from '../segments/mapped-text.js';

const escapeSequence = /\\(?:u([\da-fA-F]{4})|(["\\/bfnrt]))/g;

const controls: Readonly<Record<string, string>> = {b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'};

/** What is between the quotation marks of a string in JSON. */
export function stringAt(text: string, start: number, end: number): MappedText {
  const written = MappedText.verbatim(text, start, end);
  if (!written.text.includes('\\')) return written;
  return written.decode(escapeSequence, ([, code, character = '']) =>
    code === undefined ? (controls[character] ?? character) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Characters as a string in JSON has them. */
export function escapeInString(characters: string): string {
  return JSON.stringify(characters).slice(1, -1);
}
