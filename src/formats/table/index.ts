import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readTable} from './read.js';

/** A cell without quotation marks that would need them is refused when the file is read again. */
export const csv: FormatParts = segmentFormat({
  readFile: readTable,
  encode: (characters, _, {encoding}) =>
    encoding === 'quoted' ? characters.replaceAll('"', '""') : characters,
});
