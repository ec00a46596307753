import * as v from 'valibot';
import type {FileRange, Sentence} from '../../src/english/paragraph.js';
import {isTerm, termsOption} from '../../src/english/repetition.js';
import {defineRule} from '../../src/rule.js';

/** The sentences of a document so far, by their words. */
interface Memory {
  readonly places: Map<string, Place>;
  /** Sentences read. */
  count: number;
}

interface Place {
  /** The place of the first copy. */
  readonly first: FileRange;
  /** Which sentence of the document it, and its last copy, is. */
  readonly firstIndex: number;
  lastIndex: number;
}

/** Fewest words of a sentence that is no exclamation, label or refrain. */
const leastWords = 5;

/** A sentence that the document has had before. */
export default defineRule({
  id: 'repeated-sentence',
  description: 'Sentence that the document has had before',
  category: 'Accuracy/Addition',
  severity: 'warning',
  fix: 'none',
  yieldsTo: ['repetition-loop'],
  options: v.strictObject({terms: termsOption}),
  remember: (): Memory => ({places: new Map(), count: 0}),
  checkParagraph(paragraph, {options, memory, report}) {
    if (paragraph.block !== 'paragraph') return;
    /** Copies that follow one another as their first copies do are one damage. */
    let open: Copies | undefined;
    const close = (): void => {
      if (open) report(describe(open.copy, open.sentences));
      open = undefined;
    };
    for (const sentence of paragraph.sentences) {
      const copy = remember(memory, sentence);
      if (!copy || isTerm(options.terms, sentence.text)) close();
      else if (open && goesOn(open, copy)) {
        open = {copy: {...open.copy, end: copy.end}, sentences: open.sentences + 1};
      } else {
        close();
        open = {copy, sentences: 1};
      }
    }
    close();
  },
});

/** A sentence that was there before. */
interface Copy {
  readonly start: number;
  readonly end: number;
  readonly of: Place;
  /** Whether the sentence before says the same. */
  readonly adjacent: boolean;
}

/** Copies in a row. */
interface Copies {
  readonly copy: Copy;
  readonly sentences: number;
}

/** Whether copies are one damage: the same sentence again, or sentences that follow one another as before. */
function goesOn({copy, sentences}: Copies, next: Copy): boolean {
  if (copy.adjacent || next.adjacent) return copy.adjacent && next.adjacent && copy.of === next.of;
  return next.of.firstIndex === copy.of.firstIndex + sentences;
}

/** Takes a sentence into memory, and returns what it is a copy of. */
function remember(memory: Memory, sentence: Sentence): Copy | undefined {
  const {start, end, paragraph} = sentence;
  const index = memory.count++;
  const words = sentence.tokens.filter(token => token.kind !== 'punctuation');
  // "The result is as follows:" stands before each of several examples.
  if (words.filter(token => token.kind === 'word').length < leastWords || /[:：]$/.test(sentence.text))
    return undefined;
  const key = words.map(token => token.lower).join(' ');
  const known = memory.places.get(key);
  if (!known) {
    memory.places.set(key, {first: paragraph.toFile(start, end), firstIndex: index, lastIndex: index});
    return undefined;
  }
  // A title may be the beginning of the text below it.
  const adjacent = known.lastIndex === index - 1 && /[.!?…]["”’)\]]*$/.test(sentence.text);
  known.lastIndex = index;
  return {start, end, of: known, adjacent};
}

function describe({start, end, of, adjacent}: Copy, sentences: number) {
  const what = sentences > 1 ? `${sentences} sentences that stand` : 'Sentence that stands';
  const where = adjacent ? 'just before' : 'earlier in the document';
  return {
    start,
    end,
    reason: `${what} ${where} already: check it against the source, and take it out if it is a copy`,
    related: {inFile: of.first, message: 'The first copy'},
    ...(adjacent ? {} : {severity: 'info' as const}),
  };
}
