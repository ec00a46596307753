import type {Paragraph} from './paragraph.js';

/** Longest line of a verse, in UTF-16 code units. */
const longestLine = 64;

/** Fewest lines of a stanza that can be told from a sentence over two lines. */
const fewestLines = 3;

/** Share of the lines that show it. */
const leastShare = 0.66;

/**
 * Whether a paragraph is a stanza, or is set like one: short lines of which most begin with a capital, or end in a
 * mark, or end before they are full. In prose that is wrapped at a column the next word would not have fitted on the
 * line, and what a line begins and ends with is chance.
 */
export function isVerse({text}: Pick<Paragraph, 'text'>): boolean {
  if (!text.includes('\n')) return false;
  const lines = text.split(/\r?\n/).map(line => line.trim());
  const width = Math.max(...lines.map(({length}) => length));
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
