import {packedFormat} from '../packed/format.js';
import {encodeInElements} from '../packed/xml-text.js';
import {partsOf} from './parts.js';

/** Documents of Word. */
export const docx = packedFormat({
  name: 'DOCX',
  partsOf,
  encode: encodeInElements,
  isSigned: file => file.has('_xmlsignatures/origin.sigs'),
});
