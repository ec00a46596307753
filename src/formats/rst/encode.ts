import type {Range} from '../../model/comment.js';
import {withLineEndsOf} from '../markup/line-ends.js';

/** Writes characters into prose: what would be markup is escaped. */
export function encodeRst(characters: string, at: Range, text: string): string | undefined {
  const next = text[at.end] ?? ' ';
  const escaped = characters.replace(
    /[\\`]|[*|](?!\s)|(?<!\s)[*|]|_(?![\p{L}\p{N}])/gu,
    (mark, index: number) =>
      mark === '_' && index === characters.length - 1 && /[\p{L}\p{N}]/u.test(next) ? mark : `\\${mark}`,
  );
  return withLineEndsOf(escaped, at, text);
}
