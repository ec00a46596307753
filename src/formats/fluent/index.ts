import type {FormatParts} from '../format.js';
import {segmentFormat} from '../segments/format.js';
import {readFluent} from './read.js';

export const fluent: FormatParts = segmentFormat({
  readFile: readFluent,
  // Braces need a string of their own, and a line end needs an indentation.
  encode: characters => (/[{}\r\n]/.test(characters) ? undefined : characters),
});
