import type {Block} from '../../model/block.js';
import {withoutDialects} from '../dialects/index.js';

/** White space that holds at least one empty line: the end of a paragraph. */
const paragraphBreak = /(?:\r\n|\n|\r(?!\n))(?:[ \t\f\v]*(?:\r\n|\n|\r(?!\n)))+|\f/g;

/** Plain text: an empty line ends a paragraph, a single line end does not (hard-wrapped text). */
export function* readText(text: string): Generator<Block> {
  let start = 0;
  for (const match of text.matchAll(paragraphBreak)) {
    yield* block(text, start, match.index);
    start = match.index + match[0].length;
  }
  yield* block(text, start, text.length);
}

function* block(text: string, start: number, end: number): Generator<Block> {
  const value = text.slice(start, end);
  if (value.trim() === '') return;
  yield* withoutDialects({kind: 'paragraph', pieces: [{value, start, end}]}, text, undefined);
}
