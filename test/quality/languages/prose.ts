import {guessLanguage} from '../../../src/languages/guess.js';
import {isUnspaced} from '../../../src/languages/tags.js';
import type {Block} from '../../../src/model/block.js';
import {loadReader} from '../../formats.js';
import type {CorpusText} from '../corpora/corpus.js';
import type {Span} from '../spans.js';

/** A paragraph of sentences, as a range of the file. */
export interface Prose extends Span {
  readonly text: string;
  readonly sentences: number;
}

const kinds: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'quotation']);

/**
 * The paragraphs of a text that consist of sentences in a language. Headings, cells, labels, parts that are not translated and
 * parts that are mostly code are left out.
 */
export async function proseOf({text, format}: CorpusText, language: string): Promise<Prose[]> {
  const read = await loadReader(format);
  const found: Prose[] = [];
  for (const block of read(text)) {
    const sentences = kinds.has(block.kind) ? sentencesIn(block, language) : 0;
    if (sentences === 0) continue;
    const {pieces} = block;
    found.push({text: textOf(pieces), start: pieces[0]!.start, end: pieces.at(-1)!.end, sentences});
  }
  return found;
}

/** Fewest words of a sentence, and fewest characters in a language without spaces. */
const fewestWords = 4;
const fewestCharacters = 8;

/** Words of a paragraph that is not translated, or only in part. */
const english = /\b(?:the|and|with|from|this)\b/i;

/** Largest share of a paragraph that is code. */
const mostCode = 0.4;

function sentencesIn({pieces}: Block, language: string): number {
  const all = textOf(pieces);
  const prose = textOf(pieces.filter(({code}) => !code));
  if (prose.length < all.length * (1 - mostCode)) return 0;
  if (!/[.!?…:。！？：][)\]"'”’»“«」』）]*$/u.test(all.trim())) return 0;
  const guessed = guessLanguage(prose);
  if ((guessed !== undefined && guessed !== language) || english.test(prose)) return 0;
  let count = 0;
  for (const {segment} of segmenterOf(language).segment(all.replace(/\s+/g, ' ')))
    if (isLong(segment.trim(), language)) count++;
  return count;
}

function textOf(pieces: readonly {readonly value: string}[]): string {
  return pieces.map(({value}) => value).join('');
}

function isLong(sentence: string, language: string): boolean {
  return isUnspaced(language)
    ? sentence.length >= fewestCharacters
    : sentence.split(' ').length >= fewestWords;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, {granularity: 'sentence'});
  segmenters.set(language, known);
  return known;
}
