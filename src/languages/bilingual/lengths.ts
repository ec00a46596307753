import {isHan, type LanguagePair, primary} from './span.js';

/**
 * How much longer an English text is than the same text in a language, as a logarithm: the medians of the articles of the
 * Universal Declaration of Human Rights. Chinese, Japanese and Korean count as `lengthOf` does.
 */
const lengthsOfEnglish: Readonly<Record<string, number>> = {
  ...{
    zh: 1.4,
    ja: 0.93,
    ko: 0.95,
    de: -0.12,
    fr: -0.09,
    es: -0.12,
    it: -0.12,
    pt: -0.04,
    ru: -0.1,
    uk: -0.03,
  },
  ...{
    pl: -0.05,
    nl: -0.17,
    tr: 0.03,
    ar: 0.36,
    hi: -0.04,
    ro: -0.11,
    sv: 0.01,
    cs: 0.03,
    el: -0.17,
    vi: -0.19,
  },
  ...{
    th: 0.12,
    id: -0.16,
    he: 0.36,
    fa: 0.14,
    bn: 0.05,
    hu: -0.13,
    fi: -0.02,
    da: 0,
    nb: 0.04,
    no: 0.04,
    bg: -0.09,
  },
};

/** The ratio of the lengths of a target and its source. */
export interface LengthRatio {
  /** Logarithm of the ratio. */
  readonly ratio: number;
  readonly sourceLength: number;
}

/** What is usual between two languages. */
export interface LengthNorm {
  readonly median: number;
  /** As a standard deviation, for long texts. */
  readonly spread: number;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const light = /[\p{P}\s]/u;

const lengths = new Map<string, number>();

/** The length of a character beside wide ones. Texts use few characters again and again. */
function lengthOfCharacter(character: string): number {
  let length = lengths.get(character);
  if (length === undefined) {
    length = wide.test(character) ? 1 : light.test(character) ? 0.3 : 0.35;
    lengths.set(character, length);
  }
  return length;
}

/** The length of a text in characters. In Chinese, Japanese, and Korean, letters and marks of other scripts count for less. */
export function lengthOf(text: string, language: string): number {
  if (!isDense(language)) return lengthWithSingleSpaces(text.trim());
  let length = 0;
  for (const character of text.trim()) length += lengthOfCharacter(character);
  return length;
}

/** The length of a text in which each stretch of white space counts as one character. */
function lengthWithSingleSpaces(text: string): number {
  let {length} = text;
  let wasSpace = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = isSpaceAt(text, at);
    if (isSpace && wasSpace) length--;
    wasSpace = isSpace;
  }
  return length;
}

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 32 && code < 160) return false;
  return code === 32 || /\s/.test(text[at]!);
}

function isDense(language: string): boolean {
  return isHan(language) || primary(language) === 'ko';
}

/** So many characters are added to both sides, so that short texts differ less. */
function padding(language: string): number {
  return isDense(language) ? 3 : 8;
}

/** How long a target is, compared with its source. */
export function lengthRatio(source: string, target: string, pair: LanguagePair): LengthRatio {
  const sourceLength = lengthOf(source, pair.source);
  const targetLength = lengthOf(target, pair.target);
  const ratio = Math.log((targetLength + padding(pair.target)) / (sourceLength + padding(pair.source)));
  return {ratio, sourceLength};
}

/** With fewer segments, what is usual in a file cannot be told from the file. */
const enoughSegments = 30;

/** What is usual in a file, given the ratios of its segments; or between the languages, if there are too few. */
export function lengthNorm(pair: LanguagePair, ratios: readonly LengthRatio[] = []): LengthNorm {
  if (ratios.length < enoughSegments) return usualNorm(pair);
  const sorted = ratios.map(({ratio}) => ratio);
  const median = medianOf(sorted);
  const deviation = medianOf(sorted.map(ratio => Math.abs(ratio - median))) * 1.4826;
  return {median, spread: Math.max(deviation, smallestSpread)};
}

/** A file of a few repeated segments has no spread of its own. */
const smallestSpread = 0.05;

function usualNorm({source, target}: LanguagePair): LengthNorm {
  const median = (lengthsOfEnglish[primary(source)] ?? 0) - (lengthsOfEnglish[primary(target)] ?? 0);
  const isKnown = [source, target].every(tag => primary(tag) === 'en' || primary(tag) in lengthsOfEnglish);
  const spread = isDense(source) || isDense(target) ? 0.17 : 0.12;
  return {median, spread: isKnown ? spread : 2 * spread};
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/**
 * How unusual the length of a target is, in standard deviations: below -3.5, much is missing. Short texts vary more, so that
 * the same ratio means less.
 */
export function lengthScore(
  {ratio, sourceLength}: LengthRatio,
  norm: LengthNorm,
  {source}: LanguagePair,
): number {
  const spread = norm.spread * (1 + (isDense(source) ? 12 : 40) / Math.max(sourceLength, 1));
  return (ratio - norm.median) / spread;
}
