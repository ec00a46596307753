import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {encodeInXml} from '../xml/encode.js';
import {readXliff} from './read.js';

export const xliff: FormatParts = segmentFormat({readFile: readXliff, encode: encodeInXml});
