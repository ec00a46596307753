import {markupFormat} from '../markup/format.js';
import {encodeLatex} from './encode.js';
import {readLatex} from './reader.js';

/** LaTeX. */
export const latex = markupFormat({parse: readLatex, encode: encodeLatex});
