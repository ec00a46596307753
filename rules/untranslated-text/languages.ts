import {defineMark} from '../../src/english/lexeme.js';
import type {Paragraph} from '../../src/english/paragraph.js';
import {profileOf} from '../../src/english/word-profile.js';
import {conjunctions, determiners, formsOfBe, prepositions} from '../../src/english/words.js';
import type {Finding} from '../../src/rule.js';
import {functionWords} from './words.js';

/** A function word's languages, as bits: by their place in the list. */
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
  /** Whether its clause starts with it. */
  readonly isFirst: boolean;
}

/** Least words of a run: a shorter one may be a name or a phrase that English has taken over. */
const fewestWords = 4;
/** Least evidence, as `evidenceOf` counts it: "Die Brücke ist gesperrt" has five. */
const leastEvidence = 5;
/** From this many words on a run is more than a quotation. */
const longQuotation = 15;

const foreign = defineMark(({lower}) => (known.get(lower)?.own ?? 0) !== 0);

/** Whether a function word that English does not have stands in a paragraph: few have one. */
export function mayHoldForeignWords({marks}: Paragraph): boolean {
  return (marks & foreign) !== 0;
}

/** Runs of words in another language in Latin script: where its function words stand and English ones do not. */
export function foreignWords(text: string, terms: ReadonlySet<string>): Finding[] {
  return clauses(text).flatMap(clause => {
    // A function word that English does not have: few clauses of an English text get further.
    if (!clause.words.some(word => word.languages?.own)) return [];
    const runs = functionWords.flatMap(({language}, index) => {
      const run = runIn(clause.words, 1 << index);
      return run ? [{...run, language}] : [];
    });
    const [best] = runs.sort((one, other) => other.evidence - one.evidence);
    if (!best || terms.has(text.slice(best.start, best.end).toLowerCase())) return [];
    return [describe(text, best, clause.quoted)];
  });
}

interface Clause {
  readonly words: readonly Word[];
  /** Whether quotation marks or brackets enclose it. */
  readonly quoted: boolean;
}

/** Stretches between sentence ends, quotation marks and brackets. */
function clauses(text: string): Clause[] {
  let quoted = false;
  return [...text.matchAll(/([^.!?:;"“”„«»()[\]\n]+)|(["“”„«»()[\]])|\n/g)].flatMap(match => {
    const [, part, mark] = match;
    if (mark) quoted = /["“”]/.test(mark) && mark !== '“' ? mark === '"' && !quoted : /[“„«([]/.test(mark);
    return part ? [{words: wordsOf(part, match.index), quoted}] : [];
  });
}

function wordsOf(part: string, offset: number): Word[] {
  return [...part.matchAll(/[\p{L}\p{M}]+/gu)].map((match, index) => {
    const lower = match[0].toLowerCase();
    const start = offset + match.index;
    return {
      text: match[0],
      lower,
      start,
      end: start + match[0].length,
      languages: known.get(lower),
      isFirst: index === 0,
    };
  });
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** How surely it is of the language. */
  readonly evidence: number;
}

/** The longest stretch that holds no English function word and is in the language by most of its words. */
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
  // A capital before the run is more likely an English name than its first word.
  const first = stretch.findIndex(
    word => isOf(word, language) || (isUnknown(word) && (isLower(word) || word.isFirst)),
  );
  const run = stretch.slice(first, stretch.findLastIndex(word => isForeign(word, language)) + 1);
  if (first < 0 || run.length < fewestWords) return undefined;
  const evidence = evidenceOf(run, language);
  if (evidence < leastEvidence) return undefined;
  const ofLanguage = run.filter(word => isOf(word, language)).length;
  const foreign = run.filter(word => isForeign(word, language)).length;
  // "Universidad Nacional de la Plata", "Zeitschrift für Physik": a name has no verb in lower case.
  const others = run.filter(
    word => isLower(word) && isForeign(word, language) && !isOf(word, language),
  ).length;
  if (ofLanguage < 2 || others < 1 || foreign < run.length * 0.75) return undefined;
  return {start: run[0]!.start, end: run.at(-1)!.end, words: run.length, evidence};
}

/** How surely the words are of the language: two for each function word of its own, one for other signs. */
function evidenceOf(run: readonly Word[], language: number): number {
  const own = new Set<string>();
  const signs = new Set<string>();
  for (const word of run) {
    const {languages, lower} = word;
    if (languages && languages.own & language && (isLower(word) || word === run[0])) own.add(lower);
    else if (isForeign(word, language) && (isLower(word) || isOf(word, language)) && !isFunctionWord(lower)) {
      signs.add(lower);
    }
  }
  if (own.size === 0) return 0;
  const accented = run.some(word => /[^a-z]/.test(word.lower));
  return 2 * own.size + signs.size + (accented ? 1 : 0);
}

function isForeign(word: Word, language: number): boolean {
  return isOf(word, language) || isUnknown(word);
}

function isOf({languages}: Word, language: number): boolean {
  return languages !== undefined && ((languages.own | languages.shared) & language) !== 0;
}

/** A word that edited English does not have. */
function isUnknown({lower}: Word): boolean {
  return lower.length > 2 && !(profileOf(lower)?.lower ?? 0);
}

/** An English function word that the language does not have. */
function isEnglish(word: Word, language: number): boolean {
  return !isOf(word, language) && isFunctionWord(word.lower);
}

function isFunctionWord(lower: string): boolean {
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
      reason: `Quotation in ${language}: \`${shown}\`, leave it only where readers need it`,
      severity: 'info',
    };
  }
  return {start, end, reason: `Untranslated text, probably ${language}: translate \`${shown}\``};
}
