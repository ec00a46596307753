import type {BlockKind} from '../../model/block.js';
import type {Attributes} from '../xml/parser.js';

/** Types of files that hold documents, not the strings of a program. */
const documentTypes =
  /^(?:x-)?(?:html?|xhtml|markdown|md|rtf|docx?|odt|pptx?|epub|dita|docbook|idml|mif|interleaf|sgml|office)$/i;

const documentNames =
  /\.(?:html?|xhtml|md|mdx|markdown|rtf|docx?|odt|pptx?|epub|dita|idml|mif|adoc|rst|tex|pdf|txt)$/i;

/** Types of resources, in programs and documents. */
const resources: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:x-)?(?:h[1-6]|heading|header|title)$/i, 'heading'],
  [/^(?:x-)?(?:cell|td|th)$/i, 'tableCell'],
  [/^(?:x-)?(?:caption|figcaption)$/i, 'caption'],
  [/^(?:x-)?(?:listitem|li)$/i, 'listItem'],
  [/^(?:x-)?(?:p|para|paragraph)$/i, 'paragraph'],
];

/** The kind of text that a file has. */
export function kindOfFile({datatype = '', original = ''}: Attributes): BlockKind {
  return documentTypes.test(datatype) || documentNames.test(original) ? 'paragraph' : 'string';
}

/** The kind that an attribute gives a unit or a group; undefined where none does. */
export function kindOfResource({restype}: Attributes): BlockKind | undefined {
  return restype === undefined ? undefined : resources.find(([pattern]) => pattern.test(restype))?.[1];
}
