import * as v from 'valibot';
import {
  type Collected,
  characterClassesOf,
  type DocumentProfile,
  defineRule,
  type Finding,
  type Paragraph,
  withCodeMasked,
  withoutOverlaps,
} from '../../src/toolkit.js';
import {foreignLabel, mayBeForeignLabel} from './labels.js';
import {foreignWords, mayHoldForeignWords} from './languages.js';
import {foreignLetters, foreignScripts, scriptNames} from './scripts.js';
import {foreignClosings, foreignPhrase, mayHoldStrayWords, strayWords} from './stray.js';
import {languageNames} from './words.js';

const options = v.strictObject({
  scripts: v.optional(v.array(v.picklist(scriptNames)), []),
  terms: v.optional(v.array(v.string()), []),
});

/** A table cell that is in another script, at least partly; that has only a romanized name; or that names a language, as the head of a column. */
type Cell = 'foreign' | 'partly foreign' | 'romanized' | 'language';

/** Most cells of a table with a column in another language. */
const longestTable = 500;

/** Longest cell of such a column that also has English words, in UTF-16 code units. */
const longestCell = 30;

/** What decides about a finding once the document has been read. */
interface Facts {
  /** Whether it is a table cell entirely in another script. */
  readonly isCell: boolean;
  /** Whether it is the message for a whole document, or one of those that this message replaces. */
  readonly about: 'document' | 'part';
}

/** A note about a paragraph: a table cell, or a paragraph that is mostly in another language. */
type Note = Cell | 'mostly foreign';

interface Summary {
  readonly intended: ReadonlySet<number>;
  /** How many paragraphs are mostly in another language. */
  readonly foreign: number;
}

/** Fewest such paragraphs in a document that is wholly in another language. */
const fewestForeign = 3;

/** Reports text that is still in another language or script. */
export default defineRule<typeof options, Facts, Note, Summary>({
  id: 'untranslated-text',
  description: 'Untranslated text',
  category: 'Accuracy/Untranslated',
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  languages: ['en'],
  options,
  yieldsTo: ['mojibake', 'page-boilerplate', 'model-commentary', 'homoglyph', 'service-error'],
  checkParagraph(paragraph, {options, reportIf, collect}) {
    const {language} = paragraph;
    if (language && !/^en\b/i.test(language)) return;
    const mayHoldLetters = (characterClassesOf(paragraph) & foreignLetters) !== 0;
    const mayHoldWords = mayHoldForeignWords(paragraph);
    const mayHoldStray = mayHoldStrayWords(paragraph);
    const mayBeLabel = mayBeForeignLabel(paragraph);
    if (!mayHoldLetters && !mayHoldWords && !mayHoldStray && !mayBeLabel) {
      const cell = cellOf(paragraph, []);
      if (cell) collect(cell, 0, paragraph.text.length);
      return;
    }
    const text = withCodeMasked(paragraph);
    const terms = new Set(options.terms.map(term => term.toLowerCase()));
    const scripts = mayHoldLetters ? foreignScripts(paragraph, text, options.scripts, terms) : [];
    const words = mayHoldWords ? foreignWords(text, terms) : [];
    const stray = mayHoldStray ? [...foreignClosings(text, terms), ...strayWords(paragraph, terms)] : [];
    const label = mayBeLabel ? foreignLabel(paragraph, terms) : [];
    const all = [...scripts, ...words, ...stray, ...label];
    if (mayHoldStray && all.length === 0) all.push(...foreignPhrase(paragraph, terms));
    const found = merged(text, all);
    const cell = cellOf(paragraph, found);
    if (cell) collect(cell, 0, text.length);
    if (isMostlyForeign(paragraph, text, found)) {
      collect('mostly foreign', 0, text.length);
      reportIf(aboutDocument(found), {isCell: false, about: 'document'});
    }
    for (const finding of found)
      reportIf(finding, {isCell: cell === 'foreign' || cell === 'partly foreign', about: 'part'});
  },
  summarize: notes => ({
    intended: intendedCells(notes),
    foreign: notes.filter(({note}) => note === 'mostly foreign').length,
  }),
  confirm({isCell, about}, {document, paragraph, summary: {intended, foreign}, earlier}) {
    // One message says it all, at the first such paragraph.
    if (foreign >= fewestForeign && isForeign(document, foreign))
      return earlier === 0 && about === 'document';
    return about === 'part' && !(isCell && intended.has(paragraph.start));
  },
});

/** Whether at least half of the letters of a paragraph are in the findings. */
function isMostlyForeign({block}: Paragraph, text: string, found: readonly Finding[]): boolean {
  // A column of a table may hold names in another language.
  if (block === 'tableCell') return false;
  const length = found.reduce(
    (sum, {start, end, severity}) => sum + (severity === 'info' ? 0 : end - start),
    0,
  );
  return length > 0 && length >= text.replace(/[^\p{L}]+/gu, '').length / 2;
}

function aboutDocument(found: readonly Finding[]): Finding {
  const {start} = found[0]!;
  const {end} = found.at(-1)!;
  return {
    start,
    end,
    // The readme of another language is no defect.
    severity: 'warning',
    reason: 'Document in another language: set `language` to its language, or translate it',
    note: 'Without `language` in the config file, mtlint checks every text as English.',
  };
}

/** Words that make up a fifth of English text. */
const frequent = ['the', 'of', 'and', 'to', 'is', 'with', 'for', 'this', 'that', 'you'];

/** Whether a document with a number of paragraphs in another language has almost no English text. */
function isForeign(document: DocumentProfile, paragraphs: number): boolean {
  let uses = 0;
  for (const word of frequent) uses += document.lowerCaseUses(word);
  return uses < paragraphs;
}

/**
 * Offsets of cells next to their romanization ("角宿 | Jiǎo Xiù" is one name in two scripts), and of cells after one that names a
 * language: the head of their column.
 */
function intendedCells(notes: readonly Collected<Note>[]): ReadonlySet<number> {
  const starts = new Set<number>();
  const cells = notes.filter(({note}) => note === 'foreign' || note === 'romanized');
  let head = Number.NEGATIVE_INFINITY;
  for (const {note, base, stretch, paragraph} of notes) {
    if (note === 'language') head = paragraph;
    else if (paragraph - head < longestTable) starts.add(base + stretch.inFile.start);
  }
  for (const [index, one] of cells.entries()) {
    const other = cells[index + 1];
    if (other?.paragraph !== one.paragraph + 1 || other.note === one.note) continue;
    const foreign = one.note === 'foreign' ? one : other;
    starts.add(foreign.base + foreign.stretch.inFile.start);
  }
  return starts;
}

function cellOf({block, text}: Paragraph, found: readonly Finding[]): Cell | undefined {
  if (block !== 'tableCell') return undefined;
  if (headOfColumn.test(text) || languageNames.has(text.trim().toLowerCase())) return 'language';
  if (/^(?=.*\p{L})[^\p{Script=Latin}]+$/u.test(text)) return found.length > 0 ? 'foreign' : undefined;
  if (found.length > 0) return text.length <= longestCell ? 'partly foreign' : undefined;
  return romanization.test(text) ? 'romanized' : undefined;
}

/** "Chinese", "Name (Japanese)", "Chinese name": the head of a column. */
const headOfColumn =
  /^\s*(?:[A-Z]\w{0,20} ){0,3}\(?(?:Chinese|Japanese|Korean|Russian|Ukrainian|Arabic|Hebrew|Hindi|Thai|Greek|Persian|Original)(?: (?:names?|text|terms?|words?|versions?|translation|meaning|original|titles?))?\)?\s*$/;

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
