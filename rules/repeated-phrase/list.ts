import {
  areAlike,
  commas,
  doubledWithReason,
  hasWordIn,
  isIn,
  never,
  type Paragraph,
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

/** Longest item that is looked for. */
const longest = 4;

/** A part of a list: what stands between two commas, or between a comma and "and". */
interface Item {
  /** Indices of its words, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The items that a list has twice: "plans, lists, and plans". */
export function repeatedItems(paragraph: Paragraph): readonly Copy[] {
  if (!mayRepeatItem(paragraph)) return noCopies;
  const words = wordsOf(paragraph);
  const {text} = paragraph;
  return listsIn(words).flatMap(items => {
    const copy = repeatedItem(text, words, items);
    return copy ? [copy] : [];
  });
}

/** Copies of a word that are looked at before the list is looked at closely in any case. */
const mostTries = 50;

/** Whether the words behind a comma or a conjunction stand before another one, too. */
function mayRepeatItem(paragraph: Paragraph): boolean {
  if (!hasWordIn(coordinators, paragraph)) return false;
  const {tokens} = paragraph;
  const {count: words, firsts, keys, distances} = wordKeysOf(paragraph);
  const isConjunction = (index: number): boolean => isIn(tokens[firsts[index]!]!, coordinators);
  const isBehindComma = (index: number): boolean => isIn(tokens[firsts[index]! - 1]!, commas);
  const endsBefore = (index: number): boolean =>
    index < words && (isBehindComma(index) || isConjunction(index));
  for (let index = 1; index < words; index++) {
    if (distances[index] === never || isConjunction(index)) continue;
    if (!isBehindComma(index) && !isConjunction(index - 1)) continue;
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
 * The lists of a text: at least two items before the "and" or "or" that stands before the last. The first item
 * is known by its end and the last by its start only, since the sentence goes on around them.
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
      // What is too long for an item, or starts as a clause does, may end with the first item of a list.
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

/** "our allies, including friends and allies": what a verb, a preposition or "such as" starts is no item. */
function startsClause(word: Word | undefined): boolean {
  if (!word) return false;
  if (word.first.pos === 'ADP' || openers.has(word.lower)) return true;
  return isVerb(word) && !word.lower.endsWith('ing');
}

/** The first item that stands again behind it. Of the first item nothing but its end is known. */
function repeatedItem(text: string, words: readonly Word[], items: readonly Item[]): Copy | undefined {
  const last = items.at(-1)!;
  for (const [index, item] of items.slice(0, -1).entries()) {
    const isFirst = index === 0;
    const inner = items.slice(index + 1, -1).flatMap(later => endAgain(words, item, isFirst, later) ?? []);
    const copy = inner[0] ?? endAndLast(text, words, items, index, last);
    // "She stood up, rustling and rustling": behind a verb, these are participles.
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
  // What stands on both sides of a bare "and" is judged as a coordination: "lists, plans and plans".
  const isNeighbour = index === items.length - 2;
  if (isNeighbour && words[item.to]!.gap !== 'comma') return undefined;
  for (let count = Math.min(longest, last.to - last.from); count > 0; count--) {
    const later = {from: last.from, to: last.from + count};
    const copy = endAgain(words, item, index === 0, later);
    // "young, old, and old": two adjectives side by side are emphasis.
    if (isNeighbour && (copy?.from !== item.from || !isNoun(words[later.to - 1]))) continue;
    if (copy && isWhole(text, words, later)) return copy;
  }
  return undefined;
}

/** The copy, if an item ends as a later one does that holds nothing more. */
function endAgain(words: readonly Word[], item: Item, isFirst: boolean, later: Item): Copy | undefined {
  const count = later.to - later.from;
  const end = {from: item.to - count, to: item.to};
  // "Linux 3.0 and later, NetBSD 4.0 and later, and …": pairs of their own.
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

/** Whether some words are a noun phrase or an adjective in lower case, with no digit in it. */
function isItem(words: readonly Word[], {from, to}: Item): boolean {
  const item = words.slice(from, to);
  const [first] = item;
  if (!first || isVerbForm(first) || !item.every(word => word.lettered && !/\d/.test(word.text)))
    return false;
  if (!isNoun(item.at(-1)) && !isAdjective(item)) return false;
  if (item.every(word => coupled.has(word.lower) || doubledWithReason.has(word.lower))) return false;
  return (
    item.some(isContent) &&
    !item.some(word => isCapital(word) || (isVerb(word) && !word.lower.endsWith('ing')))
  );
}

function isAdjective(item: readonly Word[]): boolean {
  return item.length === 1 && item[0]!.last.pos === 'ADJ';
}

/** Whether the last item ends where its copy ends. */
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

/** Whether another "and" follows behind a comma. */
function listGoesOn(words: readonly Word[], from: number): boolean {
  const ahead = words.slice(from + 1, from + longest);
  return ahead.some(({lower}) => lower === 'and' || lower === 'or');
}
