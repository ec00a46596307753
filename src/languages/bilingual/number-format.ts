import {localeMarksOf} from '../locales/index.js';
import {matchesOf} from '../neutral/regex-matches.js';
import {hasDigit, withAsciiDigits} from '../numbers/digits.js';
import {type LanguagePair, type Span, spanFrom, spanOf} from './span.js';

const percentAfter =
  /[ \u00a0\u202f]?(?:%|Prozent|por ciento|pour ?cent|per ?cento?|por cento|procent|процент|відсот|パーセント|퍼센트|प्रतिशत|फीसदी|في المئة|بالمئة)/iy;

/** Words that can express a percentage. */
const percentWords =
  /per ?cent|percentage|pct|proportion|rate|fold|times|points?|probabilit|risk|share|Prozent|por cien|pour ?cent|per cento|por cento|procent|процент|відсот|yüzde|百分|成|割|パーセント|퍼센트|프로|प्रतिशत|फीसदी|المئة|المائة/iu;

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
  const percentages = new Map<string, Span | undefined>();
  for (const number of matchesOf(text, plainNumbers)) {
    percentAfter.lastIndex = number.index + number[0].length;
    const isPercentage = percentAfter.test(text) && number[0].length > 1;
    const key = number[0].replace(',', '.');
    const isKnown = percentages.has(key) && percentages.get(key) === undefined;
    const span =
      isPercentage && !isKnown ? spanFrom(source, number.index, percentAfter.lastIndex) : undefined;
    percentages.set(key, span);
  }
  if (![...percentages.values()].some(Boolean)) return [];
  const translated = withAsciiDigits(target);
  const numbers = matchesOf(translated, plainNumbers).map(spanOf);
  const once = onceIn(numbers.map(({text}) => text.replace(',', '.')));
  return numbers.flatMap(number => {
    const key = number.text.replace(',', '.');
    const percentage = percentages.get(key);
    if (!percentage || !once.has(key) || isPercentage(translated, number)) return [];
    return [{source: percentage, target: number}];
  });
}

/** The keys that occur once. */
function onceIn(keys: readonly string[]): Set<string> {
  const once = new Set<string>();
  const known = new Set<string>();
  for (const key of keys) {
    if (known.has(key)) once.delete(key);
    else once.add(key);
    known.add(key);
  }
  return once;
}

const connectors =
  /(?<!\p{L})(?:and|or|to|vs|versus|und|oder|bis|et|ou|à|y|o|e|a|и|или|до)(?!\p{L})|[\s\d.,;:/()[\]±–—~-]/giu;

/** Whether a sign belongs to a number: before it, right after it, or at the end of a list or a range ("5, 6, and 7%"). */
function isPercentage(text: string, {start, end}: Span): boolean {
  if (/[%％٪]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  const after = text.slice(end, end + 60);
  const sign = after.search(/[%％٪]/);
  return sign >= 0 && after.slice(0, sign).replace(connectors, '') === '';
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
