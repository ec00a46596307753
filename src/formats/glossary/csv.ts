import type {GlossaryEntry} from '../../model/glossary.js';
import {FileFormatError} from '../file-format-error.js';
import {plainText, rowsOf} from '../table/cells.js';

type Column = 'term' | 'translation' | 'forbidden' | 'doNotTranslate';

/** What columns are called, in lowercase and without signs. */
const names: Readonly<Record<Column, readonly string[]>> = {
  term: ['term', 'source', 'sourceterm', 'original'],
  translation: ['translation', 'translations', 'target', 'targetterm'],
  forbidden: ['forbidden', 'forbiddentranslation', 'forbiddentranslations', 'wrong'],
  doNotTranslate: ['donottranslate', 'dnt', 'nottranslatable', 'untranslatable'],
};

/** What stands between several terms in a cell. */
const separator = /\s*[|;]\s*|\s+\/\s+/;

const affirmative = /^(?:1|x|y|yes|true|✓|✔)$/i;

/**
 * Reads a table with the columns `term`, `translation`, `forbidden` and `do-not-translate`. Only the first one must be there.
 *
 * @throws {FileFormatError} When the first row does not name the columns.
 */
export function readCsvGlossary(text: string): GlossaryEntry[] {
  const [header, ...rows] = rowsOf(text).map(cells => cells.map(cell => plainText(text, cell).trim()));
  const plain = (header ?? []).map(name => name.toLowerCase().replace(/[^a-z]/g, ''));
  const columnOf = (column: Column): number => plain.findIndex(name => names[column].includes(name));
  const term = columnOf('term');
  if (term < 0)
    throw new FileFormatError(
      'a glossary',
      1,
      'no column `term`: name the columns term, translation, forbidden, and do-not-translate',
    );
  const others = {
    translation: columnOf('translation'),
    forbidden: columnOf('forbidden'),
    doNotTranslate: columnOf('doNotTranslate'),
  };
  return rows.flatMap((cells): GlossaryEntry[] => {
    const listAt = (column: number): string[] =>
      (cells[column] ?? '').split(separator).filter(part => part !== '');
    const forbidden = listAt(others.forbidden);
    const doNotTranslate = affirmative.test(cells[others.doNotTranslate] ?? '');
    const name = cells[term] ?? '';
    const translations = listAt(others.translation);
    if (name === '' || (translations.length === 0 && forbidden.length === 0 && !doNotTranslate)) return [];
    return [
      {
        term: name,
        translations,
        ...(forbidden.length > 0 && {forbidden}),
        ...(doNotTranslate && {doNotTranslate}),
      },
    ];
  });
}
