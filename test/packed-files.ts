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
