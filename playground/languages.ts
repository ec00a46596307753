/** Tags of the languages that a text can be set to: those with rules or tables of their own, and regions that differ. */
export const languages: readonly string[] = [
  ...[
    'en',
    'ar',
    'zh',
    'cs',
    'nl',
    'fr',
    'fr-CA',
    'de',
    'de-CH',
    'hi',
    'it',
    'ja',
    'ko',
    'pl',
    'pt',
    'pt-BR',
  ],
  ...['ru', 'es', 'tr', 'uk'],
];

const names = new Intl.DisplayNames('en', {type: 'language', languageDisplay: 'standard'});

/** The English name of a language; its tag if it has none. */
export function nameOfLanguage(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The languages to choose from, by name, with the one that a link has set. */
export function languageChoices(chosen: string): readonly (readonly [tag: string, name: string])[] {
  const tags = chosen === '' || languages.includes(chosen) ? languages : [...languages, chosen];
  return tags
    .map(tag => [tag, nameOfLanguage(tag)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, 'en'));
}
