import * as v from 'valibot';
import {
  type Collected,
  characterClassesOf,
  defineRule,
  type Finding,
  type Paragraph,
  withCodeMasked,
  withoutOverlaps,
} from '../../src/toolkit.js';
import {foreignWords, mayHoldForeignWords} from './languages.js';
import {foreignLetters, foreignScripts, scriptNames} from './scripts.js';
import {foreignClosings, foreignPhrase, mayHoldStrayWords, strayWords} from './stray.js';

const options = v.strictObject({
  scripts: v.optional(v.array(v.picklist(scriptNames)), []),
  terms: v.optional(v.array(v.string()), []),
});

/** A table cell entirely in another script, or one with only a romanized name. */
type Cell = 'foreign' | 'romanized';

/** Reports text that is still in another language or script. */
export default defineRule<typeof options, true, Cell, ReadonlySet<number>>({
  id: 'untranslated-text',
  description: 'Untranslated text',
  category: 'Accuracy/Untranslated',
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  languages: ['en'],
  options,
  yieldsTo: ['mojibake', 'page-boilerplate', 'model-commentary', 'homoglyph', 'service-error'],
  checkParagraph(paragraph, {options, report, reportIf, collect}) {
    const {language} = paragraph;
    if (language && !/^en\b/i.test(language)) return;
    const mayHoldLetters = (characterClassesOf(paragraph) & foreignLetters) !== 0;
    const mayHoldWords = mayHoldForeignWords(paragraph);
    const mayHoldStray = mayHoldStrayWords(paragraph);
    if (!mayHoldLetters && !mayHoldWords && !mayHoldStray) {
      if (cellOf(paragraph, []) === 'romanized') collect('romanized', 0, paragraph.text.length);
      return;
    }
    const text = withCodeMasked(paragraph);
    const terms = new Set(options.terms.map(term => term.toLowerCase()));
    const scripts = mayHoldLetters ? foreignScripts(text, options.scripts, terms) : [];
    const words = mayHoldWords ? foreignWords(text, terms) : [];
    const stray = mayHoldStray ? [...foreignClosings(text, terms), ...strayWords(paragraph, terms)] : [];
    const all = [...scripts, ...words, ...stray];
    if (mayHoldStray && all.length === 0) all.push(...foreignPhrase(paragraph, terms));
    const found = merged(text, all);
    const cell = cellOf(paragraph, found);
    if (cell) collect(cell, 0, text.length);
    for (const finding of found) {
      if (cell === 'foreign') reportIf(finding, true);
      else report(finding);
    }
  },
  summarize: romanizedCells,
  confirm: (_, {paragraph, summary: romanized}) => !romanized.has(paragraph.start),
});

/** Offsets of cells next to their romanization: "角宿 | Jiǎo Xiù" is one name in two scripts. */
function romanizedCells(notes: readonly Collected<Cell>[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const [index, one] of notes.entries()) {
    const other = notes[index + 1];
    if (other?.paragraph !== one.paragraph + 1 || other.note === one.note) continue;
    const foreign = one.note === 'foreign' ? one : other;
    starts.add(foreign.base + foreign.stretch.inFile.start);
  }
  return starts;
}

function cellOf({block, text}: Paragraph, found: readonly Finding[]): Cell | undefined {
  if (block !== 'tableCell') return undefined;
  if (/^(?=.*\p{L})[^\p{Script=Latin}]+$/u.test(text)) return found.length > 0 ? 'foreign' : undefined;
  return found.length === 0 && romanization.test(text) ? 'romanized' : undefined;
}

/** One to five words of Latin letters, one of which has an accent or the Arabic article: "Zhāoyáo", "al-Mirzam 2". */
const romanization =
  /^(?=.{0,40}[\u00C0-\u024F\u1E00-\u1EFF]|\s*[Aa]l-\p{Lu})\s*[\p{Script=Latin}\p{M}\p{N}'’ʼʿʾ-]{1,20}(?: [\p{Script=Latin}\p{M}\p{N}'’ʼʿʾ-]{1,20}){0,4}\s*$/u;

/** Merges the findings if most of the paragraph is in another language: that is one problem. */
function merged(text: string, findings: readonly Finding[]): readonly Finding[] {
  const inOrder = withoutOverlaps(findings);
  const length = inOrder.reduce((sum, {start, end}) => sum + end - start, 0);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last || first === last || length < text.length / 2) return inOrder;
  const reason = 'Untranslated text in most of this paragraph: translate it';
  return [{start: first.start, end: last.end, reason}];
}
