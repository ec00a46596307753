import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readLaravel} from './read.js';
import {encodeString} from './string.js';

export const laravel: FormatParts = segmentFormat({readFile: readLaravel, encode: encodeString});
