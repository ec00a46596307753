import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readProperties} from './read.js';
import {encodeValue} from './value.js';

export const properties: FormatParts = segmentFormat({readFile: readProperties, encode: encodeValue});
