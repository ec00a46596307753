import {languageNamed} from '../language-names.js';

/** The language of a team, for files without the header `Language`: `Vietnamese <vi@example.org>`, `Brazilian Portuguese`. */
export function languageOfTeam(team: string | undefined): string | undefined {
  const name = /^[^<(@]*/.exec(team ?? '')![0].trim();
  return languageNamed(name) ?? languageNamed(name.split(/\s+/).at(-1)!);
}
