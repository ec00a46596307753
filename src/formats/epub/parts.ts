import type {Block} from '../../model/block.js';
import {readXhtml} from '../html/read.js';
import {Blanks} from '../packed/blanks.js';
import {PackedFileError} from '../packed/error.js';
import type {Package} from '../packed/package.js';
import type {Paragraph, Part} from '../packed/paragraph.js';
import {elementsOf, entryNameOf, type FlatElement} from '../packed/relations.js';
import {tagOfLocale} from '../segments/locale.js';
import {MappedText} from '../segments/mapped-text.js';

const container = 'META-INF/container.xml';
const encryption = 'META-INF/encryption.xml';

/** The chapters of a book, in the order in which they are read. */
export function partsOf(file: Package): Part[] {
  const book = file.has(container)
    ? elementsOf(file.text(container)).find(({name}) => name === 'rootfile')?.attributes['full-path']
    : undefined;
  if (book === undefined || !file.has(book))
    throw new PackedFileError('is not an EPUB file: it has no list of its contents');
  const elements = elementsOf(file.text(book));
  const declared = elements.find(({name}) => name === 'language')?.text.trim();
  const language = tagOfLocale(declared);
  const encrypted = encryptedIn(file);
  return chaptersIn(elements, book).map(name => {
    if (encrypted.has(name))
      throw new PackedFileError(
        'is encrypted, so that only some readers open it: ask for a version that is not',
      );
    const xml = file.text(name);
    return {name, xml, paragraphs: Array.from(readXhtml(xml, language), paragraphOf)};
  });
}

/** The entries of the chapters, each once. */
function chaptersIn(elements: readonly FlatElement[], book: string): string[] {
  const items = new Map(
    elements.flatMap(({name, attributes}) =>
      name === 'item' ? [[attributes.id ?? '', attributes] as const] : [],
    ),
  );
  const names = elements.flatMap(({name, attributes}) => {
    const item = name === 'itemref' ? items.get(attributes.idref ?? '') : undefined;
    const isRead =
      item?.href !== undefined && /^(?:application\/xhtml\+xml|text\/html)$/.test(item['media-type'] ?? '');
    return isRead ? [entryNameOf(item.href!, book)] : [];
  });
  return [...new Set(names)];
}

/** The entries that are encrypted. Fonts may be, in books that anybody can read. */
function encryptedIn(file: Package): ReadonlySet<string> {
  if (!file.has(encryption)) return new Set();
  const links = elementsOf(file.text(encryption)).flatMap(({name, attributes: {URI}}) =>
    name === 'CipherReference' && URI !== undefined ? [entryNameOf(URI, '')] : [],
  );
  return new Set(links);
}

function paragraphOf({kind, pieces, language}: Block): Paragraph {
  const blanks = new Blanks();
  return {text: MappedText.of(pieces.flatMap(piece => blanks.collapse(piece))), kind, language};
}
