import {
  canBeFinite,
  determiners,
  type Paragraph,
  prepositions,
  profileOf,
  type Word,
  wordKeysOf,
  wordsOf,
} from '../../src/toolkit.js';
import {clauseJoints, joints, links, relational, speakers} from './words.js';

/** A phrase and its copy, as indices of words. */
export interface Circle {
  readonly from: number;
  readonly count: number;
  /** Index of the copy's first word. */
  readonly copy: number;
}

/** Farthest distance of a copy from its phrase, in words. */
const farthest = 30;

/** Longest phrase, in words: a longer one is a repeated sentence. */
const longest = 20;

/** Most words of a link between a phrase and its copy, and fewest words of a phrase that may be farther from its copy. */
const longestLink = 2;
const leastApart = 4;

/** Finds the phrases that refer back to themselves. */
export function circlesIn(paragraph: Paragraph): readonly Circle[] {
  const starts = candidatesIn(paragraph);
  if (starts.length === 0) return starts;
  const words = wordsOf(paragraph);
  const found: Circle[] = [];
  for (const circle of starts) {
    if (circle.copy < (found.at(-1)?.copy ?? -1) + (found.at(-1)?.count ?? 0)) continue;
    if (isCircular(paragraph, words, circle)) found.push(circle);
  }
  return found;
}

/** The copies of two or more words, and the nouns of the form "X of the X", from the keys of the words alone. */
function candidatesIn(paragraph: Paragraph): Circle[] {
  const {count, firsts, keys, distances} = wordKeysOf(paragraph);
  const startsWith = (word: number, lower: string): boolean =>
    paragraph.forms[firsts[word]!]!.lower === lower;
  const found: Circle[] = [];
  for (let index = 1; index < count; index++) {
    const distance = distances[index]!;
    if (distance > farthest) continue;
    if (distance === 3 && startsWith(index - 2, 'of') && startsWith(index - 1, 'the'))
      found.push({from: index - 3, count: 1, copy: index});
    // "The" may have come closer than the copy, but not two words in a row.
    if (distances[index - 1] !== distance) continue;
    let [first, end] = [index - 1, index + 1];
    while (first > distance && keys[first - 1] === keys[first - 1 - distance]) first--;
    while (end < count && keys[end] === keys[end - distance]) end++;
    // Copies that follow each other are a loop.
    const size = end - first;
    // Short phrases need a link right between the copies.
    const isNear = size >= leastApart || distance - size <= longestLink;
    const circle = {from: first - distance, count: size, copy: first};
    if (size <= Math.min(distance, longest) && isNear && mayMeanSomething(paragraph, circle))
      found.push(circle);
    index = end;
  }
  return found;
}

/** Whether a phrase may have two words of content: a fast test that {@link isContent} repeats. */
function mayMeanSomething(paragraph: Paragraph, {from, count}: Circle): boolean {
  const {firsts, lasts} = wordKeysOf(paragraph);
  let words = 0;
  for (let word = from; word < from + count; word++) {
    const {kind, lower} = paragraph.forms[firsts[word]!]!;
    const isPlain = firsts[word] === lasts[word];
    if (!isPlain || (kind === 'word' && isLongEnough(lower) && !isSmall(lower))) words++;
  }
  return words > 1;
}

function isLongEnough(lower: string): boolean {
  return lower.length >= 3;
}

function isSmall(lower: string): boolean {
  return determiners.has(lower) || prepositions.has(lower);
}

function isCircular({text}: Paragraph, words: readonly Word[], circle: Circle): boolean {
  const {from, count, copy} = circle;
  const phrase = words.slice(from, from + count);
  const end = words[copy + count - 1]!.end;
  if (phrase.some(({first, lettered, lower}) => first.kind === 'code' || !lettered || speakers.has(lower)))
    return false;
  // Speech repeats itself on purpose, and another sentence may start alike.
  if (/["“”«»()[\]*!?;:]|\.\s/.test(text.slice(words[from]!.start, end))) return false;
  if (count === 1) return isOfItself(words, circle);
  if (count < 3 || phrase.slice(1).some(({gap}) => gap !== 'space') || phrase.filter(isContent).length < 2) {
    return count === 2 && phrase.every(isContent) && isLinked(words, circle);
  }
  return isLinked(words, circle) || isSamePart(text, words, circle) || isSameSubject(words, circle);
}

/** "the womb of the womb" */
function isOfItself(words: readonly Word[], {from, copy}: Circle): boolean {
  const [noun, of, article, again, next] = words.slice(from, copy + 2);
  if (of?.lower !== 'of' || article?.lower !== 'the' || !noun || !again) return false;
  if (noun.first.pos !== 'NOUN' || !noun.first.isLower || !again.first.isLower || noun.text.length < 4)
    return false;
  if (relational.has(noun.lower) || relational.has(noun.lower.replace(/s$/, ''))) return false;
  return (
    !continuesNoun(next) && words[from - 1]?.gap !== undefined && determiners.has(words[from - 1]!.lower)
  );
}

/** "The same group is the same group", "the upper part of the upper part": only a link and a determiner in between. */
function isLinked(words: readonly Word[], {from, count, copy}: Circle): boolean {
  const between = words.slice(from + count, copy);
  const [link, determiner] = between;
  if (!link || !links.has(link.lower) || between.length > longestLink || words[copy]!.gap !== 'space')
    return false;
  if (between.some(({gap}) => gap === 'other') || (determiner && !determiners.has(determiner.lower)))
    return false;
  const first = words[from]!;
  const isDefinite =
    determiners.has(first.lower) || (determiner && determiners.has(words[from - 1]?.lower ?? ''));
  if (!isDefinite || !isNoun(words[from + count - 1]) || continuesNoun(words[copy + count])) return false;
  return words.slice(from, from + count).every(({first: {pos}}) => pos !== 'VERB' && pos !== 'AUX');
}

/** "turned his voice against him, and turned his voice against him": a part of the sentence between commas, twice. */
function isSamePart(text: string, words: readonly Word[], {from, count, copy}: Circle): boolean {
  const between = words.slice(from + count, copy);
  const start = words[from + count]!;
  if (start.gap !== 'comma' || between.length > 1) return false;
  if (between.length === 1 && !joints.has(between[0]!.lower)) return false;
  const isClosed = /^(?:[,.]|$)/.test(
    text
      .slice(words[copy + count - 1]!.end)
      .trimStart()
      .slice(0, 1),
  );
  return isClosed || (between.length === 0 && count >= 5);
}

/** "The jealousy of the bride returns …, and the jealousy of the bride feeds …": where people would write "it". */
function isSameSubject(words: readonly Word[], {from, count, copy}: Circle): boolean {
  const before = words[copy - 1]!;
  const starts = from === 0 || words[from]!.gap === 'other';
  if (!starts || count < leastApart || before.gap !== 'comma' || !clauseJoints.has(before.lower))
    return false;
  const phrase = words.slice(from, from + count);
  if (!determiners.has(phrase[0]!.lower) || !phrase.some(({lower}) => lower === 'of')) return false;
  return isNoun(phrase.at(-1)) && isPredicate(words[from + count]) && isPredicate(words[copy + count]);
}

function isContent({first, last, lower}: Word): boolean {
  if (first.kind !== 'word' || !isLongEnough(lower) || isSmall(lower)) return false;
  const profile = profileOf(lower);
  return profile
    ? profile.other <= profile.noun + profile.adjective + profile.adverb + profile.base
    : last.pos !== 'PRON';
}

function isNoun(word: Word | undefined): boolean {
  return word?.last.pos === 'NOUN' || word?.last.pos === 'PROPN';
}

/** Whether a word can be the verb right after a subject. The tagger takes some for nouns: "the jealousy returns". */
function isPredicate(word: Word | undefined): boolean {
  return word !== undefined && word.gap === 'space' && canBeFinite(word.lower);
}

/** "the tax law of the tax law office": the copy is part of a longer phrase. */
function continuesNoun(next: Word | undefined): boolean {
  return next?.gap === 'space' && /^(?:NOUN|PROPN|NUM|ADJ)$/.test(next.first.pos);
}
