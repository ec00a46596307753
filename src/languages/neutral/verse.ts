import {ofParagraph} from './of-paragraph.js';
import type {Paragraph} from './token.js';

/** Longest line of verse, in UTF-16 code units. */
const longestLine = 64;

/** Fewest lines of a stanza: with fewer, it may be a sentence that wraps. */
const fewestLines = 3;

/** Smallest share of lines with a feature of verse. */
const leastShare = 0.66;

const verse = ofParagraph(({text}) => (isSetAsVerse(text) ? 1 : 0));

/** Whether a paragraph is a stanza, or is set like one. Computed once for each paragraph. */
export function isVerse(paragraph: Paragraph): boolean {
  return verse(paragraph) === 1;
}

/**
 * Whether a text is set like a stanza: the lines are short, and most of them start with a capital, end in punctuation, or end
 * early. In prose that is wrapped at a column, the next word would not have fit on the line, and lines start and end with
 * arbitrary words.
 */
export function isSetAsVerse(text: string): boolean {
  if (!text.includes('\n')) return false;
  // The line break after the last paragraph of a file starts no new line.
  const lines = text
    .trim()
    .split('\n')
    .map(line => line.trim());
  const width = lines.reduce((most, {length}) => Math.max(most, length), 0);
  if (lines.length < fewestLines || width > longestLine) return false;
  const isEarly = (line: string, index: number): boolean => {
    const [word = ''] = lines[index + 1]?.split(' ', 1) ?? [];
    return line.length + 1 + word.length <= width;
  };
  return (
    isMost(lines, line => /^["“‘']?\p{Lu}/u.test(line)) ||
    isMost(lines, line => /[.,;:!?—–-]["”’']?$/.test(line)) ||
    isMost(lines.slice(0, -1), isEarly)
  );
}

function isMost(lines: readonly string[], test: (line: string, index: number) => boolean): boolean {
  return lines.filter(test).length >= lines.length * leastShare;
}
