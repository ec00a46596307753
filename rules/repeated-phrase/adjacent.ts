import {
  areAlike,
  determiners,
  hasMarkupBetween,
  isUnbroken,
  type Paragraph,
  repeatedOnPurpose,
  type Severity,
  type Word,
  wordKeysOf,
  wordsOf,
} from '../../src/toolkit.js';
import {type Copy, differInCase, isCapital, isContent, isNoun, isVerb, noCopies} from './copy.js';
import {coupled, joining, matched, naming, relative} from './words.js';

/** Longest phrase to search for, in words. */
const longest = 12;

/** Finds phrases of two or more words that are repeated with nothing, a comma or a bracket between the copies. */
export function adjacentCopies(paragraph: Paragraph): readonly Copy[] {
  const {count, keys, distances} = wordKeysOf(paragraph);
  let copies: Copy[] | undefined;
  for (let index = 1; index < count; index++) {
    if (distances[index]! > longest || !isCopied(keys, distances, index, count)) continue;
    const copy = copyAt(paragraph, wordsOf(paragraph), index);
    if (!copy) continue;
    copies ??= [];
    copies.push(copy);
    index = copy.to - 1;
  }
  return copies ?? noCopies;
}

/** Whether the words from an index on repeat those right before it. Few do, and only those are examined closely. */
function isCopied(keys: Int32Array, distances: Int32Array, index: number, words: number): boolean {
  for (let count = distances[index]!; count <= longest && count <= index && index + count <= words; count++) {
    let length = 0;
    while (length < count && keys[index + length] === keys[index - count + length]) length++;
    if (length === count) return true;
  }
  return false;
}

/** The copy that starts at an index, if any. */
function copyAt(paragraph: Paragraph, words: readonly Word[], index: number): Copy | undefined {
  for (let count = Math.min(longest, index); count > 0; count--) {
    const from = index - count;
    if (words[from]!.lower !== words[index]!.lower || !areAlike(words, from, index, count)) continue;
    if (!isUnbroken(words, from, count) || !isUnbroken(words, index, count)) continue;
    const severity = severityOf(paragraph, words, from, count);
    if (severity) return {from, count, to: index + count, severity};
  }
  return undefined;
}

function severityOf(
  paragraph: Paragraph,
  words: readonly Word[],
  from: number,
  count: number,
): Severity | undefined {
  const phrase = words.slice(from, from + count);
  const copy = words[from + count]!;
  const last = words[from + 2 * count - 1]!;
  switch (copy.gap) {
    case 'space':
      if (count > 1 && isIntended(words, from, phrase)) return 'info';
      if (count === 1 || isNewLine(paragraph, phrase.at(-1)!, copy)) return undefined;
      // "along the lake The lake is": a sentence starts with the copy.
      if (isCapital(copy) && !isCapital(phrase[0]!) && determiners.has(copy.lower)) return undefined;
      return differInCase(phrase, words.slice(from + count, from + 2 * count))
        ? undefined
        : severityUnseparated(phrase);
    case 'comma':
      // "As a kind of cell death, cell death is …" is correct about half the time.
      return count > 1 && isNounPhrase(phrase) ? 'info' : undefined;
    default:
      return severityInBrackets(paragraph, phrase, copy, last);
  }
}

/** "call a relationship a relationship", "those that love us love us", "a shadow of a shadow of a man", "feet per second per second". */
function isIntended(words: readonly Word[], from: number, phrase: readonly Word[]): boolean {
  const before = from > 0 && phrase[0]!.gap === 'space' ? words[from - 1] : undefined;
  if (naming.has(before?.lower ?? '') && determiners.has(phrase[0]!.lower)) return true;
  if (before && relative.has(before.lower) && before.lower !== 'to' && isVerb(phrase[0])) return true;
  if (phrase[0]!.lower === 'per') return true;
  return /^an?$/.test(phrase[0]!.lower) && phrase.at(-1)!.lower === 'of' && isNoun(phrase.at(-2));
}

/** Whether the file breaks the line between two words: "PORT on<br>PORT = number". */
function isNewLine(paragraph: Paragraph, left: Word, right: Word): boolean {
  const isBroken = paragraph.text.slice(left.end, right.start).includes('\n');
  return isBroken && hasMarkupBetween(paragraph, left.last, right.first);
}

function severityUnseparated(phrase: readonly Word[]): Severity | undefined {
  const first = phrase[0]!;
  const last = phrase.at(-1)!;
  // "by 5 percent by 5 percent", but "5 cm 5 cm" may be two measures.
  const mayCount = first.first.pos === 'ADP' && last.lettered;
  if (!phrase.every(word => word.lettered || (mayCount && word.first.kind === 'number'))) return undefined;
  if (phrase.every(word => repeatedOnPurpose.has(word.lower) || word.text.length === 1)) return undefined;
  // "bounced and bounced and fell": the coordination continues.
  if (isConjunction(last)) return undefined;
  if (isConjunction(first) && phrase.slice(1).every(word => coupled.has(word.lower))) return undefined;
  if (isConjunction(first) && phrase.length === 2 && isContent(last)) return undefined;
  // "as good as good can be"
  if (phrase.length === 2 && first.lower === 'as') return undefined;
  // "from country to country to seek"
  if (phrase.length === 2 && phrase.some(word => joining.has(word.lower)) && phrase.some(isNoun))
    return 'info';
  // "one on one on Sundays", "hand in hand in the park"
  if (phrase.length === 2 && phrase.some(({lower}) => matched.has(lower)) && phrase.some(isPreposition))
    return 'info';
  // "Whatever he was he was no fool", "The law that is the law that is written"
  const isRelative = phrase.some(word => relative.has(word.lower) && word.lower !== 'to');
  if (phrase.length === 2 && (isRelative || (first.first.pos === 'PRON' && isVerb(last)))) return 'info';
  // "A folder whose parent is ignored is ignored too"
  if (phrase.length === 2 && first.first.pos === 'AUX') return 'info';
  // "the man who knew the man who knew the way", "a list that leads to a list that leads to a name"
  const isChain = phrase.length > 4 && last.last.pos === 'ADP' && phrase.some(({lower}) => lower === 'that');
  if (isChain || phrase.some(word => /^who(?:m|se)?$/.test(word.lower))) return 'info';
  // "New York New York"
  return phrase.length === 2 && phrase.every(isCapital) ? 'warning' : 'error';
}

function isPreposition({lower}: Word): boolean {
  return joining.has(lower) || /^(?:in|with|from|through|of)$/.test(lower);
}

function isConjunction({lower}: Word): boolean {
  return lower === 'and' || lower === 'or';
}

/** "cell death, cell death": not "I know, I know" nor "if they were, they were late". */
function isNounPhrase(phrase: readonly Word[]): boolean {
  if (!phrase.some(isContent) || phrase.at(-1)!.last.pos !== 'NOUN' || phrase.some(isCapital)) return false;
  return phrase.every(word => word.lettered && /^(?:NOUN|ADJ|ADP|DET)$/.test(word.first.pos));
}

/** "industrial parks (industrial parks)": the bracket repeats the words before it. */
function severityInBrackets(
  paragraph: Paragraph,
  phrase: readonly Word[],
  copy: Word,
  last: Word,
): Severity | undefined {
  const {text} = paragraph;
  // "values(values)" is not prose, and 'this Agreement ("Agreement")' defines a short name.
  const opening = /^\s[([](["“]?)$/.exec(text.slice(phrase.at(-1)!.end, copy.start));
  if (!opening || !phrase.some(isContent) || (opening[1] && isCapital(copy))) return undefined;
  // "ports (ports that freeze in winter)": the bracket says more.
  const isWhole = /^["”]?(?:[)\],;:]|\s\()/.test(text.slice(last.end, last.end + 3));
  if (phrase.length > 1) return isWhole ? 'error' : 'info';
  // "the status (status, level, and error)": a list.
  if (/^[,;]/.test(text.slice(last.end, last.end + 1))) return undefined;
  // "the node (*node*)": markup distinguishes the name of a parameter from the word.
  const {start, end} = paragraph.toFile(phrase[0]!.start, last.end);
  if (end - start !== paragraph.plainLength(phrase[0]!.start, last.end)) return undefined;
  return isWhole && phrase[0]!.text === copy.text ? 'warning' : undefined;
}
