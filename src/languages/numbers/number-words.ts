import {matchesOf} from '../neutral/regex-matches.js';
import {ComposedNumber} from './composed-number.js';
import {gluedNumber} from './glued-number.js';
import {type NumberKind, type NumberMention, rounded} from './mention.js';
import {romanValue} from './roman.js';
import type {NumberWord, Vocabulary} from './vocabulary.js';

/** A word, and whether only a space or a hyphen parts it from the word before. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly follows: boolean;
}

const words = /[\p{L}\p{M}]+/gu;

/** The numbers in words, Roman numerals, and words that look like numbers that the lists do not have. */
export function wordMentions(text: string, vocabulary: Vocabulary): NumberMention[] {
  const found: NumberMention[] = [];
  const all = wordsIn(text);
  for (let at = 0; at < all.length; ) {
    const {values, kinds, next} = numberAt(all, at, vocabulary);
    if (next > at) found.push(mention(text, all[at]!, all[next - 1]!, values, kinds));
    else {
      const single = otherNumber(text, all[at]!, vocabulary);
      if (single) found.push(single);
    }
    at = Math.max(next, at + 1);
  }
  return found;
}

function wordsIn(text: string): Word[] {
  let last = -1;
  return matchesOf(text, words).map(({0: word, index}) => {
    const follows = last >= 0 && isGap(text, last, index);
    last = index + word.length;
    return {text: word, lower: word.toLowerCase(), start: index, end: last, follows};
  });
}

/** Whether nothing but spaces and hyphens stands between two offsets. */
function isGap(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  for (let at = start; at < end; at++) if (!' -\u00a0\u00ad\u2011\n'.includes(text[at]!)) return false;
  return true;
}

/** The number that starts at a word: what it stands for, and the word after it. */
function numberAt(
  all: readonly Word[],
  from: number,
  vocabulary: Vocabulary,
): {values: number[]; kinds: NumberKind[]; next: number} {
  const number = new ComposedNumber();
  const kinds = new Set<NumberKind>();
  const extra: number[] = [];
  let next = from;
  for (let at = from; at < all.length; ) {
    if (at > from && !all[at]!.follows) break;
    const {entries, length} = entriesAt(all, at, vocabulary);
    if (entries.length > 0) {
      for (const entry of entries) number.add(entry);
      extra.push(...entries.flatMap(({kind, values}) => (kind === 'scale' ? [] : values)));
      at += length;
      next = at;
      if (entries.some(({kind}) => kind === 'scale')) kinds.add('scale');
      if (!entries.some(({kind}) => kind === 'ordinal')) continue;
      kinds.add('ordinal');
      break;
    }
    const {lower} = all[at]!;
    if (number.isEmpty || !(vocabulary.joiners.has(lower) || vocabulary.articles.has(lower))) break;
    at++;
  }
  return {values: number.isEmpty ? [] : [...number.values(), ...extra], kinds: [...kinds], next};
}

/** The entries of the word at an index, or of it and the next one; none if it cannot be part of a longer number. */
function entriesAt(
  all: readonly Word[],
  at: number,
  vocabulary: Vocabulary,
): {entries: readonly NumberWord[]; length: number} {
  const {lower} = all[at]!;
  const second = all[at + 1];
  const pair = second?.follows ? vocabulary.words.get(`${lower} ${second.lower}`) : undefined;
  if (pair && pair.kind !== 'other') return {entries: [pair], length: 2};
  for (const form of formsOf(lower, vocabulary)) {
    const word = vocabulary.words.get(form);
    if (word && (word.kind === 'other' || word.kind === 'month')) return {entries: [], length: 1};
    const entries = word ? [word] : gluedNumber(form, vocabulary);
    if (entries) return {entries, length: 1};
  }
  return {entries: [], length: 1};
}

/** The word, and the word without what the language writes before it. */
function formsOf(lower: string, {beginnings}: Vocabulary): string[] {
  if (beginnings.length === 0) return [lower];
  return [
    lower,
    ...beginnings.filter(start => lower.startsWith(start)).map(start => lower.slice(start.length)),
  ];
}

/** A word that is a number alone, a Roman numeral, or a number that the lists do not have. */
function otherNumber(text: string, word: Word, vocabulary: Vocabulary): NumberMention | undefined {
  for (const form of formsOf(word.lower, vocabulary)) {
    const entry = vocabulary.words.get(form);
    if (entry) return mention(text, word, word, [...entry.values], entry.kind === 'month' ? ['date'] : []);
  }
  const roman = romanValue(word.text) ?? romanValue(/(?<=[^IVX])[IVX]{1,4}$/.exec(word.text)?.[0] ?? '');
  if (roman !== undefined) return mention(text, word, word, [roman], ['roman']);
  if (!vocabulary.stems.some(stem => word.lower.includes(stem))) return undefined;
  return mention(text, word, word, [], []);
}

function mention(
  text: string,
  {start}: Word,
  {end}: Word,
  values: readonly number[],
  kinds: readonly NumberKind[],
): NumberMention {
  const all = new Set(values.map(rounded));
  // A half is 50 %, and percentages may be parts of one.
  if (all.has(50)) all.add(0.5);
  return {
    start,
    end,
    text: text.slice(start, end),
    numeral: '',
    values: all,
    kinds: new Set(kinds),
    raises: false,
  };
}
