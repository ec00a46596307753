import {localeMarksOf} from '../locales/index.js';
import {matchesOf} from '../neutral/regex-matches.js';
import {hasDigit, withAsciiDigits} from '../numbers/digits.js';
import {type LanguagePair, type Span, spanFrom, spanOf} from './span.js';

const percentAfter =
  /[ \u00a0\u202f]?(?:%|Prozent|por ciento|pour ?cent|per ?cento?|por cento|procent|процент|відсот|パーセント|퍼센트|प्रतिशत|फीसदी|في المئة|بالمئة)/iy;

const percentWords =
  /%|％|٪|per ?cent|percentage|pct|proportion|rate|fold|times|points?|probabilit|risk|share|Prozent|por cien|pour ?cent|per cento|por cento|procent|процент|відсот|yüzde|百分|成|割|パーセント|퍼센트|프로|प्रतिशत|फीसदी|المئة|المائة/iu;

/** A percentage that became a plain number. */
export interface PercentLost {
  readonly source: Span;
  /** The number in the target; the percent sign belongs after it. */
  readonly target: Span;
}

/** Numbers that kept their digits and lost their percent sign, where nothing in the target says percent. */
export function percentLost(source: string, target: string): PercentLost[] {
  if (!hasDigit(source) || percentWords.test(target)) return [];
  const text = withAsciiDigits(source);
  const lost: PercentLost[] = [];
  let numbers: Span[] | undefined;
  for (const number of matchesOf(text, plainNumbers)) {
    percentAfter.lastIndex = number.index + number[0].length;
    const sign = percentAfter.exec(text)?.[0];
    if (sign === undefined || number[0].length < 2) continue;
    numbers ??= matchesOf(withAsciiDigits(target), plainNumbers).map(spanOf);
    const same = numbers.find(({text}) => text.replace(',', '.') === number[0].replace(',', '.'));
    if (same) lost.push({source: spanFrom(source, number.index, percentAfter.lastIndex), target: same});
  }
  return lost;
}

const plainNumbers = /\d+(?:[.,]\d+)*/g;

/** Decimals with a comma: "12,5" and "0,125". Groups of three may be thousands. */
const commaDecimals = /(?<![\d.,])(?:0,\d+|\d{1,3},\d{1,2})(?![\d,]|\.\d)/g;
const pointDecimals =
  /(?<![\d.,])(?:0\.\d+|\d{1,3}\.\d{1,2})(?![\d,.])(?=[ \u00a0\u202f]?(?:%|€|\$|k?[gmW](?![\p{L}\d])|[cmk]m(?![\p{L}\d])|Mi[ol]|Mrd|mil|млн|млрд))/gu;

/** A decimal that kept the mark of the source's language, and how the target's language writes it. */
export interface DecimalMark extends Span {
  readonly replacement: string;
}

/** Numbers of the source that the target writes with the decimal mark of the source's language. */
export function foreignDecimals(source: string, target: string, pair: LanguagePair): DecimalMark[] {
  const from = localeMarksOf(pair.source).decimal;
  const to = localeMarksOf(pair.target).decimal;
  if (from === to || !target.includes(from)) return [];
  const pattern = from === ',' ? commaDecimals : from === '.' ? pointDecimals : undefined;
  if (!pattern) return [];
  const written = new Set(matchesOf(withAsciiDigits(source), plainNumbers).map(([number]) => number));
  return matchesOf(target, pattern)
    .map(spanOf)
    .filter(({text, start, end}) => written.has(text) && !/^0\d/.test(text) && !isList(target, start, end))
    .map(span => ({...span, replacement: span.text.replace(from, to)}));
}

/** Whether numbers with a comma are a list or coordinates: "(0,0)", "2-3,6-9". */
function isList(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if ('([{'.includes(before) && ')]}'.includes(after)) return true;
  return (
    (isHyphen(before) && /\d/.test(text[start - 2] ?? '')) ||
    (isHyphen(after) && /\d/.test(text[end + 1] ?? ''))
  );
}

function isHyphen(character: string): boolean {
  return character === '-' || character === '–';
}
