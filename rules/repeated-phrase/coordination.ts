import {
  areAlike,
  defineWordClass,
  determiners,
  hasMarkupBetween,
  hasWordIn,
  isIn,
  isUnbroken,
  type Paragraph,
  profileOf,
  type Severity,
  type Word,
  wordKeysOf,
  wordsOf,
} from '../../src/toolkit.js';
import {
  type Copy,
  canFollowNoun,
  differInCase,
  endsClause,
  isCapital,
  isContent,
  isNoun,
  isParticiple,
  isTied,
  isVerb,
  isVerbForm,
  nextTo,
  noCopies,
} from './copy.js';
import {coupled, lapses, pairing, relative, restarting, speakers} from './words.js';

/** Longest phrase to search for on both sides of "and", in words. */
const longest = 8;

/** "and" and "or". */
export const coordinators = defineWordClass(({lower}) => lower === 'and' || lower === 'or');

/** Finds phrases that are repeated on both sides of "and" or "or": "a good plan and a good plan". */
export function coordinatedCopies(paragraph: Paragraph): readonly Copy[] {
  if (!hasWordIn(coordinators, paragraph)) return noCopies;
  const {tokens} = paragraph;
  const {count, firsts, lasts, keys} = wordKeysOf(paragraph);
  let found: Copy[] | undefined;
  for (let index = 0; index < count; index++) {
    const first = firsts[index]!;
    if (!isIn(tokens[first]!, coordinators) || first !== lasts[index] || !isBetweenCopies(keys, count, index))
      continue;
    const copy = copyAround(paragraph, wordsOf(paragraph), index);
    if (!copy) continue;
    found ??= [];
    found.push(copy);
  }
  return found ?? noCopies;
}

/** Whether the words before a conjunction are repeated after it, possibly after an article. */
function isBetweenCopies(keys: Int32Array, words: number, conjunction: number): boolean {
  for (let count = Math.min(longest, conjunction); count > 0; count--) {
    const from = conjunction - count;
    for (let copy = conjunction + 1; copy <= conjunction + 2; copy++)
      if (copy + count <= words && areSame(keys, from, copy, count)) return true;
  }
  return false;
}

function areSame(keys: Int32Array, one: number, other: number, count: number): boolean {
  for (let index = 0; index < count; index++) if (keys[one + index] !== keys[other + index]) return false;
  return true;
}

/** The phrase that is repeated on both sides of a conjunction, if any. */
function copyAround(paragraph: Paragraph, words: readonly Word[], index: number): Copy | undefined {
  for (let count = Math.min(longest, index); count > 0; count--) {
    const start = copyStart(words, index, count);
    if (start === undefined) continue;
    const severity = severityOf(paragraph, words, {index, count, start});
    return severity && {from: index - count, count, to: start + count, severity};
  }
  return undefined;
}

/** Where the copy of the words before a conjunction starts, possibly after an article. */
function copyStart(words: readonly Word[], conjunction: number, count: number): number | undefined {
  const from = conjunction - count;
  const next = words[conjunction + 1];
  if (next?.gap !== 'space' || words[conjunction]!.gap === 'other') return undefined;
  const withArticle = count > 1 && /^(?:a|an|the)$/.test(next.lower);
  for (const start of withArticle ? [conjunction + 1, conjunction + 2] : [conjunction + 1]) {
    if (words[from]!.lower !== words[start]?.lower || !areAlike(words, from, start, count)) continue;
    if (isUnbroken(words, from, count) && isUnbroken(words, start - 1, count + 1)) return start;
  }
  return undefined;
}

interface Coordination {
  /** Index of the conjunction. */
  readonly index: number;
  readonly count: number;
  /** Index of the copy's first word. */
  readonly start: number;
}

function severityOf(paragraph: Paragraph, words: readonly Word[], found: Coordination): Severity | undefined {
  const {text} = paragraph;
  const {index, count, start} = found;
  const copy = words.slice(start, start + count);
  const last = copy.at(-1)!;
  const next = nextTo(words, start + count);
  if (copy.some(word => word.first.kind === 'code')) return undefined;
  // "*Docking - End Mission* and *Mission Completed*": two names.
  const [left, right] = [words[index - 1]!, words[index]!];
  if (
    hasMarkupBetween(paragraph, left.last, right.first) &&
    hasMarkupBetween(paragraph, right.last, copy[0]!.first)
  )
    return undefined;
  // "a to z or A to Z"
  if (differInCase(words.slice(index - count, index), copy)) return undefined;
  if (isTied(text, last) || restarting.has(next?.lower ?? '') || next?.first.kind === 'number')
    return undefined;
  if (!copy.some(isContent) || isCoupled(words, index - count, count)) return undefined;
  // "Dutch and Dutch and other languages": two groups with a shared member.
  if (/^(?:and|or)$/.test(next?.lower ?? '') && words[start + count + 1]?.lower === 'other') return 'info';
  // "Painters, and painters too": after a comma, the copy starts a clause, unless the clause ends there.
  if (words[index]!.gap === 'comma') {
    if (count === 1 || !endsClause(text, last)) return undefined;
    return isWholePredicate(text, copy) ? 'warning' : 'info';
  }
  // "empty rows or rows containing zeros", "the names or the names given in the list"
  if (isParticiple(words, start + count)) return 'info';
  if (goesOn(words, found, next)) return 'info';
  if (count === 1) return severityOfWord(words, found, next);
  // "The ship rolled about and rolled about": the action continues.
  if (count === 2 && copy[0]!.first.pos === 'VERB' && !isNoun(last)) return undefined;
  // "the sense of community and of community responsibility", "the foreigners or the foreigners who came first"
  const isDefined = startsRelative(words, start + count);
  if (isDefined || (isNoun(last) && canFollowNoun(next))) return 'info';
  // "the validity of the content and the content validity index": the copy is part of a longer phrase.
  if (isNoun(next) && !isVerb(last)) return 'info';
  // "by the second and the second also waits": the copy starts a clause.
  const isPredicate =
    isVerb(next) ||
    next?.lower.endsWith('ed') ||
    (next?.last.pos === 'ADV' && isVerb(words[start + count + 1]));
  if (isPredicate && !isSubject(words, index - count)) return 'info';
  return copy.every(isCapital) ? 'warning' : 'error';
}

/** "He turned his voice against her, and turned his voice against her", outside of speech, which repeats itself for effect. */
function isWholePredicate(text: string, copy: readonly Word[]): boolean {
  if (copy.length < 4 || copy.filter(isContent).length < 2) return false;
  return !/["“”«»!?]/.test(text) && !copy.some(({lower}) => speakers.has(lower));
}

/**
 * Whether the copy continues past the end of the first phrase, and so means something else: "not found or not found easily",
 * "a key or key combination", "the first or the first two", "the usual process and the process with a lock", "reading or
 * reading and writing", "our balance and balance it".
 */
function goesOn(
  words: readonly Word[],
  {index, count, start}: Coordination,
  next: Word | undefined,
): boolean {
  if (!next) return false;
  if (next.first.pos === 'NUM' || /^(?:it|them|him|us|me)$/.test(next.lower)) return true;
  const hasVerb = words.slice(start, start + count).some(word => isVerb(word));
  if (hasVerb && count > 1 && /^(?:ADV|ADP|ADJ)$/.test(next.first.pos)) return true;
  if (words[index]!.lower === 'or')
    return isNoun(next) || next.first.pos === 'ADP' || /^(?:and|or)$/.test(next.lower);
  // For a single word, the prepositions are distinguished below.
  const isFurther = count > 1 ? next.first.pos === 'ADP' : /^(?:on|about)$/.test(next.lower);
  return isFurther && isModified(words, index - count);
}

/** Whether the word before a noun phrase modifies it, so that the copy can mean another thing: "the usual |process". */
function isModified(words: readonly Word[], from: number): boolean {
  const before = words[from]!.gap === 'space' ? words[from - 1] : undefined;
  return canFollowNoun(before) || before?.lower === 'more';
}

/** Whether a relative clause or an infinitive starts at an index. */
function startsRelative(words: readonly Word[], index: number): boolean {
  const word = nextTo(words, index);
  return relative.has(word?.lower ?? '') && (word?.lower !== 'to' || isVerb(words[index + 1]));
}

/** "for years and years", but not "five years and years". */
function isCoupled(words: readonly Word[], from: number, count: number): boolean {
  if (!words.slice(from, from + count).every(word => coupled.has(word.lower))) return false;
  return words[from]!.gap !== 'space' || words[from - 1]?.last.pos !== 'NUM';
}

/** How many words before a noun to search for a verb. */
const farthest = 10;

/** Whether a noun is the subject of its clause: no verb precedes it. */
function isSubject(words: readonly Word[], index: number): boolean {
  for (let at = index; at > index - farthest; at--) {
    if (words[at]!.gap !== 'space' || words[at - 1]!.first.pos === 'SCONJ') return true;
    if (isVerb(words[at - 1])) return false;
  }
  return false;
}

function severityOfWord(
  words: readonly Word[],
  {index, start}: Coordination,
  next: Word | undefined,
): Severity | undefined {
  const first = words[index - 1]!;
  const copy = words[start]!;
  if (!isContent(first) || !isContent(copy) || isAdverb(first) || isComparative(copy)) return undefined;
  // "Docker and Docker Compose"
  if (isCapital(copy) && next && isCapital(next)) return undefined;
  const before = first.gap === 'space' ? words[index - 2] : undefined;
  if (before && pairing.has(before.lower) && !isCapital(first)) return undefined;
  if (words[index - 3]?.lower === 'there' && isVerb(before)) return undefined;
  if (isVerbForm(first) || isVerbForm(copy)) {
    // "work on the issue and issue a report": a noun and a verb.
    return before && determiners.has(before.lower) ? 'info' : severityOfVerb(next, nextTo(words, start + 2));
  }
  // "the local or local area network", "senior high and high schools": the copy belongs to another phrase.
  const isInName = isNoun(next) && isNoun(nextTo(words, start + 2));
  if (first.last.pos === 'ADJ' && copy.last.pos === 'ADJ') {
    if (isInName || (canFollowNoun(before) && canFollowNoun(next))) return 'info';
    // "The head stays static and static parts follow": the first adjective is a predicate, the second one modifies a noun.
    if (isVerb(before) && isNoun(next)) return 'info';
    return isCapital(first) ? undefined : 'error';
  }
  // "milk and milk products", "oil and rich oil"
  if (canFollowNoun(next)) return undefined;
  const isOr = words[index]!.lower === 'or';
  // "old houses and houses that nobody owns"
  if ((isOr && next?.lower === 'of') || startsRelative(words, start + 1)) return 'info';
  // "bone growth and growth of cartilage": "bone" specifies the first, as "of cartilage" specifies the copy.
  if (next?.lower === 'of' && canFollowNoun(before)) return 'info';
  // "They came in waves and waves of boats", "dense areas and areas with few people", "wine and wine from Spain"
  if (next?.lower === 'of' && isPlural(copy)) return undefined;
  if (/^(?:with|for|from)$/.test(next?.lower ?? '')) return isPlural(copy) ? undefined : 'info';
  // "young adults and adults": the modifier distinguishes the first.
  if (canFollowNoun(before) && !isCapital(first)) return 'info';
  // "authors and authors in other teams"
  if (/^(?:in|at|on)$/.test(next?.lower ?? '') && isPlural(copy)) return 'warning';
  // "We march with freedom or freedom is lost": "Freedom and freedom is lost" is a copy.
  if (isVerb(next) && !isSubject(words, index - 1)) return isOr ? 'info' : undefined;
  // "total CD20 and CD20 bound to it": the copy of a symbol may be missing its own word.
  if (/\d/.test(copy.text)) return 'info';
  return isCapital(first) && isCapital(copy) ? 'warning' : 'error';
}

/**
 * "She ran and ran", "he laughed and laughed again" and "he laughed and laughed that night" express duration; "they promote and
 * promote the plan" does not.
 */
function severityOfVerb(next: Word | undefined, afterNext: Word | undefined): Severity | undefined {
  // "read what you write and write what you read"
  if (!next || next.lower === 'what' || lapses.has(afterNext?.lower ?? '')) return undefined;
  if (determiners.has(next.lower)) return 'error';
  return canFollowNoun(next) ? 'warning' : undefined;
}

function isAdverb({last}: Word): boolean {
  return last.pos === 'ADV';
}

function isPlural({lower}: Word): boolean {
  return /[^s]s$/.test(lower);
}

/** "larger and larger", "wilder and wilder": the word contains an adjective, and is not a noun like "number". */
function isComparative({lower}: Word): boolean {
  if (!lower.endsWith('er')) return false;
  const own = profileOf(lower);
  if (own && own.noun > own.adjective + own.adverb) return false;
  const stem = lower.slice(0, -2);
  const candidates = [stem, `${stem}e`, stem.slice(0, -1), `${stem.slice(0, -1)}y`];
  return candidates.some(candidate => (profileOf(candidate)?.adjective ?? 0) > 0);
}
