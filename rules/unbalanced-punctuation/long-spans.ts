import type {Collected} from '../../src/toolkit.js';
import {closers, type Problem} from './unmatched.js';

/** A mark without a partner in its paragraph, or (`starts`) the mark that a paragraph starts with. */
export interface Note {
  readonly mark: string;
  readonly problem: Problem | 'starts';
  /** Whether the brackets and quotation marks of the source have their partners; absent without a source. */
  readonly isBalancedInSource?: boolean;
}

/** Most paragraphs that a quotation may span without a mark at the start of each: a letter, a list, a poem. */
export const longestQuotation = 3;

/** Drops brackets with a partner in one of the next paragraphs: a bracket may contain an example or a list set as a separate block. */
export function withoutLongBrackets(notes: readonly Collected<Note>[]): Collected<Note>[] {
  const explained = new Set<Collected<Note>>();
  for (const [index, open] of notes.entries()) {
    const next = notes[index + 1];
    if (open.note.problem !== 'open' || next?.note.problem !== 'closed') continue;
    // Thoughts in brackets may span as many paragraphs as a quotation.
    if (next.paragraph - open.paragraph <= longestQuotation && closers[next.note.mark] === open.note.mark)
      explained.add(open).add(next);
  }
  return notes.filter(noted => !explained.has(noted));
}

/**
 * Drops quotation marks that other paragraphs explain: a long quotation opens again in the next one, or closes soon after. Of the
 * others, keeps the first of each quotation: the marks after it in the same paragraph, or at the start of the next paragraphs,
 * have lost their partners to it.
 */
export function withoutLongQuotations(notes: readonly Collected<Note>[]): Collected<Note>[] {
  const starts = new Set(notes.filter(({note}) => note.problem === 'starts').map(({paragraph}) => paragraph));
  const lone = notes.filter(({note}) => note.problem !== 'starts');
  const explained = new Set<Collected<Note>>();
  for (const [index, noted] of lone.entries()) {
    if (noted.note.problem !== 'open') continue;
    if (starts.has(noted.paragraph + 1)) explained.add(noted);
    const next = lone[index + 1];
    if (next && isEndOf(noted, next)) explained.add(noted).add(next);
  }
  let last = Number.NEGATIVE_INFINITY;
  return lone.filter(noted => {
    if (explained.has(noted)) return false;
    const {paragraph} = noted;
    const belongs = paragraph === last || (paragraph - last <= longestQuotation && starts.has(paragraph));
    if (!belongs || noted.note.problem === 'reversed') last = paragraph;
    return !belongs || noted.note.problem === 'reversed';
  });
}

export function isEndOf(open: Collected<Note>, {note, paragraph}: Collected<Note>): boolean {
  const distance = paragraph - open.paragraph;
  const isOther = /^["”]$/.test(note.mark) && (note.mark === '"') === (open.note.mark === '"');
  return note.problem === 'closed' && isOther && distance > 0 && distance <= longestQuotation;
}
