import type {Paragraph} from './neutral/token.js';

/** The primary language of a BCP 47 tag, in lowercase: `de` for `de-CH`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0]!;
}

/** The BCP 47 tag of a paragraph: its own, or that of the project. */
export function languageOf({language}: Paragraph, project: {readonly language: string}): string {
  return language ?? project.language;
}

/** Whether a paragraph is in English, so that the word lists and the tagger apply to it. */
export function isEnglish(paragraph: Paragraph, project: {readonly language: string}): boolean {
  return primaryLanguage(languageOf(paragraph, project)) === 'en';
}

/** Languages in the Latin script. */
export const latinScript: readonly string[] =
  'en de fr es it pt nl af pl cs sk sl hr bs ro hu sv da nb nn no fi et lv lt sq tr az vi id ms ca gl eu is ga cy eo'.split(
    ' ',
  );

const unspaced: ReadonlySet<string> = new Set('zh ja th lo km my yue wuu bo dz'.split(' '));

/** Whether a language puts no spaces between words. */
export function isUnspaced(tag: string): boolean {
  return unspaced.has(primaryLanguage(tag));
}
