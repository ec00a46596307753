const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Languages as word processors have them: of text in an alphabet, in Chinese, Japanese, and Korean, and from right to left. */
export interface RunLanguages {
  readonly western?: string | undefined;
  readonly eastAsian?: string | undefined;
  readonly complex?: string | undefined;
}

/**
 * The language of characters: word processors have one for each kind of script.
 *
 * @param declared What the run, its style, and the style of its paragraph say, in this order.
 */
export function languageOfRun(
  text: string,
  declared: readonly (RunLanguages | undefined)[],
): string | undefined {
  const kind = eastAsian.test(text) ? 'eastAsian' : rightToLeft.test(text) ? 'complex' : 'western';
  for (const languages of declared) {
    const found = languages?.[kind];
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}

/** What the defaults of a document declare. Nearly every program writes US English there, whatever the language of the text is. */
export function declaredByDefaults({western, ...others}: RunLanguages): RunLanguages {
  return western === 'en-US' ? {} : {western, ...others};
}
