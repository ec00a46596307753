import * as v from 'valibot';
import {
  type Collected,
  type DocumentFinding,
  defineRule,
  isTerm,
  type Sentence,
  SequenceHash,
  termsOption,
} from '../../src/toolkit.js';

/** A sentence of the document. */
interface Note {
  /** A hash of its words; undefined if copies of the sentence don't count. */
  readonly key?: number;
  readonly isTerm: boolean;
  /** Whether it ends in a period or another final mark. */
  readonly isStopped: boolean;
  /** Whether it is so short that only a copy right after it counts. */
  readonly isShort: boolean;
}

const options = v.strictObject({terms: termsOption});

/** Fewest words: a shorter sentence may be an exclamation, a label or a refrain. */
const leastWords = 5;

/** Fewest words of a sentence that counts if its copy follows at once: "Thank you. Thank you." */
const leastWordsOfPair = 2;

/** Reports a sentence that repeats an earlier one in the document. */
export default defineRule<typeof options, undefined, Note, void>({
  id: 'repeated-sentence',
  description: 'Repeated sentence',
  category: 'Accuracy/Addition',
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  languages: 'any',
  skipsLabels: true,
  yieldsTo: ['repetition-loop'],
  options,
  check(sentence, {options, collect}) {
    if (sentence.paragraph.block === 'paragraph')
      collect(noteOf(sentence, options.terms), sentence.start, sentence.end);
  },
  summarize(notes, {report}) {
    for (const copies of copiesIn(notes)) report(describe(copies));
  },
});

function noteOf({tokens, text, paragraph}: Sentence, terms: readonly string[]): Note {
  const hash = new SequenceHash();
  let words = 0;
  for (const {index} of tokens) {
    const {kind, key} = paragraph.forms[index]!;
    if (kind !== 'punctuation') hash.add(key);
    if (kind === 'word') words++;
  }
  const isStopped = endsInFinalMark(text);
  // "The result is as follows:" may introduce several examples.
  const isShort = words < leastWords;
  const counts = isShort ? words >= leastWordsOfPair && isStatement(text) : !/[:：]$/.test(text);
  if (!counts) return {isTerm: false, isStopped, isShort};
  return {key: hash.value, isTerm: isTerm(terms, text), isStopped, isShort};
}

/** Whether a short sentence is a statement without quotation marks: people repeat cries and questions. */
function isStatement(text: string): boolean {
  return /^\p{Lu}[^"“”‘’]*[^.!?]\.$/u.test(text);
}

/** Whether a sentence ends in a final mark, possibly followed by quotation marks and brackets. */
function endsInFinalMark(text: string): boolean {
  let end = text.length - 1;
  while (end >= 0 && '"”’)]'.includes(text[end]!)) end--;
  return end >= 0 && '.!?…'.includes(text[end]!);
}

/** The first occurrence of a sentence. */
interface Original {
  readonly first: Collected<Note>;
  /** Index in the document. */
  readonly index: number;
  /** Index of the most recent copy, and of its paragraph. */
  last: number;
  paragraph: number;
}

/** A sentence that repeats an earlier one. */
interface Copy {
  readonly noted: Collected<Note>;
  readonly of: Original;
  /** Whether the previous sentence is the same. */
  readonly adjacent: boolean;
}

/** Finds the copies in a document. Copies in the same order as their originals form a single finding. */
function copiesIn(notes: readonly Collected<Note>[]): Copy[][] {
  const originals = new Map<number, Original>();
  const found: Copy[][] = [];
  let open: Copy[] | undefined;
  for (const [index, noted] of notes.entries()) {
    const copy = copyOf(originals, noted, index);
    if (!copy || noted.note.isTerm) open = undefined;
    else if (open && continues(open, copy)) open.push(copy);
    else {
      open = [copy];
      found.push(open);
    }
  }
  return found;
}

/** Whether the next copy belongs to the same finding: the same sentence again, or the sentence after the last original. */
function continues(copies: readonly Copy[], next: Copy): boolean {
  const first = copies[0]!;
  if (first.noted.paragraph !== next.noted.paragraph) return false;
  if (first.adjacent || next.adjacent) return first.adjacent && next.adjacent && first.of === next.of;
  return next.of.index === first.of.index + copies.length;
}

/** The sentence as a copy of an earlier one; undefined for a first occurrence, or if copies of it don't count. */
function copyOf(originals: Map<number, Original>, noted: Collected<Note>, index: number): Copy | undefined {
  const {key, isStopped, isShort} = noted.note;
  if (key === undefined) return undefined;
  const of = originals.get(key);
  if (!of) {
    originals.set(key, {first: noted, index, last: index, paragraph: noted.paragraph});
    return undefined;
  }
  // A title without a final mark may repeat the beginning of the text below it.
  // Sections of a manual may repeat a sentence under their own headings.
  const isNear = noted.paragraph - of.paragraph < 2;
  const adjacent = of.last === index - 1 && isStopped && isNear;
  const isSameParagraph = of.paragraph === noted.paragraph;
  of.last = index;
  of.paragraph = noted.paragraph;
  if (isShort && !(adjacent && isSameParagraph)) return undefined;
  return {noted, of, adjacent};
}

function describe(copies: readonly Copy[]): DocumentFinding<Note> {
  const {noted, of, adjacent} = copies[0]!;
  const [what, it] =
    copies.length > 1 ? [`${copies.length} repeated sentences`, 'them'] : ['Repeated sentence', 'it'];
  const where = adjacent ? 'same as the previous one' : 'already used earlier in the document';
  return {
    from: noted,
    to: copies.at(-1)!.noted,
    reason: `${what} (${where}): keep one copy, unless the source repeats ${it} too`,
    related: {at: of.first, message: 'First occurrence'},
    ...(adjacent ? {} : {severity: 'info'}),
  };
}
