import {defineCharacterClass, type Finding, matchesOf} from '../../src/toolkit.js';
import {citing, languageNames} from './words.js';

/** Letters of every script but Latin. */
export const foreignLetters = defineCharacterClass(
  /[\u0370-\u1DFF\u1F00-\u1FFF\u2C00-\u2DFF\u2E80-\uDFFF\uF900-\uFDFF\uFE70-\uFEFF\uFF66-\uFFDC]/,
);

/** The scripts by their Unicode names; a run of letters is named after the first that it holds. */
const scripts: readonly string[] = [
  ...[
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
    'Bopomofo',
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Thai',
    'Lao',
  ],
  ...['Khmer', 'Myanmar', 'Devanagari', 'Bengali', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Gujarati'],
  ...['Gurmukhi', 'Sinhala', 'Tibetan', 'Georgian', 'Armenian', 'Ethiopic', 'Mongolian'],
];

/** Names of scripts that may be allowed. */
export const scriptNames = scripts;

/** What stands between the words of a run: spaces, digits, the punctuation of any script. */
const between =
  '[\\p{M}\\p{N}\\p{Zs}\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301B\\u30FB\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF5B-\\uFF65·.,:;!?%/"“”‘’–-]';

const known = new WeakMap<readonly string[], RegExp>();

/** Runs of letters of the scripts that are not allowed: an expression that takes long to make. */
function runs(allowed: readonly string[]): RegExp {
  const found = known.get(allowed) ?? runsBut(allowed);
  known.set(allowed, found);
  return found;
}

function runsBut(allowed: readonly string[]): RegExp {
  const letter = `[${scripts
    .filter(script => !allowed.includes(script))
    .map(script => `\\p{Script=${script}}`)
    .join('')}]`;
  const foreign = `(?:(?=\\p{L})${letter})`;
  return new RegExp(`${foreign}+(?:${between}{1,4}${foreign}+|\\p{M}+${foreign}*)*`, 'gu');
}

/** Text in another script, one finding a run. A gloss in brackets is advice. */
export function foreignScripts(
  text: string,
  allowed: readonly string[],
  terms: ReadonlySet<string>,
): Finding[] {
  return matchesOf(text, runs(allowed)).flatMap((match): Finding[] => {
    const [found] = match;
    const start = match.index;
    const end = start + found.length;
    if (isSymbol(found) || isListed(found, terms)) return [];
    const script = scripts.find(name => new RegExp(`\\p{Script=${name}}`, 'u').test(found)) ?? 'foreign';
    if (isBracketed(text, start, end) || isCited(text, start) || isExplained(text, end)) {
      const reason = `Gloss in ${script} script: \`${shorten(found)}\`, leave it only where readers need it`;
      return [{start, end, reason, severity: 'info'}];
    }
    if (isQuotation(text, start, end)) {
      const reason = `Quotation in ${script} script: \`${shorten(found)}\`, leave it only where readers need it`;
      return [{start, end, reason, severity: 'warning'}];
    }
    return [{start, end, reason: `Untranslated text in ${script} script: translate \`${shorten(found)}\``}];
  });
}

/** Letters of Greek and of other scripts are signs: μ, Δ, "TGF-β", "θ̂", "И". */
function isSymbol(found: string): boolean {
  // Cut apart first: U+1D242 is Greek and no letter, so an expression for all of it could read each one in two ways.
  const letters = found.split(/\P{L}+/u).filter(part => part !== '');
  return letters.every(part => /^\p{Script=Greek}{1,2}$/u.test(part)) || /^[А-Яא-ת]$/u.test(found);
}

/** What the project takes for right, and the names of languages: a list of them leads to a page's translations. */
function isListed(found: string, terms: ReadonlySet<string>): boolean {
  const lower = found.toLowerCase();
  return terms.has(lower) || lower.split(/[,、;/·] */).every(name => languageNames.has(name));
}

/** Whether brackets stand around a run, or around it and a few words more: "(北京, Běijīng)". */
function isBracketed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  return /[([（【][^)\]）】]*$/.test(before) && /^[^([（【]*[)\]）】]/.test(after);
}

/** Most words, and most characters where no space parts them, of what is quoted as it is: "She said “да”". */
const longestQuotation = {words: 3, characters: 24};

/** Whether quotation marks enclose a few words, and nothing else: what is left in a longer quotation is no quotation. */
function isQuotation(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  const {words, characters} = longestQuotation;
  if (found.length > characters || found.split(/\s+/).length > words) return false;
  return (
    /["“„«‘'「『]$/.test(text.charAt(start - 1)) && /^[.,!?…]?["”“»’'」』]/.test(text.slice(end, end + 2))
  );
}

/** "the character 人", "in Russian, Москва". */
function isCited(text: string, start: number): boolean {
  const word = /(\p{L}+)[\s"“‘'(,:]{1,4}$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  return word !== undefined && citing.has(word.toLowerCase());
}

/** "γράμμα (letter)": the translation follows. */
function isExplained(text: string, end: number): boolean {
  return /^["”’']? ?\([^()]*[A-Za-z]{3}/.test(text.slice(end, end + 40));
}

function shorten(found: string): string {
  if (found.length <= 30) return found;
  // Half of a surrogate pair is no character.
  return `${found
    .slice(0, 30)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
