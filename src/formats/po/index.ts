import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readPo} from './read.js';
import {encodeInString} from './string.js';

export const po: FormatParts = segmentFormat({readFile: readPo, encode: encodeInString});
