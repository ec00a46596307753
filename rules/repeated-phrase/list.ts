import {
  areAlike,
  commas,
  hasWordIn,
  isIn,
  never,
  type Paragraph,
  repeatedOnPurpose,
  type Word,
  wordKeysOf,
  wordsOf,
} from '../../src/toolkit.js';
import {coordinators} from './coordination.js';
import {
  type Copy,
  canFollowNoun,
  endsClause,
  isCapital,
  isContent,
  isNoun,
  isTied,
  isVerb,
  isVerbForm,
  nextTo,
  noCopies,
} from './copy.js';
import {coupled, openers, restarting} from './words.js';

/** Longest item to search for, in words. */
const longest = 4;

/** A part of a list: the words between two commas, or between a comma and "and". */
interface Item {
  /** Indices of its words, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Finds items that a list repeats: "plans, lists, and plans". */
export function repeatedItems(paragraph: Paragraph): readonly Copy[] {
  if (!mayRepeatItem(paragraph)) return noCopies;
  const words = wordsOf(paragraph);
  const {text} = paragraph;
  return listsIn(words).flatMap(items => {
    const copy = repeatedItem(text, words, items);
    return copy ? [copy] : [];
  });
}

/** How many copies of a word to compare before the list is examined closely in any case. */
const mostTries = 50;

/** Whether the words after a comma or a conjunction also come before another one. */
function mayRepeatItem(paragraph: Paragraph): boolean {
  if (!hasWordIn(coordinators, paragraph)) return false;
  const {forms} = paragraph;
  const {count: words, firsts, keys, distances, closest} = wordKeysOf(paragraph);
  if (closest === never) return false;
  const isConjunction = (index: number): boolean => isIn(forms[firsts[index]!]!, coordinators);
  const isAfterComma = (index: number): boolean => isIn(forms[firsts[index]! - 1]!, commas);
  const endsBefore = (index: number): boolean =>
    index < words && (isAfterComma(index) || isConjunction(index));
  for (let index = 1; index < words; index++) {
    if (distances[index] === never || isConjunction(index)) continue;
    if (!isAfterComma(index) && !isConjunction(index - 1)) continue;
    let tries = 0;
    for (let at = index - distances[index]!; at >= 0; at -= distances[at]!) {
      if (++tries > mostTries) return true;
      for (let count = 1; count <= longest && index + count <= words; count++) {
        if (keys[at + count - 1] !== keys[index + count - 1]) break;
        if (endsBefore(at + count)) return true;
      }
    }
  }
  return false;
}

/**
 * The lists of a text: at least two items, then "and" or "or" and a last item. Only the end of the first item and the
 * start of the last are known, because the sentence continues on both sides.
 */
function listsIn(words: readonly Word[]): Item[][] {
  const lists: Item[][] = [];
  let items: Item[] = [];
  let from = 0;
  for (const [index, word] of words.entries()) {
    const isConjunction = word.lower === 'and' || word.lower === 'or';
    if (word.gap === 'other' && index > 0) {
      items = [];
      from = index;
    } else if (isConjunction || word.gap === 'comma') {
      // Words that are too long for an item, or start like a clause, may end with the first item of a list.
      if (index - from > longest || (index - from > 1 && startsClause(words[from]))) items = [];
      items.push({from, to: index});
      from = isConjunction ? index + 1 : index;
    }
    if (!isConjunction) continue;
    if (items.length > 1) lists.push([...items, {from, to: Math.min(words.length, from + longest)}]);
    items = [];
  }
  return lists;
}

/** "our allies, including friends and allies": words that start with a verb, a preposition or "such as" are not an item. */
function startsClause(word: Word | undefined): boolean {
  if (!word) return false;
  if (word.first.pos === 'ADP' || openers.has(word.lower)) return true;
  return isVerb(word) && !word.lower.endsWith('ing');
}

/** The first item that a later one repeats. Only the end of the list's first item is known. */
function repeatedItem(text: string, words: readonly Word[], items: readonly Item[]): Copy | undefined {
  const last = items.at(-1)!;
  for (const [index, item] of items.slice(0, -1).entries()) {
    const isFirst = index === 0;
    const inner = items.slice(index + 1, -1).flatMap(later => endAgain(words, item, isFirst, later) ?? []);
    const copy = inner[0] ?? endAndLast(text, words, items, index, last);
    // "She stood up, rustling and rustling": after a verb, these are participles.
    if (copy && (isFirst || !isVerbForm(words[copy.from]!) || isNoun(words[items[0]!.to - 1]))) return copy;
  }
  return undefined;
}

function endAndLast(
  text: string,
  words: readonly Word[],
  items: readonly Item[],
  index: number,
  last: Item,
): Copy | undefined {
  const item = items[index]!;
  // Words on both sides of a bare "and" are treated as a coordination: "lists, plans and plans".
  const isAdjacent = index === items.length - 2;
  if (isAdjacent && words[item.to]!.gap !== 'comma') return undefined;
  for (let count = Math.min(longest, last.to - last.from); count > 0; count--) {
    const later = {from: last.from, to: last.from + count};
    const copy = endAgain(words, item, index === 0, later);
    // "young, old, and old": two adjacent adjectives are emphasis.
    if (isAdjacent && (copy?.from !== item.from || !isNoun(words[later.to - 1]))) continue;
    if (copy && isWhole(text, words, later)) return copy;
  }
  return undefined;
}

/** The copy, if an item ends with all the words of a later one. */
function endAgain(words: readonly Word[], item: Item, isFirst: boolean, later: Item): Copy | undefined {
  const count = later.to - later.from;
  const end = {from: item.to - count, to: item.to};
  // "Linux 3.0 and later, NetBSD 4.0 and later, and …": separate pairs.
  if (count === 1 && isAdjective(words.slice(later.from, later.to)) && isPaired(words[end.from - 1]))
    return undefined;
  // "A friend, friend or foe, came", "the keeper, keeper or not, came"
  if (words[later.to]?.lower === 'or' && later.from === end.to && isAside(words, later.to)) return undefined;
  if (end.from < item.from || !areAlike(words, end.from, later.from, count)) return undefined;
  if (!isItem(words, end) || !isItem(words, later)) return undefined;
  const before = end.from > item.from ? words[end.from - 1] : undefined;
  // "red wine, beer and wine", "relapse rate, death rate and survival rate": the items may share their head.
  const isShared = before !== undefined && isModifier(before);
  if (isShared && !isFirst) return undefined;
  return {from: end.from, count, to: later.to, severity: isShared ? 'info' : 'error'};
}

function isPaired(before: Word | undefined): boolean {
  return before?.lower === 'and' || before?.lower === 'or';
}

/** Whether a word and a comma follow "or". */
function isAside(words: readonly Word[], or: number): boolean {
  return words[or + 1]?.lower === 'not' || words[or + 2]?.gap === 'comma';
}

function isModifier({lower, last}: Word): boolean {
  return /^(?:ADJ|NOUN|PROPN|NUM)$/.test(last.pos) && !lower.endsWith('ing');
}

/** Whether some words are a noun phrase or an adjective in lowercase, without digits. */
function isItem(words: readonly Word[], {from, to}: Item): boolean {
  const item = words.slice(from, to);
  const [first] = item;
  if (!first || isVerbForm(first) || !item.every(word => word.lettered && !/\d/.test(word.text)))
    return false;
  if (!isNoun(item.at(-1)) && !isAdjective(item)) return false;
  if (item.every(word => coupled.has(word.lower) || repeatedOnPurpose.has(word.lower))) return false;
  return (
    item.some(isContent) &&
    !item.some(word => isCapital(word) || (isVerb(word) && !word.lower.endsWith('ing')))
  );
}

function isAdjective(item: readonly Word[]): boolean {
  return item.length === 1 && item[0]!.last.pos === 'ADJ';
}

/** Whether the last item ends where the copy in it ends. */
function isWhole(text: string, words: readonly Word[], {from, to}: Item): boolean {
  const end = words[to - 1]!;
  if (isTied(text, end)) return false;
  // "grey, thin hair and grey, tired eyes"
  if (isAdjective(words.slice(from, to))) return endsClause(text, end);
  const next = nextTo(words, to);
  if (next) return next.lower !== 'of' && !restarting.has(next.lower) && !canFollowNoun(next);
  // "arms, hands and arms, legs and feet": a list of pairs.
  return words[to]?.gap !== 'comma' || words[from - 1]?.gap === 'comma' || !listGoesOn(words, to);
}

/** Whether another "and" or "or" follows after a comma. */
function listGoesOn(words: readonly Word[], from: number): boolean {
  const ahead = words.slice(from + 1, from + longest);
  return ahead.some(({lower}) => lower === 'and' || lower === 'or');
}
