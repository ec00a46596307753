import {abbreviationKind, isAbbreviation} from './abbreviations.js';
import type {Token} from './paragraph.js';
import {isOrdinaryWord, profileOf} from './word-profile.js';

/** Words that start a clause, whatever stands before them. */
const lowerOpeners: ReadonlySet<string> = new Set(
  'the he she it they we this these those there however although in on if when while its his her their our'.split(
    ' ',
  ),
);

/** What begins a sentence rather than going on with a name. */
const openers = new Set(['DET', 'PRON', 'ADP', 'ADV', 'SCONJ', 'CCONJ', 'AUX']);

/**
 * Cuts a paragraph into sentences.
 *
 * parse-english decides first: it keeps decimals, host names and most abbreviations together, where wink-nlp
 * cuts "RM476.5", "Sino-U.S." and "Chinanews.com". Three things are put right, found by comparing the two on the
 * WMT23 and medical MQM data: parse-english cuts behind "No." and "Co."; it goes on behind a number or "U.S.";
 * and it never cuts before a lower-case letter, which is just where broken text has its stumps (". great importance.").
 *
 * @param ends UTF-16 offsets at which parse-english ends a sentence, in order.
 * @returns Ranges of token indices, end exclusive, none empty.
 */
export function sentenceRanges(
  text: string,
  tokens: readonly Token[],
  ends: readonly number[],
): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  let end = 0;
  for (let index = 1; index <= tokens.length; index++) {
    const next = tokens[index];
    const isEnd = next === undefined || next.start >= (ends[end] ?? Infinity);
    while (next && next.start >= (ends[end] ?? Infinity)) end++;
    const cutHere =
      next === undefined || (isEnd ? !isAbbreviated(tokens, index) : isMissed(text, tokens, from, index));
    if (!cutHere) continue;
    if (index > from) ranges.push([from, index]);
    from = index;
  }
  return ranges;
}

/** Whether what stands before a token is an abbreviation that the sentence goes on after. */
function isAbbreviated(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index]!;
  const stop = tokens[index - 1]!;
  const word = stop.text === '.' ? tokens[index - 2] : stop;
  if (!word || (stop.text === '.' && stop.spaced) || !stop.text.endsWith('.')) return false;
  switch (abbreviationKind(word.text)) {
    case 'leading':
      return true;
    case 'numbered':
      return next.kind === 'number';
    case 'trailing':
      return !openers.has(next.pos);
    default:
      return false;
  }
}

/** Whether a sentence starts at a token, though parse-english goes on. */
function isMissed(text: string, tokens: readonly Token[], from: number, index: number): boolean {
  return startsInLowerCase(text, tokens, index) || followsNumberOrAbbreviation(tokens, from, index);
}

/** "in room 5. He left", "in the U.S. He left": not "5. Go home" at the start of an item, nor "U.S. Congress". */
function followsNumberOrAbbreviation(tokens: readonly Token[], from: number, index: number): boolean {
  const next = tokens[index]!;
  if (!next.spaced || !/^\p{Lu}/u.test(next.text)) return false;
  const stop = tokens[index - 1]!;
  if (stop.text === '.' && !stop.spaced && tokens[index - 2]?.kind === 'number') return index - 2 > from;
  return abbreviationKind(stop.text) === 'trailing' && stop.text.endsWith('.') && isSubject(next);
}

/** A pronoun or determiner is no part of a name. */
function isSubject(token: Token): boolean {
  return token.pos === 'PRON' || token.pos === 'DET';
}

/** Whether a sentence that begins in lower case starts at a token. */
function startsInLowerCase(text: string, tokens: readonly Token[], index: number): boolean {
  const next = tokens[index]!;
  if (!next.spaced || next.kind !== 'word' || !/^\p{Ll}/u.test(next.text)) return false;
  const stop = tokens[index - 1]!;
  if (!/^[.!?]$/.test(stop.text) || stop.spaced) return false;
  const word = tokens[index - 2];
  // An ordinary word before the stop: this one guard does what no list of abbreviations does.
  return word !== undefined && endsSentence(text, word, stop, next);
}

/**
 * Whether a stop ends a sentence, though a word in lower case follows: an ordinary word stands before it ("the
 * country. historical"), or a name, and what follows can only begin a sentence ("in Singapore. the").
 */
export function endsSentence(text: string, word: Token, stop: Token, next: Token): boolean {
  if (endsOrdinarily(text, word, stop)) return true;
  if (word.end !== stop.start || (!lowerOpeners.has(next.lower) && !isKnownName(word))) return false;
  if (word.kind === 'number') return /^\d+$/.test(word.text) && word.spaced;
  if (word.kind === 'punctuation') return /^[)”]$/.test(word.text);
  return (
    word.kind === 'word' && word.text.length >= 4 && text[word.start - 1] !== '.' && !isAbbreviation(word)
  );
}

/** A name that the word profile has is no abbreviation: "Great Britain. net". */
function isKnownName({kind, text, lower}: Token): boolean {
  return kind === 'word' && text.length >= 4 && profileOf(lower) !== undefined;
}

/** Whether the word before a stop is a word of three or more letters that is no abbreviation. */
export function endsOrdinarily(text: string, word: Token, stop: Token): boolean {
  return (
    word.end === stop.start &&
    word.kind === 'word' &&
    word.text.length >= 3 &&
    word.text === word.lower &&
    text[word.start - 1] !== '.' &&
    isOrdinaryWord(word.lower)
  );
}
