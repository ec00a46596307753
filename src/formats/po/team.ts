import {languageCodes} from '../language-codes.js';

let codes: ReadonlyMap<string, string> | undefined;

/** The language of a team, for files without the header `Language`: `Vietnamese <vi@example.org>`, `Brazilian Portuguese`. */
export function languageOfTeam(team: string | undefined): string | undefined {
  const name = /^[^<(@]*/
    .exec(team ?? '')![0]
    .trim()
    .toLowerCase();
  if (name === '') return undefined;
  codes ??= codesByName();
  return codes.get(name) ?? codes.get(name.split(/\s+/).at(-1)!);
}

function codesByName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});
  return new Map(
    [...languageCodes].flatMap((code): [string, string][] => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code]];
    }),
  );
}
