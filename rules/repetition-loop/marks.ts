import {type Finding, matchesOf, type Paragraph, withCodeMasked} from '../../src/toolkit.js';

/** A mark with a space after each copy. Dots lead to page numbers, and stars and dashes separate parts. */
const spaced = /(?<!\S)([<>,;:!?()“”"&%$€^°…«»])(?: \1){4,}(?!\S)/g;

/** A mark many times in a row after a word, where people repeat only stops. */
const glued = /(?<=[\p{L}\d] ?)([,;:&%]|[()]|[“”"])\1{5,}/gu;

/** Finds a punctuation mark that an engine repeats: "< < < < <". */
export function markLoops(paragraph: Paragraph): Finding[] {
  if (!sign.test(paragraph.text) || paragraph.tally.words < 2) return [];
  const text = withCodeMasked(paragraph);
  return [spaced, glued].flatMap(pattern =>
    matchesOf(text, pattern).map(({index, 0: found, 1: mark = ''}) => ({
      start: index,
      end: index + found.length,
      reason: `Repeated mark \`${mark}\` (${found.length - found.replaceAll(mark, '').length} times in a row): keep one, or check the source for missing text`,
      expected: [mark],
      fix: 'suggest' as const,
    })),
  );
}

/** Three marks in a row, with or without a space. */
const sign = /[<>,;:!?()“”"&%$€^°…«»] ?[<>,;:!?()“”"&%$€^°…«»] ?[<>,;:!?()“”"&%$€^°…«»]/;

/** Words long enough for a loop of syllables. */
const longWords = /[A-Z]?[a-z-]{19,}/g;

/** Longest syllables to look for, fewest copies, and the fewest letters in them, also for laughter. */
const longestUnit = 7;
const fewestCopies = 6;
const fewestLetters = 20;
const fewestOfLaughter = 48;

/** Finds "nananananananananananana": people laugh at length, but even that ends. */
export function syllableLoops({text}: Paragraph): Finding[] {
  if (!hasLongWord(text)) return [];
  return matchesOf(text, longWords).flatMap(({index, 0: word}): Finding[] => {
    const loop = loopAtEnd(word.toLowerCase());
    if (!loop || isPath(text, index, index + word.length)) return [];
    const start = index + loop.from;
    return [
      {
        start,
        end: index + word.length,
        reason: `Repeated syllable \`${loop.unit}\` (${Math.floor((word.length - loop.from) / loop.unit.length)} times in a row): check the source for missing text`,
        severity: 'warning',
        fix: 'none',
      },
    ];
  });
}

/**
 * Whether there are 19 lowercase letters and hyphens in a row. Any such run covers an offset that 19 divides, so few
 * characters need a look.
 */
function hasLongWord(text: string): boolean {
  for (let at = longEnough - 1; at < text.length; at += longEnough) {
    if (!isOfWord(text.charCodeAt(at))) continue;
    let start = at;
    while (at - start < longEnough && start > 0 && isOfWord(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end - start < longEnough && end < text.length && isOfWord(text.charCodeAt(end))) end++;
    if (end - start >= longEnough) return true;
  }
  return false;
}

const longEnough = 19;

function isOfWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === 0x2d;
}

/** The longest part at the end of a word that repeats one to seven letters. */
function loopAtEnd(word: string): {from: number; unit: string} | undefined {
  for (let size = 1; size <= longestUnit; size++) {
    let from = word.length - size;
    while (from > 0 && word[from - 1] === word[from - 1 + size]) from--;
    const unit = word.slice(from, from + size);
    const length = word.length - from;
    const isLaughter = /^(?:h[aeio]|[aeio]h|j[aei]|l[ao]|([a-z])\1*)$/.test(unit);
    // A rule of dashes or of the letter x is no word.
    if (!/\p{L}/u.test(unit) || unit === 'x') continue;
    if (length >= (isLaughter ? fewestOfLaughter : fewestLetters) && length / size >= fewestCopies)
      return {from, unit};
  }
  return undefined;
}

function isPath(text: string, start: number, end: number): boolean {
  return /[\w/.@#=]/.test(text[start - 1] ?? '') || /[\w/@#=]/.test(text[end] ?? '');
}
