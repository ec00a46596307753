import * as v from 'valibot';
import {
  type BlockKind,
  type Collected,
  conjunctions,
  type DocumentFinding,
  defineRule,
  type Finding,
  isEnglish,
  isTerm,
  type Loop,
  loopsOf,
  type Paragraph,
  repeatedOnPurpose,
  SequenceHash,
  type Severity,
  termsOption,
  type Word,
  wordKeysOf,
  wordsOf,
} from '../../src/toolkit.js';
import {unfinishedDrafts} from './drafts.js';
import {cueOf, lineLoops} from './lines.js';
import {markLoops, syllableLoops} from './marks.js';
import {drawnOut, grammatical} from './words.js';

const options = v.strictObject({terms: termsOption});

/** Reports three or more copies of the same words in a row. */
export default defineRule<typeof options, undefined, Copy, void>({
  id: 'repetition-loop',
  description: 'Words repeated three or more times in a row',
  category: 'Linguistic conventions/Unintelligible',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: 'any',
  options,
  checkParagraph(paragraph, context) {
    const {options, report, collect} = context;
    const inEnglish = isEnglish(paragraph, context);
    for (const found of loopsOf(paragraph)) {
      const words = wordsOf(paragraph);
      const loop = aligned(words, found);
      const severity = severityOf(paragraph, words, loop);
      const unit = textOf(paragraph, words, loop.from, loop.unit);
      if (!severity || isTerm(options.terms, unit)) continue;
      report(describe(paragraph, words, loop, inEnglish ? severity : elsewhere(words, loop, severity)));
    }
    for (const find of [markLoops, syllableLoops, lineLoops, unfinishedDrafts])
      for (const finding of find(paragraph)) report(finding);
    const {count, keys} = wordKeysOf(paragraph);
    if (count >= leastWords && hasLetters(paragraph))
      collect(copyOf(paragraph, keys.subarray(0, count)), 0, paragraph.text.length);
  },
  summarize(notes, {options, report}) {
    for (const run of runsOf(notes)) if (!isTerm(options.terms, run[0]!.note.text)) report(describeRun(run));
  },
});

/**
 * Moves the start of a loop to the start of a copy. A loop is detected from its first repeated word, which may be in the
 * middle of a copy ("of A and of B, of B, of B"). If punctuation separates the copies, they start after it.
 */
function aligned(words: readonly Word[], loop: Loop): Loop {
  const spare = loop.run - loop.length;
  for (let shift = 0; shift <= spare; shift++) {
    const from = loop.from + shift;
    if (words[from + loop.unit]?.gap !== 'space') return {...loop, from};
  }
  return loop;
}

function severityOf(paragraph: Paragraph, words: readonly Word[], loop: Loop): Severity | undefined {
  const {from, unit, length} = loop;
  const copy = words.slice(from, from + unit);
  const copies = length / unit;
  if (!copy.some(word => word.lettered && word.lower.length > 1 && word.lower !== 'n/a')) return undefined;
  if (unit === 1 && copies > 3 && grammatical.has(copy[0]!.lower)) return 'error';
  if (copy.every(word => repeatedOnPurpose.has(word.lower))) return copies > 7 ? 'warning' : undefined;
  // "`node` (`Node`): node", "a.example/b, a.example/b, a.example/b"
  const run = words.slice(from, from + length);
  if (run.some(word => word.first.kind === 'code') || (unit === 1 && /\w\/\w/.test(copy[0]!.text)))
    return undefined;
  // "She ran and ran and ran" is left to repeated-phrase.
  if (copies === 3 && unit === 2 && copy.some(word => conjunctions.has(word.lower))) return undefined;
  if (copies < 7 && unit < 4 && isCry(paragraph, words, loop)) return undefined;
  const second = words[from + unit]!;
  const gap = paragraph.text.slice(words[from + unit - 1]!.end, second.start);
  // "I--I--I do not know"
  if (copies === 3 && unit === 1 && /^\s*(?:[-–—]|\.\.|…)/.test(gap)) return undefined;
  if (copies === 3 && copy.every(word => drawnOut.has(word.lower))) return undefined;
  // Each copy of a refrain is on its own line.
  if (copies < 5 && gap.includes('\n')) return 'warning';
  if (copies > 3 || unit > 2) return 'error';
  // "Down, down, down" may be emphasis, but "the the the" never is.
  return second.gap === 'space' && copy.every(isLower) ? 'error' : 'warning';
}

/**
 * The severity in another language, whose cries and emphatic words are not known: "ble, ble, ble", "prosto, prosto, prosto". A few
 * copies of one word with marks between them are a step less severe.
 */
function elsewhere(words: readonly Word[], {from, unit, length}: Loop, severity: Severity): Severity {
  const isFew = unit === 1 && length < 10 && words[from + 1]!.gap !== 'space';
  if (!isFew) return severity;
  return severity === 'error' ? 'warning' : 'info';
}

function isLower(word: Word): boolean {
  return word.text === word.lower;
}

/** "Help! Help! Help!", “U.S.A., U.S.A., U.S.A.”: copies with exclamation marks, or alone in quotation marks. */
function isCry({text}: Paragraph, words: readonly Word[], {from, unit, length}: Loop): boolean {
  const first = words[from]!;
  const last = words[from + length - 1]!;
  const between = text.slice(words[from + unit - 1]!.end, words[from + unit]!.start);
  const before = text.slice(Math.max(0, first.start - 1), first.start);
  const after = text.slice(last.end, last.end + 2);
  if (/[!?]/.test(between) || after.startsWith('!')) return true;
  return /["“‘']/.test(before) && /["”’'!?]/.test(after);
}

function textOf(paragraph: Paragraph, words: readonly Word[], from: number, count: number): string {
  return paragraph.text.slice(words[from]!.start, words[from + count - 1]!.end);
}

function describe(paragraph: Paragraph, words: readonly Word[], loop: Loop, severity: Severity): Finding {
  const first = words[loop.from]!;
  const unitEnd = words[loop.from + loop.unit - 1]!.end;
  const {end} = words[loop.from + loop.length - 1]!;
  const unit = paragraph.text.slice(first.start, unitEnd);
  return {
    start: first.start,
    end,
    reason: reasonFor(unit, loop.length / loop.unit),
    expected: [unit],
    note,
    severity,
    related: {start: first.start, end: unitEnd, message: 'First occurrence'},
  };
}

const note =
  'A translation engine that loses its place in the source repeats itself, and often leaves out what should follow.';

/** Most UTF-16 code units of a unit to show in a message. */
const shownLength = 60;

function reasonFor(unit: string, copies: number): string {
  const shown = unit.replace(/\s+/g, ' ');
  const short = shown.length > shownLength ? `${shown.slice(0, shownLength).trimEnd()}…` : shown;
  return `Repeated text \`${short}\` (${copies} times in a row): keep one, and check the source for missing text`;
}

/** A paragraph that other paragraphs may repeat. */
interface Copy {
  /** A hash of its words, which identifies copies. */
  readonly key: number;
  readonly text: string;
  /** Whether copies of it count. Those of table cells and headings may be normal. */
  readonly isProse: boolean;
  /** Whether it is so short that a few copies of it are normal: "Yes." in a subtitle. */
  readonly isShort: boolean;
}

/** Fewest words: a shorter paragraph may be a label, a number or a refrain. */
const leastWords = 4;

/** Blocks whose copies count. */
const prose: ReadonlySet<BlockKind> = new Set(['paragraph', 'listItem', 'quotation']);

/** Whether any of its words contains a letter. */
function hasLetters(paragraph: Paragraph): boolean {
  return (
    paragraph.tokens.some(({kind}) => kind === 'word') || wordsOf(paragraph).some(({lettered}) => lettered)
  );
}

function copyOf(paragraph: Paragraph, keys: Int32Array): Copy {
  const {block, text} = paragraph;
  const cue = cueOf(paragraph);
  if (cue) return {key: cue.key, text, isProse: true, isShort: cue.words < leastWords};
  const hash = new SequenceHash();
  for (const key of keys) hash.add(key);
  return {key: hash.value, text, isProse: prose.has(block), isShort: false};
}

/** Finds the same paragraph three or more times in a row. */
function runsOf(notes: readonly Collected<Copy>[]): Collected<Copy>[][] {
  const runs: Collected<Copy>[][] = [];
  for (const noted of notes) {
    const last = runs.at(-1)?.at(-1);
    if (last && noted.paragraph === last.paragraph + 1 && noted.note.key === last.note.key)
      runs.at(-1)!.push(noted);
    else if (noted.note.isProse) runs.push([noted]);
  }
  return runs.filter(run => run.length > (run[0]!.note.isShort ? 4 : 2));
}

function describeRun(run: readonly Collected<Copy>[]): DocumentFinding<Copy> {
  const first = run[0]!;
  return {
    from: first,
    to: run.at(-1)!,
    reason: reasonFor(first.note.text, run.length),
    note,
    related: {at: first, message: 'First occurrence'},
  };
}
