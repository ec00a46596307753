import {parseXml} from '../xml/parser.js';
import {PackedFileError} from './error.js';

/** An element without its prefix, and its attributes. */
export interface FlatElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text right in it. */
  readonly text: string;
}

/** The elements of a small document in XML, in order, whatever they are in. */
export function elementsOf(xml: string): FlatElement[] {
  const elements: {name: string; attributes: Readonly<Record<string, string>>; text: string}[] = [];
  const open: number[] = [];
  parseXml(xml, {
    open(name, attributes) {
      open.push(elements.length);
      elements.push({name: localName(name), attributes, text: ''});
    },
    close() {
      open.pop();
    },
    text(value) {
      const index = open.at(-1);
      if (index !== undefined) elements[index]!.text += value;
    },
  });
  return elements;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The name of an entry that a link in another one means: relative to its folder, or from the root of the file.
 *
 * @param from The entry that has the link.
 */
export function entryNameOf(link: string, from: string): string {
  const [path = ''] = link.split('#');
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of decoded(path).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined)
      throw new PackedFileError(
        `has a link that leads out of the file (${JSON.stringify(link.slice(0, 80))}): don't trust it`,
      );
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
