import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {encodeInXml} from '../xml/encode.js';
import {isPropertyList, readPropertyList} from './property-list.js';
import {encodeString} from './string.js';
import {readStrings} from './strings.js';

export const strings: FormatParts = segmentFormat({
  readFile: (text, facts) =>
    isPropertyList(text) ? readPropertyList(text, facts) : readStrings(text, facts),
  encode: (characters, at, target, text) =>
    (isPropertyList(text) ? encodeInXml : encodeString)(characters, at, target, text),
});

export const stringsdict: FormatParts = segmentFormat({readFile: readPropertyList, encode: encodeInXml});
