import {type Collected, editDistance, isOrdinaryWord, profileOf} from '../../src/toolkit.js';
import type {Name} from './names.js';
import {derivations, spelledInManyWays} from './words.js';

/** A spelling, and where a document has it. */
export interface Spelling {
  readonly text: string;
  readonly words: readonly string[];
  readonly titles: ReadonlySet<string>;
  readonly uses: readonly Collected<Name>[];
}

/** Groups spellings of two or more for one name. Each spelling is in one group at most. */
export function variantsOf(spellings: readonly Spelling[]): Spelling[][] {
  const groups = new Map<Spelling, Spelling[]>();
  for (const [one, other] of candidates(spellings)) {
    const [group, more] = [groups.get(one) ?? [one], groups.get(other) ?? [other]];
    if (group === more || !isOneName(one, other)) continue;
    const joined = [...group, ...more];
    for (const spelling of joined) groups.set(spelling, joined);
  }
  return [...new Set(groups.values())];
}

/** Pairs of spellings that share enough to be worth comparing. Comparing all would take too long in a long document. */
function* candidates(spellings: readonly Spelling[]): Generator<[Spelling, Spelling]> {
  const byKey = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const seen = new Set<Spelling>();
    for (const key of keysOf(spelling)) {
      const others = byKey.get(key);
      if (!others) {
        byKey.set(key, [spelling]);
        continue;
      }
      for (const other of others) if (!seen.has(other)) yield [other, spelling];
      for (const other of others) seen.add(other);
      if (others.length < mostAlike) others.push(spelling);
    }
  }
}

/** Most spellings with the same key that are compared. */
const mostAlike = 20;

function* keysOf({text, words, titles}: Spelling): Generator<string> {
  if (words.length === 1) {
    const lower = text.toLowerCase();
    yield lower;
    for (let at = 1; at < lower.length; at++) yield lower.slice(0, at) + lower.slice(at + 1);
    return;
  }
  yield lettersOf(text);
  yield `order ${words.toSorted().join(' ')}`;
  for (const title of titles) yield `title ${title}`;
  if (words.length < 3) return;
  for (const [at] of words.entries()) yield `but ${at} ${words.toSpliced(at, 1).join(' ')}`;
}

function isOneName(one: Spelling, other: Spelling): boolean {
  if (one.words.length === 1) return other.words.length === 1 && isNearWord(one.text, other.text);
  if (lettersOf(one.text) === lettersOf(other.text)) return true;
  if (one.words.length !== other.words.length) return false;
  if (isOtherOrder(one.words, other.words)) return true;
  const shareTitle = [...one.titles].some(title => other.titles.has(title));
  return one.words.length === 3 && differsInOne(one, other, shareTitle)
    ? true
    : shareTitle && isNearName(one.words, other.words);
}

/** "Wang Ling-li" and "Wang Lingli". */
function lettersOf(text: string): string {
  return text.replace(/[ -]/g, '').toLowerCase();
}

/** From this length on, a word may differ in two letters. */
const long = 9;

function isNearWord(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) < long ? 1 : 2;
  return (
    editDistance(one, other, most + 1) <= most &&
    !(spelledInManyWays.test(one) && spelledInManyWays.test(other)) &&
    one.replace(derivations, '') !== other.replace(derivations, '') &&
    !one.startsWith(other) &&
    !other.startsWith(one)
  );
}

/** "Kishida Fumio" and "Fumio Kishida". */
function isOtherOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join(' ') === other.toSorted().join(' ') && one.every(isUnknown);
}

/** "Pham Minh Trung" and "Pham Minh Thanh". Members of a family have names that English knows. */
function differsInOne({words: one}: Spelling, {words: other}: Spelling, shareTitle: boolean): boolean {
  const at = one.findIndex((word, index) => word !== other[index]);
  const [word, instead] = [one[at]!, other[at]!];
  if (one.some((same, index) => index !== at && (same !== other[index] || isEnglish(same)))) return false;
  if (shareTitle) return isUnknown(word) || isUnknown(instead);
  return isUnknown(word) && isUnknown(instead) && word[0] === instead[0];
}

/** "Van Minggang" and "Fan Mingong", both with the title of the one prime minister. */
function isNearName(one: readonly string[], other: readonly string[]): boolean {
  const distances = one.map((word, index) => editDistance(word, other[index]!, 3));
  const sum = distances.reduce((all, distance) => all + distance, 0);
  const changed = [...one, ...other].filter((_, index) => distances[index % one.length]! > 0);
  return (
    sum <= 3 && Math.max(...distances) <= 2 && changed.every(word => word.length <= 3 || isUnknown(word))
  );
}

function isUnknown(word: string): boolean {
  return profileOf(word.toLowerCase()) === undefined;
}

function isEnglish(word: string): boolean {
  return word.length > 3 && isOrdinaryWord(word.toLowerCase());
}
