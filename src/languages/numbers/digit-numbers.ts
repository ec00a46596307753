import {matchesOf} from '../neutral/regex-matches.js';
import {scaleFactor} from './character-numbers.js';
import {digitRunsOf, numerals, readingsOf, withAsciiDigits} from './digits.js';
import {type NumberKind, type NumberMention, rounded} from './mention.js';
import {prefixes, units} from './units.js';
import type {Scale, Vocabulary} from './vocabulary.js';

/** A number while it is read. */
interface Draft {
  start: number;
  end: number;
  readonly numeral: string;
  /** The readings of the digits alone, and those of the number. */
  readonly plain: readonly number[];
  values: number[];
  readonly kinds: Set<NumberKind>;
  scale: Scale | undefined;
  /** Letters right before the digits, with the sign between; letters right after them. */
  readonly before: string;
  after: string;
  /** Where the unit of a measure follows: after the number, or after the end of its range. */
  unitAt: number;
  /** Whether it is part of something else: an address, or the fraction in "2 1/2". */
  isQuiet: boolean;
}

/** The numbers of a text in digits. */
export function digitMentions(original: string, vocabulary: Vocabulary): NumberMention[] {
  const text = withAsciiDigits(original);
  const urls = text.includes('://') ? matchesOf(text, addresses) : [];
  const drafts = scaled(
    text,
    matchesOf(text, numerals).map(match => draftOf(text, match, vocabulary)),
    vocabulary,
  );
  for (const draft of drafts) draft.isQuiet = urls.some(url => contains(url, draft.start));
  quietFractions(text, drafts);
  shareScales(text, drafts, vocabulary);
  for (const draft of drafts) addMeanings(text, draft, vocabulary);
  return [
    ...drafts.map(draft => mentionOf(original, text, draft, vocabulary)),
    ...brokenNumbers(original, drafts),
  ];
}

/** The parts of a fraction after a whole number. */
function quietFractions(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    if (!matchAt(fraction, text, draft.end)?.[2]) return;
    for (const part of drafts.slice(at + 1, at + 3)) part.isQuiet = true;
  });
}

const addresses = /[a-z]{3,8}:\/\/[^\s<>"'，。）]+/g;

function contains({0: text, index}: RegExpExecArray, offset: number): boolean {
  return index <= offset && offset < index + text.length;
}

/** Numbers that a blank has broken ("2. 324.069"): nobody knows what they mean. */
function brokenNumbers(text: string, drafts: readonly Draft[]): NumberMention[] {
  return drafts.flatMap(({start, end, numeral}, at) => {
    const next = drafts[at + 1];
    if (
      !next ||
      numeral.length > 3 ||
      !/^\d{3}(?!\d)/.test(next.numeral) ||
      !/^[.,] $/.test(text.slice(end, next.start))
    )
      return [];
    return [unclear(text, start, next.end)];
  });
}

function unclear(text: string, start: number, end: number): NumberMention {
  const none = new Set<never>();
  return {start, end, text: text.slice(start, end), numeral: '', values: none, kinds: none, raises: false};
}

function draftOf(text: string, {0: match, index: start}: RegExpExecArray, vocabulary: Vocabulary): Draft {
  const end = start + match.length;
  const plain = readingsOf(match);
  // ".05"
  if (/(?<![\p{L}\p{N}.,])\.$/u.test(text.slice(Math.max(0, start - 2), start)))
    plain.push(Number(`0.${match}`));
  // Unless the language parts thousands with spaces, "12 000" may also be two numbers.
  if (match.includes(' ') && !vocabulary.language.spaced) plain.push(...digitRunsOf(match));
  return {
    start,
    end,
    numeral: match,
    plain,
    values: [...plain],
    kinds: new Set(),
    scale: undefined,
    before: lettersBefore(text, start, vocabulary),
    after: lettersAfter(text, end, vocabulary),
    unitAt: end,
    isQuiet: false,
  };
}

const codeSigns = '-–_/.∶:';

/** The letters that are glued to the start of a number, or joined with a hyphen or a similar sign; without digits before them. */
function lettersBefore(text: string, start: number, {language}: Vocabulary): string {
  const sign = codeSigns.includes(text[start - 1] ?? ' ') ? 1 : 0;
  let from = start - sign;
  let first = from;
  while (from > 0 && start - from < 24) {
    const character = text[from - 1]!;
    const isLetter = isGlued(character, language.unspaced);
    if (!isLetter && !isAsciiDigit(character)) break;
    from--;
    if (isLetter) first = from;
  }
  return first < start - sign ? text.slice(first, start - sign) : '';
}

function lettersAfter(text: string, start: number, {language}: Vocabulary): string {
  let end = start;
  while (end < text.length && isGlued(text[end]!, language.unspaced)) end++;
  return text.slice(start, end);
}

const letter = /[\p{L}\p{M}_]/u;
const asciiLetter = /[A-Za-z_]/;
const latinLetter = /[A-Za-z_\u00b5\u00c0-\u024f\u03bc]/;

function isGlued(character: string, unspaced = false): boolean {
  if (character < '\u0080') return asciiLetter.test(character);
  return (unspaced ? latinLetter : letter).test(character);
}

function isAsciiDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** The drafts with the scales after them; "1亿2000万" becomes one number. */
function scaled(text: string, drafts: readonly Draft[], vocabulary: Vocabulary): Draft[] {
  const done: Draft[] = [];
  for (const draft of drafts) {
    const {characters} = vocabulary.language;
    if (characters) addCharacterScale(text, draft, vocabulary);
    if (!draft.scale) addScaleWord(text, draft, vocabulary);
    const last = done.at(-1);
    const continues =
      characters &&
      last?.scale &&
      draft.scale &&
      isNext(text, last.end, draft.start) &&
      draft.scale.factor < last.scale.factor;
    if (!continues) {
      done.push(draft);
      continue;
    }
    last.values = last.values.flatMap(large => draft.values.map(small => large + small));
    last.end = draft.end;
    last.unitAt = draft.end;
    last.scale = draft.scale;
  }
  return done;
}

function isNext(text: string, end: number, start: number): boolean {
  return start === end || (start === end + 1 && text[end] === ' ');
}

/** Units that a character of scale is part of: "5千米" is 5 km. */
const unitsAfterScale = /[克瓦米赫卡焦帕伏字年分兆]/;

function addCharacterScale(text: string, draft: Draft, {language}: Vocabulary): void {
  const {scaleAfter} = language.characters!;
  scaleAfter.lastIndex = draft.end;
  const match = scaleAfter.exec(text);
  if (!match) return;
  setScale(
    draft,
    {factor: scaleFactor(match[1]!, language.characters!), unsure: false},
    draft.end + match[0].length,
  );
  if (unitsAfterScale.test(text[draft.end] ?? '')) draft.values.push(...draft.plain);
}

function setScale(draft: Draft, scale: Scale, end: number): void {
  const scaledValues = draft.values.map(value => value * scale.factor);
  draft.values = scale.unsure ? [...draft.values, ...scaledValues] : scaledValues;
  draft.scale = scale;
  draft.end = end;
  draft.unitAt = end;
  if (draft.after !== '') draft.after = '';
  draft.kinds.add('scale');
}

/** What the word after a number may mean in a language that has no lists. */
const scalesOfLanguages = [100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12];

const oneWord = /[ \u00a0\u202f-]{0,2}([\p{L}\p{M}]{1,14})(?![\p{L}\p{M}])/uy;

/** Scales after the digits: "million", "Mio.", "hundred thousand". */
function addScaleWord(text: string, draft: Draft, vocabulary: Vocabulary): void {
  if (vocabulary.language.unlisted && wordAfter(text, draft.end))
    draft.values.push(...scalesOfLanguages.flatMap(scale => draft.plain.map(value => value * scale)));
  for (let count = 0; count < 2; count++) {
    const first = wordAfter(text, draft.end);
    if (!first) return;
    const second = wordAfter(text, first.end);
    const pair = second && vocabulary.scaleOf(`${first.word} ${second.word}`);
    if (pair) {
      setScale(draft, pair, second.end);
      return;
    }
    const scale = vocabulary.scaleOf(first.word);
    if (!scale) return;
    setScale(draft, scale, first.end);
  }
}

function wordAfter(text: string, offset: number): {word: string; end: number} | undefined {
  oneWord.lastIndex = offset;
  const match = oneWord.exec(text);
  return match ? {word: match[1]!.toLowerCase(), end: offset + match[0].length} : undefined;
}

/** The scale and the unit of the end of a range hold for its start, too: "12 to 14 million", "5 to 6 miles". */
function shareScales(text: string, drafts: readonly Draft[], {ranges}: Vocabulary): void {
  for (let at = drafts.length - 2; at >= 0; at--) {
    const draft = drafts[at]!;
    const next = drafts[at + 1]!;
    if (draft.scale || next.start - draft.end > 14) continue;
    const between = text.slice(draft.end, next.start);
    const words = between
      .replace(/[^\p{L}\p{M}]+/gu, ' ')
      .trim()
      .toLowerCase();
    const isRange =
      words === '' ? /[-–—~至〜～]/.test(between) : words.split(' ').some(word => ranges.has(word));
    if (!isRange) continue;
    draft.unitAt = next.unitAt;
    if (!next.scale) continue;
    const {factor} = next.scale;
    draft.values.push(...draft.plain.map(value => value * factor));
  }
}

const percentSign = /[\u00a0\u202f ]{0,2}[%‰]/y;
const minutes = /:\d\d(?!\d)/y;
const fraction = /[ \u00a0]?([½¼¾⅓⅔⅕⅛])|[ \u00a0]([1-3])\/([2-8])(?!\d)/y;
const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
};
const currencySigns = '$€£¥₹₩₽₺₴￥₫฿';

/** Readings that depend on the text around the number. */
function addMeanings(text: string, draft: Draft, {language}: Vocabulary): void {
  const {start, end, plain, values, kinds, numeral} = draft;
  if (isAt(percentSign, text, end) || text[start - 1] === '%' || isAt(language.percent, text, end)) {
    kinds.add('percent');
    values.push(...plain.map(value => value / 100));
  }
  if (isAt(minutes, text, end) || isAt(language.hour, text, end)) addHours(draft);
  const part = isAt(fraction, text, end) ? matchAt(fraction, text, end) : undefined;
  if (part) {
    const share = part[1] ? vulgar[part[1]]! : Number(part[2]) / Number(part[3]);
    values.push(...plain.map(value => value + share));
  }
  if (text[end] === '/' && /\d/.test(text[end + 1] ?? ''))
    values.push(Number(numeral) / Number(text[end + 1]));
  // A year without its century: "'22".
  if (/^\d\d$/.test(numeral)) values.push(...plain.flatMap(year => [1900 + year, 2000 + year]));
  if (currencySigns.includes(text[start - 1] ?? ' ') || currencySigns.includes(text[end] ?? ' '))
    kinds.add('currency');
  for (const {after, before, digits, add} of language.adjustments ?? []) {
    if (digits !== undefined && numeral.length !== digits) continue;
    if (after && !isAt(after, text, end)) continue;
    if (before && !before.test(text.slice(Math.max(0, start - 4), start))) continue;
    values.push(...[...values].flatMap(value => add(value)));
  }
}

function isAt(expression: RegExp | undefined, text: string, at: number): boolean {
  if (!expression) return false;
  expression.lastIndex = at;
  return expression.test(text);
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}

/** Hours have 12 or 24 a day, and midnight has three names. */
function addHours({plain, values, kinds, numeral}: Draft): void {
  kinds.add('time');
  const runs = digitRunsOf(numeral);
  // "17.30 Uhr"
  if (runs.length > 1) values.push(...runs);
  for (const hour of [...plain, ...runs.slice(0, 1)]) {
    if (hour > 12 && hour <= 24) values.push(hour - 12);
    if (hour === 0 || hour === 12 || hour === 24) values.push(0, 12, 24);
  }
}

function mentionOf(original: string, ascii: string, draft: Draft, vocabulary: Vocabulary): NumberMention {
  const {start, end, numeral, values, kinds, before, after} = draft;
  if (/^(?:st|nd|rd|th|º|ª|er|ère|ème|e)$/.test(after)) kinds.add('ordinal');
  const isCode =
    draft.isQuiet ||
    isPlaceholder(ascii, start, end) ||
    (before !== '' && !prefixes.has(before)) ||
    (after !== '' && !units.has(after) && !vocabulary.isAttached(after.toLowerCase()));
  if (isCode) kinds.add('code');
  const metric = metricOf(ascii, draft, vocabulary);
  return {
    start,
    end,
    text: original.slice(start, end),
    ...(metric && {metric}),
    numeral,
    values: new Set(values.filter(Number.isFinite).map(rounded)),
    kinds,
    raises: !isCode && !isZero(numeral) && !isAt(vocabulary.language.counter, ascii, end),
  };
}

/** Zero is often a word that is no number: "none", "empty", "without". */
function isZero(numeral: string): boolean {
  return /^0+$/.test(numeral);
}

/** Whether a number belongs to a placeholder: "%1$s", "%02d", "{0}". */
function isPlaceholder(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  if (before === '%') return /[$diufFeEgGxXoscaA]/.test(text[end] ?? '');
  return before === '{' && /[},:]/.test(text[end] ?? '');
}

const degreesFahrenheit = /[ \u00a0]?(?:°|degrees?)[ \u00a0]?F/y;

/** The measure in metric units; undefined if it is not in others. */
function metricOf(
  text: string,
  {unitAt, values}: Draft,
  {language, measures}: Vocabulary,
): number[] | undefined {
  if (!language.measures) return undefined;
  if (matchAt(degreesFahrenheit, text, unitAt)) return values.map(value => (value - 32) / 1.8);
  const first = wordAfter(text, unitAt);
  const second = first && wordAfter(text, first.end);
  const factors =
    first && ((second && measures.get(`${first.word} ${second.word}`)) ?? measures.get(first.word));
  return factors?.flatMap(factor => values.map(value => value * factor));
}
