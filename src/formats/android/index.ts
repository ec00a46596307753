import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readAndroid} from './read.js';
import {encodeResource} from './string.js';

export const android: FormatParts = segmentFormat({readFile: readAndroid, encode: encodeResource});
