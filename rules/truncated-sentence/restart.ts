import {type Finding, isVerse, type Paragraph} from '../../src/toolkit.js';

/** Fewest words with which both lines start. */
const fewestWords = 4;

/** Finds a line that breaks off and that the next line starts again: "If you are using the tram\nIf you are using a tram, …". */
export function restartedLine(paragraph: Paragraph): Finding | undefined {
  const {text} = paragraph;
  if (!text.includes('\n') || isVerse(paragraph)) return undefined;
  let start = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) return undefined;
    if (isRestarted(line.trim(), next.trim())) {
      const from = start + line.length - line.trimStart().length;
      return {
        start: from,
        end: from + line.trim().length,
        reason:
          'Line breaks off, and the next line starts with the same words: remove this line, or add what is missing',
        severity: 'warning',
      };
    }
    start += line.length + 1;
  }
  return undefined;
}

function isRestarted(line: string, next: string): boolean {
  if (
    !/^(?:If|When|While|Because|Although|Once|Before|After|As|Since|To) /.test(line) ||
    /[.,;:!?]$/.test(line)
  )
    return false;
  if (next.length <= line.length || line.length > 300) return false;
  const [words, others] = [line.split(' '), next.split(' ')];
  if (words.length <= fewestWords) return false;
  return words.slice(0, fewestWords).every((word, index) => word === others[index]);
}
