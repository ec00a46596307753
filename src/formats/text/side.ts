import type {Block} from '../../model/block.js';
import type {Side} from '../../model/segment.js';
import {readText} from './read.js';

/** A plain text as the source or the target of a segment. */
export function sideOfText(text: string, start: number, language: string | undefined): Side {
  const blocks = [...readText(text)].map(
    (block): Block => ({
      ...block,
      pieces: block.pieces.map(piece => ({...piece, start: piece.start + start, end: piece.end + start})),
      ...(language !== undefined && {language}),
    }),
  );
  return {
    blocks,
    place: {start, end: start + text.length},
    codes: [],
    ...(language !== undefined && {language}),
  };
}
