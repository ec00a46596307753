import {areAlike, type Word} from '../../src/english/repetition.js';
import {
  type Copy,
  canFollowNoun,
  isCapital,
  isContent,
  isNoun,
  isTied,
  isVerb,
  isVerbForm,
  nextTo,
} from './copy.js';
import {openers, restarting} from './words.js';

/** Longest item that is looked for. */
const longest = 4;

/** A part of a list: what stands between two commas, or between a comma and "and". */
interface Item {
  /** Indices of its words, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The items that a list has twice: "plans, lists, and plans". */
export function repeatedItems(text: string, words: readonly Word[]): Copy[] {
  return listsIn(words).flatMap(items => {
    const copy = repeatedItem(text, words, items);
    return copy ? [copy] : [];
  });
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
      if (index - from > longest || startsClause(words[from])) items = [];
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

function repeatedItem(text: string, words: readonly Word[], items: readonly Item[]): Copy | undefined {
  const inner = items.slice(1, -1);
  const last = items.at(-1)!;
  const whole = betweenInner(words, inner) ?? withLast(text, words, inner, last);
  if (whole) {
    // "She stood up, rustling and rustling": behind a verb, these are participles.
    const isAside = isVerbForm(words[whole.from]!) && !isNoun(words[items[0]!.to - 1]);
    return isAside ? undefined : whole;
  }
  // Of the item just before the last, the end may be the wider word: "young adults or adults".
  const candidates = items.slice(0, -2).filter((item, index) => index === 0 || isItem(words, item));
  for (const item of candidates) {
    const copy = endAndLast(text, words, item, last);
    if (copy) return copy;
  }
  return undefined;
}

function betweenInner(words: readonly Word[], inner: readonly Item[]): Copy | undefined {
  const known = new Map<string, Item>();
  for (const item of inner) {
    const key = words
      .slice(item.from, item.to)
      .map(word => word.lower)
      .join(' ');
    const before = known.get(key);
    if (before && isItem(words, item)) return copyOf(before, item);
    known.set(key, item);
  }
  return undefined;
}

function withLast(
  text: string,
  words: readonly Word[],
  inner: readonly Item[],
  last: Item,
): Copy | undefined {
  for (const item of inner) {
    const copy = {from: last.from, to: last.from + item.to - item.from};
    if (copy.to > last.to || !areAlike(words, item.from, copy.from, item.to - item.from)) continue;
    if (isItem(words, item) && isWhole(text, words, copy)) return copyOf(item, copy);
  }
  return undefined;
}

/** The end of an item again as the last: of the first item, nothing but its end is known. */
function endAndLast(text: string, words: readonly Word[], first: Item, last: Item): Copy | undefined {
  for (let count = longest; count > 0; count--) {
    const item = {from: first.to - count, to: first.to};
    const copy = {from: last.from, to: last.from + count};
    if (item.from < first.from || copy.to > last.to || !areAlike(words, item.from, copy.from, count))
      continue;
    if (!isItem(words, item) || !isWhole(text, words, copy)) continue;
    // "red wine, beer and wine", "relapse rate, death rate and survival rate": the items may share their head.
    const isLonger = item.from > first.from && isModifier(words[item.from - 1]!);
    return {...copyOf(item, copy), ...(isLonger ? {severity: 'info' as const} : {})};
  }
  return undefined;
}

function isModifier({lower, last}: Word): boolean {
  return /^(?:ADJ|NOUN|PROPN|NUM)$/.test(last.pos) && !lower.endsWith('ing');
}

/** Whether some words are a noun phrase in lower case, with no digit in it. */
function isItem(words: readonly Word[], {from, to}: Item): boolean {
  const item = words.slice(from, to);
  if (
    !item[0] ||
    !isNoun(item.at(-1)) ||
    isVerbForm(item[0]) ||
    !item.every(word => word.lettered && !/\d/.test(word.text))
  )
    return false;
  return (
    item.some(isContent) &&
    !item.some(word => isCapital(word) || (isVerb(word) && !word.lower.endsWith('ing')))
  );
}

/** Whether the last item ends where its copy ends. */
function isWhole(text: string, words: readonly Word[], {from, to}: Item): boolean {
  if (isTied(text, words[to - 1]!)) return false;
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

function copyOf(item: Item, copy: Item): Copy {
  return {from: item.from, count: item.to - item.from, to: copy.to, severity: 'error'};
}
