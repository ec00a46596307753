import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import type {Encode} from '../segments/written.js';
import {readTable} from './read.js';

/** Programs disagree about quotation marks in a cell that has none around it. Of the rest, what needs them is seen when the file is read again. */
const encode: Encode = (characters, _, {encoding}) => {
  if (encoding === 'quoted') return characters.replaceAll('"', '""');
  return characters.includes('"') ? undefined : characters;
};

export const csv: FormatParts = segmentFormat({readFile: readTable, encode});
