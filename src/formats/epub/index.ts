import {htmlFixes} from '../html/write.js';
import {packedFormat} from '../packed/format.js';
import {partsOf} from './parts.js';

/** Books in EPUB. */
export const epub = packedFormat({
  name: 'EPUB',
  partsOf,
  encode: xml => {
    const writer = htmlFixes(xml);
    return (characters, at) => writer.write(characters, at);
  },
  isSigned: file => file.has('META-INF/signatures.xml'),
});
