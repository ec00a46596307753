/** ISO 639-1 codes, and the codes of three letters that localization files use. */
export const languages: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi ' +
    'fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ' +
    'ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ' +
    'ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi ' +
    'yo za zh zu ast ckb fil hsb dsb kab nds sah scn szl tet tzm vec yue'
  ).split(' '),
);

/** A tag, as file names and folders have it: `pt-BR`, `zh_Hans_CN`, `pt-rBR` (Android). */
const tag =
  /^([a-z]{2,3})(?:[-_]([A-Z][a-z]{3}))?(?:[-_](?:r(?=[A-Z]{2}$))?([A-Z]{2}|[a-z]{2}|\d{3}))?(?:@\w+)?$/;

/** Codes that are English words. */
const englishWords = new Set(words('am an as be do go he id is it my no or so to'));

/** A folder that holds translations, each in a file or folder of its own. */
const holders = new Set(words('_locales i18n intl l10n lang langs locale locales translation translations'));

/** Files of other kinds that may be in such a folder. */
const settings = new Set(words('package.json package-lock.json tsconfig.json jsconfig.json'));

/** `values-de`, `values-pt-rBR-land`, `values-b+sr+Latn`. */
const androidFolder = /^values-(b\+[A-Za-z]{2,3}(?:\+\w{2,8})*|[a-z]{2,3}(?:-r[A-Z]{2})?)(?![\w+])/;

const bundles =
  /^(?:messages?|strings?|labels?|texts?|translations?|bundle|applicationresources|validationmessages)[._-]?(?:[a-z]{2,3}(?:[_-][A-Za-z]{2,4}){0,2})?\.properties$/i;

/** Folders below the one of a language, in known layouts: `de/LC_MESSAGES/app.po`, Apple's `de.lproj/Localizable.strings`. */
const inner = new Set(words('LC_MESSAGES LC_SCRIPTS'));

/**
 * The language that the path of a localization file names: `locales/de.json`, `locales/pt-BR/app.json`, `de/LC_MESSAGES/app.po`,
 * `app_de.arb`, `values-de/strings.xml`, `de.lproj/Localizable.strings`. Undefined where it names none.
 *
 * @param path With slashes or backslashes.
 */
export function languageOfPath(path: string): string | undefined {
  const parts = path.split(/[/\\]/);
  const name = parts.pop() ?? '';
  const ofName = languageOfName(name);
  // `how-to.json` is not in Tongan, nor is `my.json` in Burmese.
  if (ofName !== undefined && (!englishWords.has(ofName) || isSure(name) || isInLayout(path))) return ofName;
  return languageOfFolders(parts);
}

/** Whether a path is in a known layout of translations: `locales/de.json`, `i18n/de/app.json`, `_locales/de/messages.json`. */
export function isInLayout(path: string): boolean {
  const folders = path.split(/[/\\]/);
  const name = folders.pop() ?? '';
  if (settings.has(name)) return false;
  return (
    isBundle(name) ||
    folders.some(folder => holders.has(folder.toLowerCase())) ||
    languageOfFolders(folders) !== undefined
  );
}

/** Names of files with the messages of a program: `messages.properties`, `app_de.properties`. */
function isBundle(name: string): boolean {
  if (!name.endsWith('.properties')) return false;
  if (bundles.test(name)) return true;
  const language = languageOfName(name);
  return language !== undefined && /_[a-z]{2,3}(?:_[A-Z][A-Za-z]{1,3}){0,2}\.properties$/.test(name);
}

/** `de.json`, `messages.de.xlf`, `app_de.arb`, `strings-pt-BR.json`. */
function languageOfName(name: string): string | undefined {
  const parts = stemOf(name).split(/(?<=[._-])/);
  for (const length of [3, 2, 1]) {
    const found = parts.length >= length && tagOf(parts.slice(-length).join(''));
    if (found) return found;
  }
  return undefined;
}

/** Whether a tag at the end of a name can be nothing else: `app_no.arb`, `messages.no.xlf`. */
function isSure(name: string): boolean {
  return /[._][a-z]{2,3}$/.test(stemOf(name));
}

function stemOf(name: string): string {
  return name.replace(/\.[a-z][a-z\d]{1,11}$/i, '');
}

function languageOfFolders(folders: readonly string[]): string | undefined {
  for (let index = folders.length - 1; index >= 0; index--) {
    const folder = folders[index]!;
    if (inner.has(folder)) return tagOf(folders[index - 1]);
    const qualified = androidFolder.exec(folder) ?? /^(.+)\.lproj$/.exec(folder);
    if (qualified) return tagOf(qualified[1]!.replace(/^b\+/, '').replaceAll('+', '-'));
    if (holders.has((folders[index - 1] ?? '').toLowerCase())) return tagOf(folder);
  }
  return undefined;
}

/** The BCP 47 tag that a name means; undefined where it means none. */
export function tagOf(name: string | undefined): string | undefined {
  const [, language, script, region] = tag.exec(name ?? '') ?? [];
  if (language === undefined || !languages.has(language)) return undefined;
  return [language, script, region?.toUpperCase()].filter(part => part !== undefined).join('-');
}

function words(list: string): string[] {
  return list.split(' ');
}
