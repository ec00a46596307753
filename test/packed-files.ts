import {strToU8, unzipSync, type Zippable, zipSync} from 'fflate';
import type {UnpackedFile} from '../src/formats/format.js';
import {builtInFormats} from '../src/formats/registry.js';

/** Entries of a packed file: their texts by name. */
export type Entries = Readonly<Record<string, string>>;

/** A zip file. An entry named `mimetype` comes first and is stored, as OpenDocument and EPUB demand. */
export function zipOf({mimetype, ...entries}: Entries): Uint8Array {
  const files: Zippable = mimetype === undefined ? {} : {mimetype: [strToU8(mimetype), {level: 0}]};
  for (const [name, text] of Object.entries(entries)) files[name] = strToU8(text);
  return zipSync(files, {mtime: new Date('2000-01-01')});
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A DOCX file.
 *
 * @param body What is in the body of the document.
 * @param parts Other parts by name and type: `header`, `styles`. Each is the content of its root element.
 */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(parts);
  const types = names.map(
    name =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
  );
  const root = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="${word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${content}</w:${name}>`;
  const roots: Record<string, string> = {header: 'hdr', footer: 'ftr'};
  const links = names.map(
    name => `<Relationship Id="${name}" Type="${relation}/${name}" Target="${name}.xml"/>`,
  );
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ...Object.fromEntries(names.map(name => [`word/${name}.xml`, root(roots[name] ?? name, parts[name]!)])),
  });
}

/** A packed file as it is linted. */
export async function unpacked(path: string, bytes: Uint8Array): Promise<UnpackedFile> {
  const parts = await builtInFormats.byName(path)!.load();
  return parts.unpack!(bytes);
}

/** The paragraphs of a packed file that are linted: `[kind language] text`, with code in `‹›`. */
export async function paragraphsIn(path: string, bytes: Uint8Array): Promise<string[]> {
  const {parts, text} = await unpacked(path, bytes);
  return Array.from(parts.read(text), ({kind, language, pieces}) => {
    const prose = pieces.map(({value, code}) => (code ? `‹${value}›` : value)).join('');
    const facts = [kind === 'paragraph' ? '' : kind, language ?? ''].filter(fact => fact !== '');
    return facts.length === 0 ? prose : `[${facts.join(' ')}] ${prose}`;
  });
}

/** The texts of the entries of a zip file. */
export function entriesOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
}

const odf = ['office', 'text', 'style', 'table', 'drawing', 'svg-compatible', 'xsl-fo-compatible'];
const prefixes: Record<string, string> = {
  drawing: 'draw',
  'svg-compatible': 'svg',
  'xsl-fo-compatible': 'fo',
};
const odfNamespaces = odf
  .map(name => `xmlns:${prefixes[name] ?? name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/**
 * An ODT file.
 *
 * @param body What is in the text of the document.
 * @param styles Styles of the content, and the content of the part with styles.
 */
export function odtOf(body: string, styles: {content?: string; shared?: string} = {}): Uint8Array {
  const {content = '', shared = ''} = styles;
  const root = (name: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-${name} ${odfNamespaces} office:version="1.2">${inner}</office:document-${name}>`;
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entry('/', 'application/vnd.oasis.opendocument.text')}${entry('content.xml', 'text/xml')}${entry('styles.xml', 'text/xml')}</manifest:manifest>`,
    'content.xml': root(
      'content',
      `<office:automatic-styles>${content}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': root('styles', shared),
  });
}

/**
 * A book in EPUB.
 *
 * @param chapters The bodies of its pages, by name, in order.
 * @param language What the book declares.
 */
export function epubOf(
  chapters: Readonly<Record<string, string>>,
  {language = 'en', more = {}}: {language?: string; more?: Entries} = {},
): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, index) =>
      `<item id="c${index}" href="${encodeURI(name)}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_, index) => `<itemref idref="c${index}"/>`);
  const pages = names.map(name => [
    `OEBPS/${name}.xhtml`,
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${chapters[name]}</body></html>`,
  ]);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier><dc:title>Book</dc:title><dc:language>${language}</dc:language></metadata><manifest>${items.toReversed().join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(pages),
    ...more,
  });
}
