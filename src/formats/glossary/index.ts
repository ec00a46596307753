import type {GlossaryEntry} from '../../model/glossary.js';
import {readCsvGlossary} from './csv.js';
import {readTbx} from './tbx.js';

/**
 * Reads a glossary: TBX where the file is XML, else a table.
 *
 * @throws {FileFormatError} When it is neither, or lacks terms.
 */
export function readGlossary(text: string): GlossaryEntry[] {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return /^\s*</.test(content) ? readTbx(content) : readCsvGlossary(content);
}
