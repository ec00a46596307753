import {ofParagraph} from './of-paragraph.js';
import type {Paragraph} from './token.js';

/** Longest line of a verse, in UTF-16 code units. */
const longestLine = 64;

/** Fewest lines of a stanza that can be told from a sentence over two lines. */
const fewestLines = 3;

/** Share of the lines that show it. */
const leastShare = 0.66;

const verse = ofParagraph(({text}) => (isSetAsVerse(text) ? 1 : 0));

/** Whether a paragraph is a stanza, or is set like one; told once, however many sentences it has. */
export function isVerse(paragraph: Paragraph): boolean {
  return verse(paragraph) === 1;
}

/**
 * Whether a text is set like a stanza: short lines of which most begin with a capital, or end in a mark, or end before
 * they are full. In prose that is wrapped at a column the next word would not have fitted on the line, and what a line
 * begins and ends with is chance.
 */
export function isSetAsVerse(text: string): boolean {
  if (!text.includes('\n')) return false;
  // The line end behind the last paragraph of a file begins no line.
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
