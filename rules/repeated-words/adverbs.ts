import {
  defineWordClass,
  type Finding,
  isIn,
  type Paragraph,
  tokensIn,
  type Word,
  wordKeysOf,
  wordsOf,
} from '../../src/toolkit.js';
import {emphatic} from './words.js';

/** Finds "patiently, patiently and patiently": writers don't repeat an adverb of manner for emphasis. */
export function adverbCopies(paragraph: Paragraph): readonly Finding[] {
  if (!mayRepeatAdverb(paragraph)) return nothing;
  const words = wordsOf(paragraph);
  const found: Finding[] = [];
  for (let index = 0; index < words.length; index++) {
    const first = words[index]!;
    if (!isAdverbOfManner(first)) continue;
    const last = lastCopy(words, index);
    // "Certainly, certainly" expresses agreement.
    if (last === first || (first.gap === 'other' && last.index === first.index + 1)) continue;
    // "Softly, softly the snow fell": tales sometimes repeat an adverb after a comma for emphasis.
    const isPair = last.index === first.index + 1;
    found.push({...describe(paragraph, first, last), ...(isPair ? {severity: 'warning'} : {})});
    index = last.index;
  }
  return found;
}

const nothing: readonly Finding[] = [];

/** Words with the ending of adverbs of manner. */
const inLy = defineWordClass(({lower}) => /\p{L}{3}ly$/u.test(lower));

/** Most words from one copy to the next: they may be separated by two commas and an "and". */
const farthest = 4;

/** Whether such a word is repeated soon after. */
function mayRepeatAdverb(paragraph: Paragraph): boolean {
  if (tokensIn(inLy, paragraph).length < 2 || wordKeysOf(paragraph).closest > farthest) return false;
  const {tokens} = paragraph;
  const {count, lasts, distances} = wordKeysOf(paragraph);
  for (let index = 0; index < count; index++) {
    if (distances[index]! <= farthest && isIn(tokens[lasts[index]!]!, inLy)) return true;
  }
  return false;
}

function isAdverbOfManner({text, lower, last}: Word): boolean {
  if (!/\p{L}{3}ly$/u.test(lower) || emphatic.has(lower)) return false;
  return last.pos === 'ADV' || (text === lower && last.pos !== 'NOUN' && last.pos !== 'ADJ');
}

/** The last copy of a word with only commas and "and" between the copies; the word itself if there is no copy. */
function lastCopy(words: readonly Word[], index: number): Word {
  const first = words[index]!;
  let last = first;
  for (let at = index + 1; at < words.length && words[at]!.gap !== 'other'; at++) {
    const word = words[at]!;
    const isSeparated = word.gap === 'comma' || words[at - 1] !== last;
    if (word.lower === first.lower && isSeparated) last = word;
    else if (word.lower !== 'and') break;
  }
  return last;
}

function describe({text}: Paragraph, first: Word, last: Word): Finding {
  return {
    start: first.start,
    end: last.end,
    reason: `Repeated word \`${first.lower}\` in \`${text.slice(first.start, last.end)}\`: keep one, or replace the copies with the intended words`,
    expected: [first.text],
    fix: 'suggest',
    note: 'If the source has several words with similar meanings, machine translation may repeat one English word for all of them.',
    related: {start: first.start, end: first.end, message: 'First occurrence'},
  };
}
