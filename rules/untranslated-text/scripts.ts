import {defineCharacterClass, type Finding, matchesOf, type Paragraph} from '../../src/toolkit.js';
import {isCited, isCredited, isOfPath, isSuffix, isTitle, pointsToVersion} from './mentions.js';
import {languageNames} from './words.js';

/** Letters of every script but Latin. */
export const foreignLetters = defineCharacterClass(
  /[\u0370-\u1DFF\u1F00-\u1FFF\u2C00-\u2DFF\u2E80-\uDFFF\uF900-\uFDFF\uFE70-\uFEFF\uFF66-\uFFDC]/,
);

/** The scripts, by Unicode name. The first one in the list that a run contains names the run. */
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

/** Names of the scripts that the option can allow. */
export const scriptNames = scripts;

/** Characters between the words of a run: spaces, digits, punctuation of any script. */
const between =
  '[\\p{M}\\p{N}\\p{Zs}\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301B\\u30FB\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF5B-\\uFF65·.,:;!?%/"“”‘’–-]';

const known = new WeakMap<readonly string[], RegExp>();

/** Matches runs of letters in the scripts that are not allowed. Cached, because it is slow to compile. */
function runs(allowed: readonly string[]): RegExp {
  const found = known.get(allowed) ?? runsExcept(allowed);
  known.set(allowed, found);
  return found;
}

function runsExcept(allowed: readonly string[]): RegExp {
  const letter = `[${scripts
    .filter(script => !allowed.includes(script))
    .map(script => `\\p{Script=${script}}`)
    .join('')}]`;
  const foreign = `(?:(?=\\p{L})${letter})`;
  return new RegExp(`${foreign}+(?:${between}{1,4}${foreign}+|\\p{M}+${foreign}*)*`, 'gu');
}

/** Finds text in another script, one finding per run. A gloss in brackets is info. */
export function foreignScripts(
  paragraph: Paragraph,
  text: string,
  allowed: readonly string[],
  terms: ReadonlySet<string>,
): Finding[] {
  return matchesOf(text, runs(allowed)).flatMap((match): Finding[] => {
    const [found] = match;
    const start = match.index;
    const end = start + found.length;
    if (
      isEmoticon(text, start, end) ||
      isSymbol(found) ||
      isListed(found, terms) ||
      isOfPath(text, start, end)
    )
      return [];
    if (pointsToVersion(paragraph, start, end)) return [];
    const script = scripts.find(name => new RegExp(`\\p{Script=${name}}`, 'u').test(found)) ?? 'foreign';
    const isGloss =
      isTitle(text, start) ||
      isBracketed(text, start, end) ||
      isExplained(text, end) ||
      isQuotation(text, start, end);
    if (isGloss || isCited(text, start) || isSuffix(text, start, end) || isCredited(text, start, found)) {
      const reason = `Words in ${script} script: keep \`${shorten(found)}\` only if readers need them`;
      return [{start, end, reason, severity: 'info'}];
    }
    return [{start, end, reason: `Untranslated text in ${script} script: translate \`${shorten(found)}\``}];
  });
}

/** "ヾ(*´ω`*)ノ": a hand of a face. */
function isEmoticon(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  // "┏○ペコッ": its sound.
  if (/^[\p{Script=Katakana}ー]{1,4}$/u.test(found) && /[○)）☆★]/.test(text[start - 1] ?? '')) return true;
  if (!/^[ヾノシヽツゝ]$/.test(found)) return false;
  return text[end] === '(' || text[start - 1] === ')';
}

/** Whether letters of another script are symbols: μ, Δ, "TGF-β", "θ̂", "И". */
function isSymbol(found: string): boolean {
  // Split first: U+1D242 is Greek but not a letter, so a single expression would be ambiguous, and slow.
  const letters = found.split(/\P{L}+/u).filter(part => part !== '');
  return letters.every(part => /^\p{Script=Greek}{1,2}$/u.test(part)) || /^[А-Яא-ת]$/u.test(found);
}

/** Whether the project allows the text, or it is a list of language names that link to translations of the page. */
function isListed(found: string, terms: ReadonlySet<string>): boolean {
  const lower = found.toLowerCase();
  return terms.has(lower) || lower.split(/[,、;/·] */).every(name => languageNames.has(name));
}

/** Whether a run is in brackets, possibly with a few other words: "(北京, Běijīng)". */
function isBracketed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  return /[([（【][^)\]）】]*$/.test(before) && /^[^([（【]*[)\]）】]/.test(after);
}

/** Most words of a literal quotation, and most characters in scripts without spaces: "She said “да”". */
const longestQuotation = {words: 3, characters: 24};

/** Whether a run of a few words is alone in quotation marks. Leftover words inside a longer quotation don't count. */
function isQuotation(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  const {words, characters} = longestQuotation;
  if (found.length > characters || found.split(/\s+/).length > words) return false;
  return (
    /["“„«‘'「『]$/.test(text.charAt(start - 1)) && /^[.,!?…]?["”“»’'」』]/.test(text.slice(end, end + 2))
  );
}

/** "γράμμα (letter)": the translation follows. */
function isExplained(text: string, end: number): boolean {
  return /^["”’']? ?\([^()]*[A-Za-z]{3}/.test(text.slice(end, end + 40));
}

function shorten(found: string): string {
  if (found.length <= 30) return found;
  // Drop half of a surrogate pair.
  return `${found
    .slice(0, 30)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
