import type {Range} from '../../model/comment.js';

/** Writes characters into prose: what would be markup is escaped, and a line end keeps the indentation that the next line has. */
export function encodeRst(characters: string, {start, end}: Range, text: string): string | undefined {
  const lineEnd = /(?:\r\n?|\n)[ \t]*/.exec(text.slice(start, end))?.[0];
  if (/[\r\n]/.test(characters) && lineEnd === undefined) return undefined;
  const next = text[end] ?? ' ';
  return characters
    .replace(/[\\`]|[*|](?!\s)|(?<!\s)[*|]|_(?![\p{L}\p{N}])/gu, (mark, index: number) =>
      mark === '_' && index === characters.length - 1 && /[\p{L}\p{N}]/u.test(next) ? mark : `\\${mark}`,
    )
    .replace(/\r\n?|\n/g, () => lineEnd!);
}
