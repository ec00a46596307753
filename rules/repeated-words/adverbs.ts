import {
  defineWordClass,
  type Finding,
  hasWordIn,
  isIn,
  type Paragraph,
  type Word,
  wordKeysOf,
  wordsOf,
} from '../../src/toolkit.js';
import {emphatic} from './words.js';

/** "patiently, patiently and patiently": no writer copies an adverb of manner for emphasis. */
export function adverbCopies(paragraph: Paragraph): readonly Finding[] {
  if (!mayRepeatAdverb(paragraph)) return nothing;
  const words = wordsOf(paragraph);
  const found: Finding[] = [];
  for (let index = 0; index < words.length; index++) {
    const first = words[index]!;
    if (!isAdverbOfManner(first)) continue;
    const last = lastCopy(words, index);
    // "Certainly, certainly," says who agrees.
    if (last === first || (first.gap === 'other' && last.index === first.index + 1)) continue;
    // "Softly, softly the snow fell": two copies behind a comma are a tale's emphasis now and then.
    const isPair = last.index === first.index + 1;
    found.push({...describe(paragraph, first, last), ...(isPair ? {severity: 'warning'} : {})});
    index = last.index;
  }
  return found;
}

const nothing: readonly Finding[] = [];

/** Words that end as adverbs of manner do. */
const inLy = defineWordClass(({lower}) => /\p{L}{3}ly$/u.test(lower));

/** Most words from one copy to the next: two commas and an "and" may part them. */
const farthest = 4;

/** Whether such a word stands again soon. */
function mayRepeatAdverb(paragraph: Paragraph): boolean {
  if (!hasWordIn(inLy, paragraph)) return false;
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

/** The last of the copies that follow with only commas and "and" between; the word itself where none does. */
function lastCopy(words: readonly Word[], index: number): Word {
  const first = words[index]!;
  let last = first;
  for (let at = index + 1; at < words.length && words[at]!.gap !== 'other'; at++) {
    const word = words[at]!;
    const isParted = word.gap === 'comma' || words[at - 1] !== last;
    if (word.lower === first.lower && isParted) last = word;
    else if (word.lower !== 'and') break;
  }
  return last;
}

function describe({text}: Paragraph, first: Word, last: Word): Finding {
  return {
    start: first.start,
    end: last.end,
    reason: `\`${first.lower}\` is repeated in \`${text.slice(first.start, last.end)}\`: keep one, or write the words that are meant`,
    expected: [first.text],
    fix: 'suggest',
    note: 'Where the source has several words of one meaning, machine translation may repeat a single one.',
    related: {start: first.start, end: first.end, message: 'The first copy'},
  };
}
