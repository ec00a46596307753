import {type Finding, type Paragraph, withCodeMasked} from '../../src/toolkit.js';

/** Fewest words of a line, and how many more its next version must have. */
const fewestWords = 8;
const fewestMore = 3;

/** Finds a line without an end whose words the next line repeats, but for one, and completes: two versions of one sentence. */
export function unfinishedDrafts(paragraph: Paragraph): Finding[] {
  if (paragraph.block !== 'paragraph' || !paragraph.text.includes('\n')) return [];
  const text = withCodeMasked(paragraph);
  const findings: Finding[] = [];
  let start = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (isDraft(line, lines[index + 1] ?? '')) findings.push(describe(start, line));
    start += line.length + 1;
  }
  return findings;
}

function isDraft(line: string, next: string): boolean {
  if (line.length < 30 || line.slice(0, 4) !== next.slice(0, 4)) return false;
  if (/[.!?:;,]\s*$/.test(line.slice(-4)) || !/[.!?]["”’)]?\s*$/.test(next.slice(-4))) return false;
  const words = wordsIn(line);
  const others = wordsIn(next);
  if (words.length < fewestWords || others.length < words.length + fewestMore) return false;
  const different = words.filter((word, index) => word !== others[index]).length;
  return words[0] === others[0] && words[1] === others[1] && different <= 1;
}

function wordsIn(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
}

function describe(start: number, line: string): Finding {
  const from = start + line.length - line.trimStart().length;
  return {
    start: from,
    end: from + line.trim().length,
    reason: 'The next line repeats this line and completes it: remove this one',
    expected: [''],
    severity: 'warning',
    fix: 'suggest',
  };
}
