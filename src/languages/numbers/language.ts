/**
 * How a language writes numbers. Lists are strings: `one=1 half=.5/2/50` has a word with one value and one with three; `_`
 * stands for a space, and `*` at the end for any further letters.
 */
export interface NumberLanguage {
  /** BCP 47 tag of the primary language. */
  readonly tag: string;
  /** Numbers that add up to larger ones: units, teens, and tens. */
  readonly cardinals: string;
  /** Numbers that multiply what comes before them, in words and after digits: "hundred", "million". */
  readonly scales: string;
  /** Scales that are written after digits only: "Mio". */
  readonly shortScales?: string;
  /** The same, where the letters can also mean something else: "5 m". */
  readonly unsureScales?: string;
  /** Numbers that end a composed one: "fifth". */
  readonly ordinals?: string;
  /** Words for a half, which multiply a scale and add to a number: "half a million", "two and a half". */
  readonly halves?: string;
  /** Words that mean a number alone: "twice", "quarter", "week". */
  readonly others?: string;
  /** Names of months, and their abbreviations. */
  readonly months?: string;
  /** Words between the words of one number ("and"), and articles before a half or a scale. */
  readonly joiners?: string;
  readonly articles?: string;
  /** Numbers are written as one word, with these strings between the parts: "fünfundzwanzig". An empty list is fine. */
  readonly glue?: readonly string[];
  /** What may follow a number in the same word: "zwanzigste". */
  readonly endings?: string;
  /** What may come before a number in the same word: the Arabic article and conjunctions. */
  readonly beginnings?: string;
  /** Parts of words that show a number. A word that has one and is in no list makes the text unclear. */
  readonly stems?: string;
  /** Letters right after digits that make no code of them. */
  readonly attached?: string;
  /** Units that are not metric, and how many metric ones they are. */
  readonly measures?: string;
  /** Words between the ends of a range, as in "12 to 14 million". */
  readonly ranges?: string;
  /** What follows a number that other languages write without a number: "3rd party", "2つの". Sticky. */
  readonly counter?: RegExp;
  /** Whether an apostrophe is a letter inside of words. */
  readonly apostrophes?: boolean;
  /** Percent in words, after a number. Sticky. */
  readonly percent?: RegExp;
  /** What shows that a number is an hour. Sticky. */
  readonly hour?: RegExp;
  /** Whether its words are unknown. */
  readonly unlisted?: boolean;
  /** Whether a plain space separates thousands. */
  readonly spaced?: boolean;
  /** Whether letters of its own script before digits are no part of a code, as in Chinese. */
  readonly unspaced?: boolean;
  /** Further meanings of digits that depend on what comes before or after them. */
  readonly adjustments?: readonly Adjustment[];
  /** Numbers that are no words between spaces: Han numerals. */
  readonly characters?: CharacterNumerals;
}

/** Further readings of a number in its surroundings. */
export interface Adjustment {
  /** Asked of the text right after the number and its scale. Sticky. */
  readonly after?: RegExp;
  /** Asked of the 4 characters before the number. */
  readonly before?: RegExp;
  readonly add: (value: number) => readonly number[];
  /** Only for numbers of this many digits. */
  readonly digits?: number;
}

/** A system of numerals in which each character is a digit or a scale. */
export interface CharacterNumerals {
  /** Runs of numerals, wherever they occur. Global. */
  readonly runs: RegExp;
  /** Whether a run without a scale is no number, because its characters also write words. */
  readonly needsScale?: boolean;
  /** A run of scales after digits, with what may come between ("10多万"). Sticky; the first group is the run. */
  readonly scaleAfter: RegExp;
  readonly digits: string;
  readonly scales: string;
}

/** The entries of a list: words in lowercase with their values. */
export function entriesOf(list = ''): [word: string, values: readonly number[]][] {
  return list
    .split(/\s+/)
    .filter(Boolean)
    .map(entry => {
      const [word = '', values = ''] = entry.split('=');
      return [word.replaceAll('_', ' '), values.split('/').map(Number)];
    });
}
