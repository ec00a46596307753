import type {FormatParts} from '../format.js';
import {escapeInString} from '../json/string.js';
import {segmentFormat} from '../segments/format.js';
import type {Encode} from '../segments/written.js';
import {readYaml} from './read.js';

/**
 * Writes characters in the style of a scalar. Some cannot be written in every style, such as `: ` in a plain scalar or a line end in a
 * quoted one: reading the file again shows it.
 */
const encode: Encode = (characters, {start}, {encoding}, text) => {
  if (encoding === 'double') return escapeInString(characters);
  if (encoding === 'single') return characters.replaceAll("'", "''");
  if (encoding !== 'literal' || !characters.includes('\n')) return characters;
  const [indentation] = /^ */.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))!;
  return characters.replaceAll('\n', `\n${indentation}`);
};

export const yaml: FormatParts = segmentFormat({readFile: readYaml, encode});
