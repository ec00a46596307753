import type {Range} from '../../model/comment.js';
import {withLineEndsOf} from '../markup/line-ends.js';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\u00A0': '~',
};

/** Writes characters into prose: what TeX reads as a command is escaped. */
export function encodeLatex(characters: string, at: Range, text: string): string | undefined {
  const escaped = characters.replace(/[\\~^{}$&#%_\u00A0]/g, mark => escapes[mark] ?? `\\${mark}`);
  return withLineEndsOf(escaped, at, text);
}
