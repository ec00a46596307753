import {
  type Collected,
  capitalize,
  type Finding,
  isAbbreviation,
  isLowerWord,
  isOrdinaryWord,
  isVerse,
  type Paragraph,
} from '../../src/toolkit.js';

/** How a paragraph of prose starts and ends. */
export interface Note {
  readonly isLower: boolean;
  readonly hasStop: boolean;
}

/** Fewest words in a paragraph that is a sentence rather than a label or a value. */
const fewestWords = 5;

/** Longest gap between two paragraphs with nothing between them, in UTF-16 code units: line breaks, or the tags of HTML. */
const longestGap = 12;

/** Finds a paragraph that starts in lowercase, although it is a sentence: "and use the second one to connect to it." */
export function lowerParagraph(paragraph: Paragraph): Finding | undefined {
  const first = paragraph.tokens[0];
  const next = paragraph.tokens[1];
  if (!isLowerWord(first) || !isOrdinaryWord(first.lower) || isAbbreviation(first)) return undefined;
  if (paragraph.wordCount < fewestWords || !endsInStop(paragraph) || isVerse(paragraph)) return undefined;
  // Markup or a mark after the word shows a name: "npm: the manager of packages."
  const range = paragraph.toFile(first.start, first.end);
  if (range.start !== paragraph.toFile(0, 1).start || !next?.spaced || next.kind !== 'word') return undefined;
  return {
    start: first.start,
    end: first.end,
    reason: `Paragraph starts in lowercase: write \`${capitalize(first.text)}\`, or join it to the previous one`,
    expected: [capitalize(first.text)],
    severity: 'warning',
  };
}

export function endsInStop({tokens}: Paragraph): boolean {
  return /^[.!?]$/.test(tokens.at(-1)?.text ?? '');
}

/** Offsets of the lowercase paragraphs right after one that ended, unless many paragraphs start that way. */
export function lowerAfterStop(notes: readonly Collected<Note>[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const [index, one] of notes.entries()) {
    const before = notes[index - 1];
    if (!one.note.isLower || before?.paragraph !== one.paragraph - 1) continue;
    if (!before.note.hasStop || before.note.isLower) continue;
    const start = one.base + one.stretch.inFile.start;
    if (start - (before.base + before.stretch.inFile.end) <= longestGap) starts.add(start);
  }
  const all = notes.filter(({note}) => note.isLower).length;
  return all > Math.max(1, notes.length / 3) ? new Set() : starts;
}
