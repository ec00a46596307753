import type {Range} from '../../model/comment.js';

/** Gives characters the line end that a stretch of a text has, with the indentation after it; undefined where it has none. */
export function withLineEndsOf(characters: string, {start, end}: Range, text: string): string | undefined {
  if (!/[\r\n]/.test(characters)) return characters;
  const lineEnd = /(?:\r\n?|\n)[ \t]*/.exec(text.slice(start, end))?.[0];
  return lineEnd === undefined ? undefined : characters.replace(/\r\n?|\n/g, () => lineEnd);
}
