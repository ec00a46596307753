import {markupFormat} from '../markup/format.js';
import {encodeRst} from './encode.js';
import {readRst} from './reader.js';

/** reStructuredText, with the directives and roles of Sphinx. */
export const rst = markupFormat({parse: readRst, encode: encodeRst});
