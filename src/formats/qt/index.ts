import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {encodeInXml} from '../xml/encode.js';
import {readQt} from './read.js';

export const qt: FormatParts = segmentFormat({readFile: readQt, encode: encodeInXml});
