import {defineWordClass, isIn} from '../neutral/lexeme.js';
import type {Token} from '../neutral/token.js';
import {type Abbreviation, abbreviationKind, isAbbreviation} from './abbreviations.js';
import {isOrdinaryWord, profileOf} from './word-profile.js';

/** Words that start a clause, whatever precedes them. */
const lowerOpeners: ReadonlySet<string> = new Set(
  'the he she it they we this these those there however although in on if when while its his her their our'.split(
    ' ',
  ),
);

/** Parts of speech that start a sentence rather than continue a name. */
const openers = new Set(['DET', 'PRON', 'ADP', 'ADV', 'SCONJ', 'CCONJ', 'AUX']);

/** Periods, question marks and exclamation marks. */
const stops = defineWordClass(({text}) => /^[.!?…]+$/.test(text));

/** Abbreviations, and words that include the period of their sentence. */
const endsInStop = defineWordClass(({text}) => text.endsWith('.'));

/** Marks that may come between a period and the end of its sentence. */
const closers = defineWordClass(({text}) => /^["'”’»)\]}]+$/.test(text));

/** Marks that may come before the first word of a sentence. */
const opening = /^["'“‘«„([{¿¡*•–—-]+$/;

/**
 * Splits a paragraph into sentences, at the tokens of the tagger.
 *
 * Written for broken text, and compared with parse-english and with wink-nlp's own sentences on the WMT23 and medical MQM
 * data. wink splits "RM476.5", "Sino-U.S." and "Chinanews.com". parse-english splits after "No." and "Co.", but not after a
 * number or "U.S.", and never before a lowercase letter, which is where broken text has its leftover fragments (". great
 * importance.").
 *
 * @returns Ranges of token indices, end exclusive, never empty.
 */
export function sentenceRanges(text: string, tokens: readonly Token[]): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (let index = 1; index < tokens.length; index++) {
    if (!tokens[index]!.spaced || !isBoundary(text, tokens, from, index)) continue;
    ranges.push([from, index]);
    from = index;
  }
  if (tokens.length > from) ranges.push([from, tokens.length]);
  return ranges;
}

/** Whether a sentence that starts at `from` ends before a token, given that white space precedes the token. */
function isBoundary(text: string, tokens: readonly Token[], from: number, index: number): boolean {
  const at = stopBefore(tokens, from, index);
  if (at === undefined) return false;
  const next = firstWord(tokens, index);
  if (!next) return false;
  const stop = tokens[at]!;
  const word = stop.text === '.' ? tokens[at - 1] : stop;
  if (stop.text.endsWith('.') && !/^\.{2,}$/.test(stop.text) && word && (stop === word || !stop.spaced)) {
    const kind = abbreviationKind(word.text);
    if (kind) return endsAfter(kind, next);
  }
  if (/^\p{Ll}/u.test(next.text)) {
    const bare = at === index - 1 && next === tokens[index];
    return bare && next.kind === 'word' && startsInLowerCase(text, tokens, at, next);
  }
  if (next.kind !== 'number' || next !== tokens[index]) return true;
  // "5. 20" may be a list or a date; "were seen. 20 patients" is not.
  return word !== undefined && endsOrdinarily(text, word, stop);
}

/** Index of the period, question mark or exclamation mark before a token, with only closing marks between. */
function stopBefore(tokens: readonly Token[], from: number, index: number): number | undefined {
  for (let at = index - 1; at > from; at--) {
    const token = tokens[at]!;
    if (isIn(token, stops) || (isIn(token, endsInStop) && token.kind === 'word')) return at;
    if (!isIn(token, closers) || token.spaced) return undefined;
  }
  return undefined;
}

/** The word or number that would start the sentence; undefined if a mark that can't start one comes first. */
function firstWord(tokens: readonly Token[], index: number): Token | undefined {
  let at = index;
  while (tokens[at] && at < index + 3 && opening.test(tokens[at]!.text)) at++;
  const token = tokens[at];
  return token && token.kind !== 'punctuation' ? token : undefined;
}

/** Whether a sentence ends at an abbreviation. */
function endsAfter(kind: Abbreviation, next: Token): boolean {
  if (kind === 'leading') return false;
  if (/^\p{Ll}/u.test(next.text)) return kind === 'short' && lowerOpeners.has(next.lower);
  if (kind === 'short') return next.kind !== 'number';
  if (kind === 'trailing' || kind === 'clipped') return openers.has(next.pos);
  // "No. 5" continues, but "The answer is no. He left" ends a sentence.
  return next.kind !== 'number';
}

/** Whether a sentence that starts in lowercase begins after a stop. */
function startsInLowerCase(text: string, tokens: readonly Token[], at: number, next: Token): boolean {
  const stop = tokens[at]!;
  if (!/^[.!?]$/.test(stop.text) || stop.spaced) return false;
  const word = tokens[at - 1];
  // An ordinary word before the stop: this one check works better than any list of abbreviations.
  return word !== undefined && endsSentence(text, word, stop, next);
}

/**
 * Whether a stop ends a sentence although a lowercase word follows. It does after an ordinary word ("the country.
 * historical"), and after a name if the next word can only start a sentence ("in Singapore. the").
 */
export function endsSentence(text: string, word: Token, stop: Token, next: Token): boolean {
  // "(lit. bird path)", "(resp. how many)": a single word after a bracket is an abbreviation.
  if (/[([“"]/.test(text[word.start - 1] ?? '')) return false;
  const opens = lowerOpeners.has(next.lower);
  if (isUnknownForm(word, opens)) return false;
  if (endsOrdinarily(text, word, stop) || isDate(text, word, stop)) return true;
  if (opens && isShortWord(text, word, stop)) return true;
  if (word.end !== stop.start || (!opens && !isKnownName(word))) return false;
  if (word.kind === 'number') return /^\d+$/.test(word.text) && word.spaced;
  if (word.kind === 'punctuation') return /^[)”]$/.test(word.text);
  return (
    word.kind === 'word' && word.text.length >= 4 && text[word.start - 1] !== '.' && !isAbbreviation(word)
  );
}

/** Words of two letters that end sentences before a word that starts one: "They came to us. they were late." */
const shortWords: ReadonlySet<string> = new Set('us me it up so do go be is to on by in we he'.split(' '));

/** Whether the word before a stop is a short one. "5 in. the" is a measure. */
function isShortWord(text: string, word: Token, stop: Token): boolean {
  return (
    word.end === stop.start &&
    word.spaced &&
    shortWords.has(word.text) &&
    !/\d\s*$/.test(text.slice(Math.max(0, word.start - 3), word.start))
  );
}

/**
 * Whether a word may be an abbreviation that no list has: it has no vowel ("mtgs."), or it is short, no text of the corpus uses it,
 * and what follows can continue the sentence ("the pref. color").
 */
function isUnknownForm({kind, lower}: Token, opens: boolean): boolean {
  if (kind !== 'word' || !/^[a-z]{2,5}$/.test(lower)) return false;
  if (!/[aeiouy]/.test(lower)) return true;
  const profile = profileOf(lower);
  return !opens && profile !== undefined && profile.lower + profile.capital === 0 && lower.length < 5;
}

/** "in 1420. long history", "ends in May. without": a preposition distinguishes years and months from other numbers and names. */
function isDate(text: string, word: Token, stop: Token): boolean {
  return (
    word.end === stop.start &&
    /^(?:1\d\d\d|20\d\d|May)$/.test(word.text) &&
    /\b(?:in|since|until|till|of|by|from|before|after|last|next) $/i.test(
      text.slice(Math.max(0, word.start - 8), word.start),
    )
  );
}

/** Whether a word is a name in the word profile, and so not an abbreviation: "Great Britain. net". */
function isKnownName({kind, text, lower}: Token): boolean {
  return kind === 'word' && text.length >= 4 && profileOf(lower) !== undefined;
}

/** Words of two letters that end sentences and are no abbreviations. "5 in. wide" has an abbreviation. */
const shortEnds: ReadonlySet<string> = new Set('us up it me go so do be on to'.split(' '));

/** Whether the word before a stop is an ordinary word, not an abbreviation. */
export function endsOrdinarily(text: string, word: Token, stop: Token): boolean {
  return (
    word.end === stop.start &&
    word.kind === 'word' &&
    (word.text.length >= 3 || shortEnds.has(word.text)) &&
    word.text === word.lower &&
    text[word.start - 1] !== '.' &&
    isOrdinaryWord(word.lower)
  );
}
