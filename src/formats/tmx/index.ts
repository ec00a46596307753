import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {encodeInXml} from '../xml/encode.js';
import {readTmx} from './read.js';

export const tmx: FormatParts = segmentFormat({readFile: readTmx, encode: encodeInXml});
