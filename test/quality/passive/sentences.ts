import {toParagraph} from '../../../src/languages/nlcst.js';
import {analyzerFor} from '../../../src/languages/registry.js';
import {type Random, seeded} from '../seeded.js';
import {type Label, type Offsets, readLabels} from './labels.js';
import {
  keyOf,
  type Origin,
  type Paragraphs,
  paragraphsOfProse,
  paragraphsOfTranslations,
  translationsByLot,
} from './paragraphs.js';

/** A sentence that is labelled by hand, or is to be. */
export interface SampledSentence {
  readonly key: string;
  readonly origin: Origin;
  readonly text: string;
  /** Key of its paragraph, and its place there: a later version may cut sentences elsewhere. */
  readonly in: string;
  readonly at: Offsets;
  /** Nothing while it is not labelled. */
  readonly label?: Label;
}

/** Digits of a paragraph's key, and of a sentence's. */
const paragraphDigits = 10;
const sentenceDigits = 12;

/** Fewer tokens than this make a heading or a label. */
const fewestTokens = 5;

/** The labelled sentences of a sample, as far as the prose still has them. */
export async function labelledSentences(sample: string, folder: string): Promise<SampledSentence[]> {
  return [
    ...found(sample, 'human', await paragraphsOfProse()),
    ...found(sample, 'translation', paragraphsOfTranslations(folder)),
  ];
}

function found(sample: string, origin: Origin, paragraphs: Paragraphs): SampledSentence[] {
  const labels = readLabels(sample, origin) ?? new Map<string, Label>();
  const texts = new Map([...paragraphs.values()].flat().map(text => [keyOf(text, paragraphDigits), text]));
  return [...labels].flatMap(([key, label]) => {
    const text = texts.get(label.in)?.slice(...label.at);
    return text === undefined ? [] : [{key, origin, text, in: label.in, at: label.at, label}];
  });
}

/**
 * Draws sentences for a new sample: of each origin `size`, and of each kind of prose or data set as many; none
 * that is in one of the other samples.
 */
export async function drawn(
  sample: string,
  size: number,
  others: readonly string[],
  folder: string,
): Promise<SampledSentence[]> {
  const seed = `passive ${sample}`;
  const known = (origin: Origin): ReadonlySet<string> =>
    new Set(others.flatMap(other => [...(readLabels(other, origin)?.keys() ?? [])]));
  return [
    ...draw('human', await paragraphsOfProse(), size, known('human'), seed),
    ...draw('translation', translationsByLot(folder, seed), size, known('translation'), seed),
  ];
}

function draw(
  origin: Origin,
  groups: Paragraphs,
  size: number,
  known: ReadonlySet<string>,
  seed: string,
): SampledSentence[] {
  return [...groups].flatMap(([group, paragraphs]) => {
    const random = seeded(`${seed} ${origin} ${group}`);
    const sentences = new Map<string, SampledSentence>();
    for (const paragraph of random.sample(paragraphs, paragraphs.length)) {
      if (sentences.size === size / groups.size) break;
      const sentence = sentenceOf(paragraph, origin, random);
      if (sentence && !known.has(sentence.key)) sentences.set(sentence.key, sentence);
    }
    return [...sentences.values()];
  });
}

function sentenceOf(paragraph: string, origin: Origin, random: Random): SampledSentence | undefined {
  const pieces = [{value: paragraph, start: 0, end: paragraph.length}];
  const toPoint = (offset: number) => ({line: 1, column: offset + 1, offset});
  const {sentences} = analyzerFor('en').viewOf(toParagraph({kind: 'paragraph', pieces}, toPoint));
  const long = sentences.filter(({tokens}) => tokens.length >= fewestTokens);
  if (long.length === 0) return undefined;
  const {text, start, end} = random.pick(long);
  return {
    key: keyOf(text, sentenceDigits),
    origin,
    text,
    in: keyOf(paragraph, paragraphDigits),
    at: [start, end],
  };
}
