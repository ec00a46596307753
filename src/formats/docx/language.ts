import type {RunLanguages} from './styles.js';

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The language of characters: Word has one for each kind of script.
 *
 * @param declared What the run, its style, and the style of its paragraph say, in this order.
 */
export function languageOfRun(
  text: string,
  declared: readonly (RunLanguages | undefined)[],
): string | undefined {
  const kind = eastAsian.test(text) ? 'eastAsia' : rightToLeft.test(text) ? 'bidi' : 'val';
  for (const languages of declared) {
    const found = languages?.[kind];
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}
