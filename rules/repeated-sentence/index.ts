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
  /** Its words, as one number; undefined where it is no sentence whose copies count. */
  readonly key?: number;
  readonly isTerm: boolean;
  /** Whether it ends in a final mark. */
  readonly isStopped: boolean;
}

const options = v.strictObject({terms: termsOption});

/** Fewest words of a sentence that is no exclamation, label or refrain. */
const leastWords = 5;

/** A sentence that the document has had before. */
export default defineRule<typeof options, undefined, Note, void>({
  id: 'repeated-sentence',
  description: 'Sentence that the document has had before',
  category: 'Accuracy/Addition',
  severity: 'warning',
  fix: 'none',
  since: '0.1.0',
  languages: ['en'],
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
  // "The result is as follows:" stands before each of several examples.
  if (words < leastWords || text.endsWith(':') || text.endsWith('：')) return {isTerm: false, isStopped};
  return {key: hash.value, isTerm: isTerm(terms, text), isStopped};
}

/** Whether a sentence ends in a final mark; quotation marks and brackets may stand behind it. */
function endsInFinalMark(text: string): boolean {
  let end = text.length - 1;
  while (end >= 0 && '"”’)]'.includes(text[end]!)) end--;
  return end >= 0 && '.!?…'.includes(text[end]!);
}

/** The first copy of a sentence, and which sentence of the document it, and its last copy so far, is. */
interface Original {
  readonly first: Collected<Note>;
  readonly index: number;
  last: number;
}

/** A sentence that was there before. */
interface Copy {
  readonly noted: Collected<Note>;
  readonly of: Original;
  /** Whether the sentence before says the same. */
  readonly adjacent: boolean;
}

/** The copies among the sentences of a document. Those that follow one another as their first copies do are one damage. */
function copiesIn(notes: readonly Collected<Note>[]): Copy[][] {
  const originals = new Map<number, Original>();
  const found: Copy[][] = [];
  let open: Copy[] | undefined;
  for (const [index, noted] of notes.entries()) {
    const copy = copyOf(originals, noted, index);
    if (!copy || noted.note.isTerm) open = undefined;
    else if (open && goesOn(open, copy)) open.push(copy);
    else {
      open = [copy];
      found.push(open);
    }
  }
  return found;
}

/** Whether copies are one damage: the same sentence again, or sentences of a paragraph that follow one another as before. */
function goesOn(copies: readonly Copy[], next: Copy): boolean {
  const first = copies[0]!;
  if (first.noted.paragraph !== next.noted.paragraph) return false;
  if (first.adjacent || next.adjacent) return first.adjacent && next.adjacent && first.of === next.of;
  return next.of.index === first.of.index + copies.length;
}

/** What a sentence is a copy of; undefined where it is the first, or none whose copies count. */
function copyOf(originals: Map<number, Original>, noted: Collected<Note>, index: number): Copy | undefined {
  const {key, isStopped} = noted.note;
  if (key === undefined) return undefined;
  const of = originals.get(key);
  if (!of) {
    originals.set(key, {first: noted, index, last: index});
    return undefined;
  }
  // A title may be the beginning of the text below it.
  const adjacent = of.last === index - 1 && isStopped;
  of.last = index;
  return {noted, of, adjacent};
}

function describe(copies: readonly Copy[]): DocumentFinding<Note> {
  const {noted, of, adjacent} = copies[0]!;
  const what = copies.length > 1 ? `${copies.length} sentences that stand` : 'Sentence that stands';
  const where = adjacent ? 'just before' : 'earlier in the document';
  return {
    from: noted,
    to: copies.at(-1)!.noted,
    reason: `${what} ${where} already: check it against the source, and take it out if it is a copy`,
    related: {at: of.first, message: 'The first copy'},
    ...(adjacent ? {} : {severity: 'info'}),
  };
}
