import type {Message} from '../src/browser/index.js';

/** "2 problems in 14 words". */
export function statusOf(problems: number, words: number): string {
  return `${problems === 0 ? 'No problems' : counted(problems, 'problem')} in ${counted(words, 'word')}`;
}

/** "1 fix", "2 fixes". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}

/** What a button for a replacement says. */
export function nameOfFix(replacement: string): string {
  if (replacement === '') return 'Remove';
  return `Replace with “${shortened(replacement)}”`;
}

/** The replacements that are offered for a message. */
export function fixesOf({fix, expected}: Message): readonly string[] {
  return fix === 'none' ? [] : expected.slice(0, 4);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
