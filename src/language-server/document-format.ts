import type {Format} from '../formats/format.js';
import {FormatRegistry} from '../formats/registry.js';

const byLanguage: Readonly<Record<string, string>> = {
  markdown: 'markdown',
  html: 'html',
  restructuredtext: 'rst',
  asciidoc: 'asciidoc',
  latex: 'latex',
  tex: 'latex',
};

/**
 * The format of a document: what its path and its text show, else what the editor takes it for. Undefined for a file such as .xml
 * that holds something else.
 *
 * @param languageId What the editor takes it for.
 * @param own Formats of plugins.
 */
export function formatOf(
  path: string,
  languageId: string,
  text: string,
  own?: readonly Format[],
): string | undefined {
  const formats = new FormatRegistry(own);
  const known = formats.byName(path, text)?.name ?? byLanguage[languageId];
  return known ?? (formats.needsContent(path) ? undefined : 'text');
}
