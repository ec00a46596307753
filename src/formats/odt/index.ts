import {PackedFileError} from '../packed/error.js';
import {packedFormat} from '../packed/format.js';
import type {Package} from '../packed/package.js';
import type {Part} from '../packed/paragraph.js';
import {encodeInElements} from '../packed/xml-text.js';
import {readContent} from './content.js';
import {Styles} from './styles.js';

/** Text documents of OpenDocument, as LibreOffice writes them. */
export const odt = packedFormat({
  name: 'ODT',
  partsOf,
  encode: encodeInElements,
  isSigned: file => file.has('META-INF/documentsignatures.xml'),
});

const manifest = 'META-INF/manifest.xml';

/** The content, then the headers and footers, which are in the part with styles. */
function partsOf(file: Package): Part[] {
  if (!file.has('content.xml')) throw new PackedFileError('is not an ODT file: it has no content in it');
  if (file.has(manifest) && /<[\w:]*encryption-data\b/.test(file.text(manifest)))
    throw new PackedFileError('is encrypted: save it without a password');
  const shared = new Styles();
  const others = file.has('styles.xml') ? [partOf(file, 'styles.xml', shared)] : [];
  return [partOf(file, 'content.xml', new Styles(shared)), ...others];
}

function partOf(file: Package, name: string, styles: Styles): Part {
  const xml = file.text(name);
  return {name, xml, paragraphs: readContent(xml, styles)};
}
