import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {encodeInXml} from '../xml/encode.js';
import {readResx} from './read.js';

export const resx: FormatParts = segmentFormat({readFile: readResx, encode: encodeInXml});
