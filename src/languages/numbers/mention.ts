/** What a number is used for, or how it is written. */
export type NumberKind = 'percent' | 'currency' | 'date' | 'time' | 'ordinal' | 'scale' | 'roman' | 'code';

/** A number in a text. */
export interface NumberMention {
  /** UTF-16 offsets in the text, end exclusive. Words and characters of scale are included ("5 million", "5万"). */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The digits and their separators, in ASCII; empty for a number in words. */
  readonly numeral: string;
  /**
   * Everything that it can mean, to 14 significant digits: "1.234" is 1234 or 1.234. Empty for a word that looks like a
   * number and is none that the lists have.
   */
  readonly values: ReadonlySet<number>;
  readonly kinds: ReadonlySet<NumberKind>;
  /** The same measure in metric units, where it is in others: "10 miles" has 16.09. */
  readonly metric?: readonly number[];
  /**
   * Whether it may be reported. Numbers in words, Roman numerals, and digits that are part of a code ("CD4") may not: they
   * only show that a number of the other text is not lost.
   */
  readonly raises: boolean;
}

/** A number without the noise of floating-point arithmetic. */
export function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(14));
}
