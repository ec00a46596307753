import {generator, translationOf} from '../generate.js';
import {languageOf, loadDataSets} from '../quality/translations.js';

/** What the linters are given: documents of together so many characters. */
export interface Material {
  /** What it is, for the report. */
  readonly name: string;
  readonly documents: readonly string[];
}

/** Characters in a megabyte of the figures: the text is nearly all ASCII. */
export const megabyte = 1_000_000;

/**
 * A text of some length: documents of the English data sets of a folder in an order that mixes systems and subjects and is
 * always the same, or generated ones.
 *
 * @throws When the folder has not as much text.
 */
export function loadMaterial(data: string | undefined, length: number): Material {
  if (data === undefined) return {name: 'generated text', documents: generated(length)};
  const english = loadDataSets(data).filter(set => languageOf(set) === 'en');
  const documents = shuffled(english.flatMap(set => set.documents.map(({text}) => text)));
  const taken = firstOf(documents, length);
  if (lengthOf(taken) < length) throw new Error(`The data sets hold less than ${length} characters`);
  return {name: 'machine translation', documents: taken};
}

function generated(length: number): string[] {
  const each = 3000;
  return firstOf(
    Array.from({length: Math.ceil(length / each)}, (_, n) => translationOf(n, each)),
    length,
  );
}

/** Portions of documents of together so many characters each; the last one, of what is left, is left out. */
export function portionsOf(documents: readonly string[], length: number): string[][] {
  const portions: string[][] = [];
  let portion: string[] = [];
  let size = 0;
  for (const document of documents) {
    portion.push(document.slice(0, length - size));
    size += portion.at(-1)!.length;
    if (size < length) continue;
    portions.push(portion);
    portion = [];
    size = 0;
  }
  return portions;
}

/** The first documents, the last one cut, of together so many characters. */
export function firstOf(documents: readonly string[], length: number): string[] {
  const taken: string[] = [];
  let left = length;
  for (const document of documents) {
    if (left <= 0) break;
    taken.push(document.slice(0, left));
    left -= document.length;
  }
  return taken;
}

export function lengthOf(documents: readonly string[]): number {
  return documents.reduce((sum, document) => sum + document.length, 0);
}

function shuffled<T>(list: readonly T[]): T[] {
  const random = generator(list.length);
  return list
    .map(item => ({item, key: random()}))
    .sort((one, other) => one.key - other.key)
    .map(({item}) => item);
}
