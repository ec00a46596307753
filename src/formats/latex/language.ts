import {languageNamed} from '../language-names.js';

/** What names the main language of a document. */
const declarations = [
  /\\usepackage(?:\s*\[([^\]]{0,200})\])?\s*\{babel\}/g,
  /\\set(?:default|main)language(?:\s*\[[^\]]{0,200}\])?\s*\{([^{}]{1,40})\}/g,
];

/** The main language that the preamble declares for babel or polyglossia; undefined where it is not clear which one it is. */
export function languageOf(preamble: string): string | undefined {
  const code = preamble.replace(/(?<!\\)%.*/g, '');
  const found = new Set<string | undefined>();
  for (const pattern of declarations)
    for (const [, options = ''] of code.matchAll(pattern)) {
      const list = options
        .split(',')
        .map(option => option.trim())
        .filter(option => option !== '');
      const main = list.find(option => /^main\s*=/.test(option))?.replace(/^main\s*=\s*/, '');
      const only = list.length === 1 ? list[0] : undefined;
      found.add(main ?? only);
    }
  const [name] = found;
  return found.size === 1 && name !== undefined ? tagOf(name) : undefined;
}

/** The tag of a name of babel. */
export function tagOf(name: string): string | undefined {
  return tags[name.toLowerCase()] ?? languageNamed(name);
}

/** Names of babel that are not the English names of languages. */
const tags: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  swissgerman: 'de-CH',
  nswissgerman: 'de-CH',
  francais: 'fr',
  frenchb: 'fr',
  portuges: 'pt',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  magyar: 'hu',
  farsi: 'fa',
  norsk: 'nb',
  nynorsk: 'nn',
  bahasa: 'id',
  slovene: 'sl',
};
