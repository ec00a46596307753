import {guessLanguage} from '../languages/guess.js';
import type {Block} from '../model/block.js';
import type {PlacedBlock} from '../model/placed-block.js';

/** How much of the start and of the middle of a text is looked at first, in UTF-16 code units. */
const sample = 2000;

/** Fewest paragraphs that show the language, and most that are looked at. */
const fewest = 3;
const most = 60;

/** Fewest letters of a paragraph that shows a language. */
const leastLetters = 12;

/** Share of the paragraphs that must show the same language, and most that may be in English. */
const leastShare = 0.8;
const mostEnglish = 0.1;

/** Whether a text may be in another language than English. Most texts are in English, and are not read twice. */
export function mayBeForeign(text: string): boolean {
  const middle = Math.max(sample, Math.floor(text.length / 2));
  const language = guessLanguage(`${text.slice(0, sample)} ${text.slice(middle, middle + sample)}`);
  return language !== undefined && language !== 'en';
}

/** The language of a document that declares none, if nearly all of its paragraphs show that it is not English. */
export function assumedLanguage(blocks: Iterable<Block>): string | undefined {
  const counts = new Map<string, number>();
  let shown = 0;
  for (const {kind, language, pieces} of blocks) {
    if (kind !== 'paragraph' && kind !== 'listItem' && kind !== 'quotation') continue;
    const text = pieces.map(({value}) => value).join('');
    if (language !== undefined || lengthOf(text) < leastLetters) continue;
    const guessed = guessLanguage(text);
    if (guessed === undefined) continue;
    counts.set(guessed, (counts.get(guessed) ?? 0) + 1);
    if (++shown >= most) break;
  }
  const [first] = [...counts].sort((one, other) => other[1] - one[1]);
  if (!first || first[0] === 'en' || first[1] < fewest || first[1] < shown * leastShare) return undefined;
  return (counts.get('en') ?? 0) > shown * mostEnglish ? undefined : first[0];
}

/** The number of letters. A Han character or a kana says as much as three letters of an alphabet. */
function lengthOf(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters + 2 * dense;
}

/** The blocks of a document, those that declare no language with the assumed one. */
export function* inLanguage(blocks: Iterable<PlacedBlock>, language: string): Generator<PlacedBlock> {
  for (const placed of blocks) {
    const {block} = placed;
    yield block.language === undefined
      ? {...placed, block: {...block, language, isLanguageAssumed: true}}
      : placed;
  }
}
