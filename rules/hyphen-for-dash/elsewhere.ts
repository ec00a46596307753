import {type Collected, type DocumentFinding, matchesOf} from '../../src/toolkit.js';

/** The dash between clauses, by language. English is not here: its rule looks for hyphens without spaces. */
export const dashes: Readonly<Record<string, string>> = {
  de: '–',
  fr: '–',
  es: '–',
  it: '–',
  pt: '–',
  nl: '–',
  pl: '–',
  cs: '–',
  ru: '—',
  uk: '—',
};

/** A hyphen with spaces between two words. */
const spaced = /(?<=[\p{Ll}\p{Nd}.,;!?)"“”»’]) -(?= [\p{L}„«»“"(])/gu;

/** Fewest words of the clause before, so that "Name - meaning" is no clause, and after it. */
const fewestBefore = 4;
const fewestAfter = 2;

/** Where a text has hyphens between clauses. */
export function spacedHyphens(text: string, language: string): number[] {
  // A line of a dialogue, or an item of a list, starts with one.
  if (!text.includes(' - ') || /^\s*[-–—] /.test(text)) return [];
  return matchesOf(text, spaced).flatMap(({index}) =>
    isBetweenClauses(text, index, language === 'de') ? [index + 1] : [],
  );
}

const longest = 120;

function isBetweenClauses(text: string, index: number, hasCapitals: boolean): boolean {
  const before = text
    .slice(Math.max(0, index - longest), index)
    .split(/\n| - |[.!?:] /)
    .at(-1)!;
  const after = text.slice(index + 3, index + 3 + longest).split(/\n| - /)[0]!;
  const last = before.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? '';
  // "File - Print" and "the icon Print - tab Page" are paths in menus. Nouns of German have capitals.
  const capitals = Number(/^\p{Lu}/u.test(last)) + Number(/^\p{Lu}/u.test(after));
  if (capitals > (hasCapitals ? 1 : 0)) return false;
  return wordsIn(before) >= fewestBefore && wordsIn(after) >= fewestAfter;
}

function wordsIn(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** Uses from which on the hyphen is how a document writes dashes, if it has as few others: then one warning is enough. */
const usesOfStyle = 3;

/** The findings about the hyphens of a document, each of which notes the dash to write. */
export function spacedFindings<Note extends string>(
  hyphens: readonly Collected<Note>[],
  dashes: number,
): DocumentFinding<Note>[] {
  const isStyle = hyphens.length >= usesOfStyle && hyphens.length >= dashes;
  return hyphens.map((from, index) => ({
    from,
    reason: `Hyphen in the place of a dash: write \`${from.note}\``,
    expected: [from.note],
    ...(isStyle && index > 0 ? {severity: 'info'} : {}),
  }));
}
