import {MappedText} from '../segments/mapped-text.js';
import type {Encode} from '../segments/written.js';

const single = /\\(['\\])/g;
const double = /\\(?:([nrtvef\\$"])|u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{1,2})|([0-7]{1,3}))/g;

const controls: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  e: '\x1B',
  f: '\f',
};

/** A variable in a string in double quotation marks. */
const variable = /(?<!\\)(?:\$\w+(?:->\w+|\[[^\]\r\n]{0,60}\])?|\{\$[^{}\r\n]{1,100}\})/g;

/** What is between the quotation marks of a string. Variables are code. */
export function stringAt(text: string, start: number, end: number): MappedText {
  const written = MappedText.verbatim(text, start, end);
  if (text[start - 1] === "'") return written.decode(single, ([, character]) => character);
  return written.markCode(variable).decode(double, ([whole, control, unicode, hex, octal]) => {
    if (control !== undefined) return controls[control] ?? control;
    if (unicode !== undefined) {
      const code = Number.parseInt(unicode, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    }
    return String.fromCharCode(
      hex === undefined ? Number.parseInt(octal!, 8) & 255 : Number.parseInt(hex, 16),
    );
  });
}

const written: Readonly<Record<string, string>> = {'\n': '\\n', '\r': '\\r', '\t': '\\t'};

/** Characters as a string has them. */
export const encodeString: Encode = (characters, _, {place}, text) =>
  text[place.start - 1] === "'"
    ? characters.replace(/['\\]/g, '\\$&')
    : characters.replace(/["\\$]/g, '\\$&').replace(/[\n\r\t]/g, character => written[character]!);
