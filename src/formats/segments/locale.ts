/** Modifiers of POSIX locales that name a script. */
const scripts: Readonly<Record<string, string>> = {latin: 'Latn', cyrillic: 'Cyrl', devanagari: 'Deva'};

/**
 * The BCP 47 tag of a language as files declare it: `pt_BR`, `sr@latin`, `de_DE.UTF-8`, `zh-Hans-CN`. Undefined for what is no tag,
 * such as an empty header or the name of a language.
 */
export function tagOfLocale(locale: string | undefined): string | undefined {
  const found = /^\s*([A-Za-z]{2,3}(?:[-_][A-Za-z\d]{1,8})*)(?:\.[\w-]+)?(?:@([A-Za-z]+))?\s*$/.exec(
    locale ?? '',
  );
  if (!found) return undefined;
  const [language = '', ...subtags] = found[1]!.split(/[-_]/);
  const modifier = found[2]?.toLowerCase();
  const script = modifier === undefined ? undefined : scripts[modifier];
  // BCP 47 has variants of five letters or more.
  const variant =
    script === undefined && modifier !== undefined && modifier.length > 4 ? modifier : undefined;
  return [language.toLowerCase(), script, ...subtags, variant].filter(part => part !== undefined).join('-');
}
