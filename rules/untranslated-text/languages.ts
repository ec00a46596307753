import {
  conjunctions,
  defineWordClass,
  determiners,
  type Finding,
  formsOfBe,
  hasWordIn,
  matchesOf,
  type Paragraph,
  prepositions,
  profileOf,
  tokensIn,
} from '../../src/toolkit.js';
import {functionWords, latin, loanwords} from './words.js';

/** The languages of a function word, as bits in the order of the list. */
interface Languages {
  own: number;
  shared: number;
}

const known = new Map<string, Languages>();
for (const [index, {own, shared}] of functionWords.entries()) {
  for (const word of own) entry(word).own |= 1 << index;
  for (const word of shared) entry(word).shared |= 1 << index;
}

function entry(word: string): Languages {
  const languages = known.get(word) ?? {own: 0, shared: 0};
  known.set(word, languages);
  return languages;
}

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly languages: Languages | undefined;
  /** Whether it starts its clause. */
  readonly isFirst: boolean;
  /** Whether it is part of a path, an address or an identifier: "etc/est_new.html". */
  readonly isTied: boolean;
}

/** Fewest words of a run: a shorter one may be a name, or a phrase that English has borrowed. */
const fewestWords = 4;
/** Least evidence required, as counted by {@link evidenceOf}: "Die Brücke ist gesperrt" has five points. */
const leastEvidence = 5;
/** Fewest non-English words in a run without function words unique to the language: "la entrega se realiza en un plazo". */
const leastUnknown = 3;
/** A run of this many words is more than a quotation. */
const longQuotation = 15;

/** Function words of other languages that are not also English words. */
export const foreign = defineWordClass(({lower}) => (known.get(lower)?.own ?? 0) !== 0);
/** Words with an accent, and function words that are rare in English. One alone may belong to a name or be a loanword. */
export const hint = defineWordClass(
  ({lower}) => (known.has(lower) && !isFunctionWord(lower)) || /[\u00C0-\u024F\u1E00-\u1EFF]/.test(lower),
);

/** Whether a paragraph may contain another language, as few do. */
export function mayHoldForeignWords(paragraph: Paragraph): boolean {
  return hasWordIn(foreign, paragraph) || tokensIn(hint, paragraph).length > 1;
}

/** Finds runs of words in another language in Latin script: stretches with its function words and without English ones. */
export function foreignWords(text: string, terms: ReadonlySet<string>): Finding[] {
  return clauses(text).flatMap(({part, start, quoted}) => {
    // Few clauses of an English text pass this test.
    if (!mayBeForeign(part)) return [];
    const words = wordsOf(part, start);
    const candidates = languagesOf(words);
    const runs = functionWords.flatMap(({language}, index) => {
      if ((candidates & (1 << index)) === 0) return [];
      const run = runIn(words, 1 << index);
      return run ? [{...run, language}] : [];
    });
    const [best] = runs.sort((one, other) => other.evidence - one.evidence);
    if (!best || best.language === latin || terms.has(text.slice(best.start, best.end).toLowerCase()))
      return [];
    return [describe(text, best, quoted || isGlossed(text, best.end))];
  });
}

/** The languages that a clause may be in, as bits: those of its function words, or all if it has enough accents. */
function languagesOf(words: readonly Word[]): number {
  let found = 0;
  let accented = 0;
  for (const word of words) {
    if (word.languages) found |= word.languages.own | word.languages.shared;
    if (isAccented(word)) accented++;
  }
  return accented < fewestAccented ? found : anyLanguage;
}

/** Fewest accented words that identify a foreign language without function words: see {@link evidenceOf}. */
const fewestAccented = 3;
const anyLanguage = (1 << functionWords.length) - 1;

/** Whether at least two words of a clause are clearly not English. */
function mayBeForeign(part: string): boolean {
  let found = 0;
  for (const word of part.match(letters) ?? []) {
    const lower = word.toLowerCase();
    if ((known.has(lower) || isAccented({lower})) && !isFunctionWord(lower)) found++;
  }
  return found > 1;
}

const letters = /[\p{L}\p{M}]+/gu;

interface Clause {
  readonly part: string;
  /** Its offset in the text. */
  readonly start: number;
  /** Whether it is in quotation marks or brackets. */
  readonly quoted: boolean;
}

/** The stretches between sentence ends, quotation marks and brackets. */
function clauses(text: string): Clause[] {
  let quoted = false;
  return matchesOf(text, /([^.!?:;"“”„«»()[\]\n]+)|(["“”„«»()[\]])|\n/g).flatMap((match): Clause[] => {
    const [, part, mark] = match;
    if (mark) quoted = /["“”]/.test(mark) && mark !== '“' ? mark === '"' && !quoted : /[“„«([]/.test(mark);
    return part ? [{part, start: match.index, quoted}] : [];
  });
}

function wordsOf(part: string, offset: number): Word[] {
  return matchesOf(part, letters).map((match, index) => {
    const lower = match[0].toLowerCase();
    const start = offset + match.index;
    const end = match.index + match[0].length;
    return {
      text: match[0],
      lower,
      start,
      end: start + match[0].length,
      // "How do I" has the pronoun. At the start of a clause, "I" may be an article of another language.
      languages: match[0] === 'I' && index > 0 ? undefined : known.get(lower),
      isFirst: index === 0,
      isTied: /[/_\\@#=&%]/.test(
        part.slice(Math.max(0, match.index - 1), match.index) + part.slice(end, end + 1),
      ),
    };
  });
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** How strongly the words suggest the language: see {@link evidenceOf}. */
  readonly evidence: number;
}

/** The longest stretch without English function words in which most words belong to the language. */
function runIn(words: readonly Word[], language: number): Run | undefined {
  let best: Run | undefined;
  let open: Word[] = [];
  for (const word of [...words, undefined]) {
    if (word && !isEnglish(word, language)) {
      open.push(word);
      continue;
    }
    const run = judge(open, language);
    if (run && run.words > (best?.words ?? 0)) best = run;
    open = [];
  }
  return best;
}

function judge(stretch: readonly Word[], language: number): Run | undefined {
  // A capitalized word before the run is probably an English name, and "on" and "to" are English.
  const first = stretch.findIndex(
    word =>
      (isOf(word, language) && !isFunctionWord(word.lower)) ||
      (isUnknown(word) && (isLower(word) || word.isFirst)),
  );
  const last = stretch.findLastIndex(word => isForeign(word, language) && !isFunctionWord(word.lower));
  const run = stretch.slice(first, last + 1);
  if (first < 0 || run.length < fewestWords) return undefined;
  const evidence = evidenceOf(run, language);
  const foreign = run.filter(word => isForeign(word, language)).length;
  if (evidence < leastEvidence || foreign < run.length * 0.75) return undefined;
  return {start: run[0]!.start, end: run.at(-1)!.end, words: run.length, evidence};
}

/**
 * How strongly the words suggest the language: two points for each function word unique to it, one for any other sign. Zero
 * if there are too few signs: "Universidad Nacional de la Plata" and "Zeitschrift für Physik" have no lowercase words other
 * than function words.
 */
function evidenceOf(run: readonly Word[], language: number): number {
  const own = new Set<string>();
  const shared = new Set<string>();
  const unknown = new Set<string>();
  const accented = new Set<string>();
  for (const word of run) {
    const {languages, lower} = word;
    if (languages && languages.own & language && (isLower(word) || word === run[0])) own.add(lower);
    else if (isOf(word, language) && !isFunctionWord(lower)) shared.add(lower);
    else if (isLower(word) && isUnknown(word)) {
      unknown.add(lower);
      if (isAccented(word)) accented.add(lower);
    }
  }
  const ofLanguage = own.size + shared.size;
  const isSure = own.size > 0 && ofLanguage > 1 && unknown.size > 0;
  // Adjacent words that no English text contains also count, because the lists of function words are short.
  const isForeignThroughout =
    unknown.size >= leastUnknown &&
    own.size + ofLanguage + Math.max(0, accented.size - 1) > 1 &&
    run.filter(word => !isForeign(word, language)).length < run.length * 0.15;
  if (!isSure && !isForeignThroughout) return 0;
  return 2 * own.size + shared.size + unknown.size + (run.some(isAccented) ? 1 : 0);
}

function isAccented({lower}: Pick<Word, 'lower'>): boolean {
  return /[^a-z]/.test(lower);
}

function isForeign(word: Word, language: number): boolean {
  return isOf(word, language) || isUnknown(word);
}

function isOf({languages}: Word, language: number): boolean {
  return languages !== undefined && ((languages.own | languages.shared) & language) !== 0;
}

/** Whether a word is missing from edited English. */
function isUnknown({lower}: Word): boolean {
  if (loanwords.has(lower)) return false;
  return (lower.length > 2 || /[^a-z]/.test(lower)) && !(profileOf(lower)?.lower ?? 0);
}

/** Whether an English gloss follows, so that the text was kept on purpose: "Mieux vaut tard que jamais! [Better late than never]". */
function isGlossed(text: string, end: number): boolean {
  return /^["”’']?[.!?]?["”’']?\s{0,4}[[(] ?[A-Z][A-Za-z,' ]{8}/.test(text.slice(end, end + 20));
}

/** Whether a word is an English function word that the language lacks, or part of an identifier. */
function isEnglish(word: Word, language: number): boolean {
  return word.isTied || (!isOf(word, language) && isFunctionWord(word.lower));
}

/** Whether a word is a function word of another language, although it may be English, too. */
export function isForeignWord(lower: string): boolean {
  return known.has(lower);
}

/** Whether a word is a function word of another language that English lacks. */
export function isOwnWord(lower: string): boolean {
  return (known.get(lower)?.own ?? 0) !== 0;
}

/** Whether a word is a function word of English. */
export function isFunctionWord(lower: string): boolean {
  return determiners.has(lower) || prepositions.has(lower) || conjunctions.has(lower) || formsOfBe.has(lower);
}

function isLower({text, lower}: Word): boolean {
  return text === lower;
}

function describe(
  text: string,
  {start, end, words, language}: Run & {language: string},
  quoted: boolean,
): Finding {
  const found = text.slice(start, end);
  const shown = found.length > 40 ? `${found.slice(0, 40).trimEnd()}…` : found;
  if (quoted && words < longQuotation) {
    return {
      start,
      end,
      reason: `Untranslated quotation in ${language}: keep \`${shown}\` only if readers need it`,
      severity: 'info',
    };
  }
  return {start, end, reason: `Untranslated text, probably ${language}: translate \`${shown}\``};
}
