import {languages} from './language-of-path.js';

let codes: ReadonlyMap<string, string> | undefined;

/** The code of a language by its English name; undefined for any other word. */
export function languageNamed(name: string): string | undefined {
  codes ??= codesByName();
  return codes.get(name.toLowerCase());
}

function codesByName(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'});
  return new Map([...languages].map(code => [english.of(code)?.toLowerCase() ?? code, code]));
}
