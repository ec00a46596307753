import {RecentCache} from '../neutral/recent-cache.js';
import {ComposedNumber} from './composed-number.js';
import {gluedNumber} from './glued-number.js';
import {type NumberKind, type NumberMention, rounded} from './mention.js';
import {romanValue} from './roman.js';
import type {NumberWord, Vocabulary} from './vocabulary.js';

/** What a word does in a number. */
interface Role {
  /** The number words that it consists of, if it can be part of a longer number. */
  readonly entries: readonly NumberWord[];
  /** What it stands for alone, if it stands for a number; none for a number word that no list has. */
  readonly alone: {readonly values: readonly number[]; readonly kinds: readonly NumberKind[]} | undefined;
  /** Whether it may come between the words of a number. */
  readonly isLink: boolean;
  /** Whether it may be the first of two words that are an entry together. */
  readonly startsPair: boolean;
}

/** A word that has a role in a number. */
interface Word {
  readonly lower: string;
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

const words = /[\p{L}\p{M}]+/gu;
const wordsWithApostrophes = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The numbers in words, Roman numerals, and words that look like numbers that the lists do not have. */
export function wordMentions(text: string, vocabulary: Vocabulary): NumberMention[] {
  const found: NumberMention[] = [];
  const all = wordsIn(text, vocabulary);
  for (let at = 0; at < all.length; ) {
    const {number, kinds, next} = numberAt(text, all, at, vocabulary);
    if (next > at) found.push(mention(text, all[at]!, all[next - 1]!, number.values(), kinds));
    else {
      const {alone} = all[at]!.role;
      if (alone) found.push(mention(text, all[at]!, all[at]!, alone.values, alone.kinds));
    }
    at = Math.max(next, at + 1);
  }
  return found;
}

/** The words that have a role in numbers: few of all. */
function wordsIn(text: string, vocabulary: Vocabulary): Word[] {
  const found: Word[] = [];
  const pattern = vocabulary.language.apostrophes ? wordsWithApostrophes : words;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const role = roleOf(match[0], vocabulary);
    if (!role) continue;
    found.push({lower: match[0].toLowerCase(), role, start: match.index, end: match.index + match[0].length});
  }
  return found;
}

const caches = new Map<Vocabulary, RecentCache<Role | 'none'>>();

function roleOf(word: string, vocabulary: Vocabulary): Role | undefined {
  let cache = caches.get(vocabulary);
  if (!cache) {
    cache = new RecentCache(10_000);
    caches.set(vocabulary, cache);
  }
  const known = cache.get(word);
  if (known !== undefined) return known === 'none' ? undefined : known;
  const role = findRole(word, vocabulary);
  cache.set(word, role ?? 'none');
  return role;
}

function findRole(text: string, vocabulary: Vocabulary): Role | undefined {
  const lower = text.toLowerCase().replace(/[’ʼ]/g, "'");
  const isLink = vocabulary.joiners.has(lower) || vocabulary.articles.has(lower);
  const startsPair = vocabulary.pairStarts.has(lower);
  const entries = entriesOf(lower, vocabulary);
  const alone = aloneOf(text, lower, vocabulary);
  if (entries.length === 0 && !alone && !isLink && !startsPair) return undefined;
  return {entries, alone, isLink, startsPair};
}

function entriesOf(lower: string, vocabulary: Vocabulary): readonly NumberWord[] {
  for (const form of formsOf(lower, vocabulary)) {
    const word = vocabulary.words.get(form);
    if (word && (word.kind === 'other' || word.kind === 'month')) return [];
    const entries = word ? [word] : gluedNumber(form, vocabulary);
    if (entries) return entries;
  }
  return [];
}

function aloneOf(text: string, lower: string, vocabulary: Vocabulary): Role['alone'] {
  for (const form of formsOf(lower, vocabulary)) {
    const entry = vocabulary.words.get(form);
    if (entry) return {values: entry.values, kinds: entry.kind === 'month' ? ['date'] : []};
  }
  const roman = romanValue(text) ?? romanValue(romanPart.exec(text)?.[0] ?? '');
  if (roman !== undefined) return {values: [roman], kinds: ['roman']};
  return vocabulary.stems.some(stem => lower.includes(stem)) ? {values: [], kinds: []} : undefined;
}

/** A Roman numeral at the end of a code ("OII"), or with an ending ("XXe"). */
const romanPart = /(?<=[^IVX])[IVX]{1,4}$|^[IVXLC]{1,7}(?=\p{Ll}{1,3}$)/u;

/** The word, and the word without what the language writes before it. */
function formsOf(lower: string, {beginnings}: Vocabulary): string[] {
  if (beginnings.length === 0) return [lower];
  return [
    lower,
    ...beginnings.filter(start => lower.startsWith(start)).map(start => lower.slice(start.length)),
  ];
}

/** The number that starts at a word, and the index after its last word. */
function numberAt(
  text: string,
  all: readonly Word[],
  from: number,
  vocabulary: Vocabulary,
): {number: ComposedNumber; kinds: NumberKind[]; next: number} {
  const number = new ComposedNumber();
  const kinds = new Set<NumberKind>();
  let next = from;
  for (let at = from; at < all.length; ) {
    const word = all[at]!;
    if (at > from && !isGap(text, all[at - 1]!.end, word.start)) break;
    const pair = pairAt(text, all, at, vocabulary);
    const entries = pair ? [pair] : word.role.entries;
    if (entries.length === 0) {
      if (number.isEmpty || !word.role.isLink) break;
      at++;
      continue;
    }
    for (const entry of entries) {
      number.add(entry);
      if (entry.kind === 'scale' || entry.kind === 'ordinal') kinds.add(entry.kind);
    }
    at += pair ? 2 : 1;
    next = at;
    if (kinds.has('ordinal')) break;
  }
  return {number, kinds: [...kinds], next};
}

/** The entry of two words together: "mil millones", "quatre-vingts". */
function pairAt(text: string, all: readonly Word[], at: number, {words}: Vocabulary): NumberWord | undefined {
  const first = all[at]!;
  const second = all[at + 1];
  if (!first.role.startsPair || !second || !isGap(text, first.end, second.start)) return undefined;
  const pair = words.get(`${first.lower} ${second.lower}`);
  return pair?.kind === 'other' ? undefined : pair;
}

/** Whether only spaces and hyphens separate two offsets. */
function isGap(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  for (let at = start; at < end; at++) if (!' -\u00a0\u00ad\u2011\n'.includes(text[at]!)) return false;
  return true;
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
