import {FileFormatError, lineAt} from '../file-format-error.js';
import {MappedText} from '../segments/mapped-text.js';
import type {Encode} from '../segments/written.js';

/** An escape, or the end of a line that goes on in the next one. */
const escapes = /\\(?:u([\da-fA-F]{4})?|((?:\r\n?|\n|$)[ \t\f]*)|([\s\S]))/g;

const controls: Readonly<Record<string, string>> = {t: '\t', n: '\n', r: '\r', f: '\f'};

/**
 * What a key or a value stands for.
 *
 * @throws {FileFormatError} When `\u` is not followed by four digits: programs cannot load such a file.
 */
export function unescaped(text: string, start: number, end: number): MappedText {
  const written = MappedText.verbatim(text, start, end);
  if (!written.text.includes('\\')) return written;
  return written.decode(escapes, ({1: code, 2: fold, 3: character, index}) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (fold !== undefined) return '';
    if (character === undefined)
      throw new FileFormatError(
        'a .properties file',
        lineAt(text, start + index),
        'expected four hexadecimal digits after `\\u`',
      );
    return controls[character] ?? character;
  });
}

/** An argument of Java's MessageFormat, in which an apostrophe is doubled. */
const argument = /\{\d/;

export function hasArguments(text: string): boolean {
  return argument.test(text);
}

const written: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
};

/** Characters as a value has them. A value that is folded over several lines keeps its lines. */
export const encodeValue: Encode = (characters, {start, end}, {place}, text) => {
  const value = text.slice(place.start, place.end);
  const kept = [...text.slice(start, end).matchAll(escapes)].map(({2: fold}) => (fold ? `\\${fold}` : ''));
  let escaped = characters.replace(/[\\\t\n\r\f]/g, character => written[character]!);
  if (hasArguments(value)) escaped = escaped.replaceAll("'", "''");
  if (start === place.start) escaped = escaped.replace(/^ /, '\\ ');
  // Old programs read such a file in Latin-1.
  if (!/[^\0-\x7F]/.test(text))
    escaped = escaped.replace(/[^\0-\x7F]/g, character => {
      const code = character.charCodeAt(0).toString(16).toUpperCase();
      return `\\u${code.padStart(4, '0')}`;
    });
  const folds = kept.join('');
  // White space after the start of a line is none of the value.
  return escaped + folds + (folds !== '' && /[ \t\f]/.test(text[end] ?? '') ? '\\' : '');
};
