import {digitRunsOf, hasDigit} from './digits.js';
import {numbersInDigits, numbersInWords} from './index.js';
import type {NumberMention} from './mention.js';

/** What became of numbers in a translation. */
export interface NumberDifference {
  /**
   * - `changed`: the target has a number that fits nothing in the source, and the source one that is lost
   * - `scale`: the same, and they differ by a power of ten
   * - `added`: the target has a number that fits nothing
   * - `lost`: numbers of the source are nowhere in the target
   */
  readonly kind: 'changed' | 'scale' | 'added' | 'lost';
  /** The lost numbers; none for `added`, all of them for `lost`. */
  readonly source: readonly NumberMention[];
  /** The number that fits nothing; none for `lost`. */
  readonly target: readonly NumberMention[];
}

/** A text and its language (BCP 47). */
export interface TextInLanguage {
  readonly text: string;
  readonly language: string;
}

/**
 * The numbers of a source and its translation that differ. Words are read only where the digits differ, which is rare.
 */
export function numberDifferences(source: TextInLanguage, target: TextInLanguage): NumberDifference[] {
  if (!hasDigit(source.text) && !hasDigit(target.text)) return [];
  const sourceDigits = numbersInDigits(source.text, source.language);
  const targetDigits = numbersInDigits(target.text, target.language);
  const lost = missing(sourceDigits, targetDigits);
  const unfitting = missing(targetDigits, sourceDigits);
  if (lost.length === 0 && unfitting.length === 0) return [];
  const sourceWords = unfitting.length > 0 ? numbersInWords(source.text, source.language) : [];
  const targetWords = lost.length > 0 ? numbersInWords(target.text, target.language) : [];
  return compareNumbers([...sourceDigits, ...sourceWords], [...targetDigits, ...targetWords]).filter(
    ({kind, target: numbers}) => kind !== 'added' || !numbers.every(number => isInHan(number, source.text)),
  );
}

const hanNumerals = '〇一二三四五六七八九十';

/** Whether a small number is written as a Han numeral, which may be part of a word: `方法一`, `十年前`. */
function isInHan({values}: NumberMention, source: string): boolean {
  return [...values].some(value => {
    const numeral = Number.isInteger(value) ? hanNumerals[value] : undefined;
    return numeral !== undefined && source.includes(numeral);
  });
}

/**
 * Compares the numbers of a source and a target. Sets are compared, not counts: a number that occurs anywhere on the other
 * side is fine, also inside a code. Nothing is said of added numbers where the source has number words that no list has.
 */
export function compareNumbers(
  source: readonly NumberMention[],
  target: readonly NumberMention[],
): NumberDifference[] {
  const lost = missing(source, target);
  const unfitting = missing(target, source);
  const differences: NumberDifference[] = [];
  const areFew = lost.length * unfitting.length <= mostComparisons;
  const done = areFew ? converted(lost, unfitting) : new Set<NumberMention>();
  for (const number of areFew ? lost : []) {
    if (done.has(number)) continue;
    const other = unfitting.find(candidate => !done.has(candidate) && differByPowerOfTen(number, candidate));
    if (!other) continue;
    done.add(number).add(other);
    differences.push({kind: 'scale', source: [number], target: [other]});
  }
  const gone = lost.filter(number => !done.has(number));
  const written = new Set(source.map(({numeral}) => numeral).filter(Boolean));
  const added = source.some(isUnclear)
    ? []
    : unfitting.filter(number => !done.has(number) && !written.has(number.numeral));
  if (added.length === 0)
    return gone.length > 0 ? [...differences, {kind: 'lost', source: gone, target: []}] : differences;
  const kind = gone.length > 0 ? 'changed' : 'added';
  for (const number of added) differences.push({kind, source: gone, target: [number]});
  return differences;
}

/** In two long lists of other numbers, pairs are no better than chance. */
const mostComparisons = 10_000;

/** The numbers that may be reported and fit none of the others. */
function missing(numbers: readonly NumberMention[], others: readonly NumberMention[]): NumberMention[] {
  if (!numbers.some(({raises}) => raises)) return [];
  const values = new Set<number>();
  const runs = new Set<number>();
  for (const other of others) {
    for (const value of other.values) values.add(value);
    for (const run of digitRunsOf(other.numeral)) runs.add(run);
  }
  return numbers.filter(number => {
    if (!number.raises) return false;
    for (const value of number.values) if (values.has(value)) return false;
    const isPlain = !number.kinds.has('scale') && /^\d+$/.test(number.numeral);
    return !(isPlain && runs.has(Number(number.numeral)));
  });
}

/** Measures that were converted: "10 miles" is "16 km". */
function converted(lost: readonly NumberMention[], unfitting: readonly NumberMention[]): Set<NumberMention> {
  const pairs = lost.flatMap(one => unfitting.map(other => [one, other] as const));
  return new Set(pairs.filter(([one, other]) => isMetricOf(one, other) || isMetricOf(other, one)).flat());
}

/** How far a converted measure may be rounded. */
const roundingOfMeasures = 0.06;

function isMetricOf({values}: NumberMention, {metric = []}: NumberMention): boolean {
  return metric.some(exact =>
    [...values].some(value => Math.abs(value - exact) <= Math.max(roundingOfMeasures * Math.abs(exact), 0.5)),
  );
}

/** A number word that the lists do not have, or digits that a blank has broken ("2. 324"). */
function isUnclear({values}: NumberMention): boolean {
  return values.size === 0;
}

function differByPowerOfTen(one: NumberMention, other: NumberMention): boolean {
  for (const a of one.values) {
    for (const b of other.values) {
      if (a === 0 || b === 0) continue;
      const power = Math.log10(Math.abs(a / b));
      if (Math.abs(power - Math.round(power)) < 1e-9 && Math.round(power) !== 0) return true;
    }
  }
  return false;
}
