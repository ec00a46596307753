import type {Span} from '../spans.js';
import {type Damage, type ProseSentence, pickFrom, type Word} from './prose.js';

export const copiedItem: Damage = {
  kind: 'list item copied',
  damage(prose, random) {
    const lists = prose.sentences.flatMap(sentence => listsIn(prose.text, sentence));
    const list = pickFrom(lists, random);
    if (!list) return undefined;
    const from = random.below(list.length - 1);
    const to = from + 1 + random.below(list.length - from - 1);
    const [item, other] = [list[from]!, list[to]!];
    const text = prose.text.slice(item.start, item.end);
    const later = {start: other.start, end: other.start + text.length};
    return {...other, text, places: [{start: item.start, end: later.end}]};
  },
};

/**
 * The lists of three or more items, all of them nouns with their modifiers or all of them adjectives, whose first and last item
 * are known to their ends and which have no two items alike.
 */
function listsIn(text: string, {words}: ProseSentence): Span[][] {
  return words.flatMap((word, index) => {
    if (!/^(?:and|or)$/.test(word.text)) return [];
    const last = firstRun(words.slice(index + 1, index + 5));
    const items = [...itemsBefore(text, words, index), last];
    if (items.length < 3 || !/^[.;:,]/.test(text.slice(last.at(-1)?.end))) return [];
    const texts = items.map(item => item.map(({text}) => text).join(' '));
    const isList = items.every(isNounPhrase) || items.every(isAdjective);
    if (!isList || new Set(texts).size < texts.length) return [];
    return [items.map(item => ({start: item[0]!.start, end: item.at(-1)!.end}))];
  });
}

/** The items that commas part, up to a conjunction. The first begins where words begin that are no part of an item. */
function itemsBefore(text: string, words: readonly Word[], conjunction: number): Word[][] {
  const items: Word[][] = [];
  let end = conjunction;
  for (let at = conjunction - 1; at >= 0; at--) {
    if (words[at]!.follows && isPart(words[at]!)) continue;
    const starts = isPart(words[at]!) ? at : at + 1;
    if (starts === end) return [];
    items.unshift(words.slice(starts, end));
    const isParted = starts === at && text.slice(words[at - 1]?.end, words[at]!.start) === ', ';
    if (!isParted) return items;
    end = at;
  }
  return items;
}

/** The words up to the first mark. */
function firstRun(words: readonly Word[]): Word[] {
  const end = words.findIndex((word, index) => index > 0 && !word.follows);
  return words.slice(0, end < 0 ? words.length : end);
}

function isPart({text, pos}: Word): boolean {
  return /^[a-z]+$/.test(text) && /^(?:DET|ADJ|NOUN)$/.test(pos ?? '');
}

function isNounPhrase(item: readonly Word[]): boolean {
  return item.length < 4 && item.every(isPart) && item.at(-1)?.pos === 'NOUN';
}

function isAdjective(item: readonly Word[]): boolean {
  return item.length === 1 && item[0]!.pos === 'ADJ' && item.every(isPart);
}
