import fc from 'fast-check';
import {applyEdits} from '../src/fixes/edits.js';
import type {FileFacts} from '../src/formats/format.js';
import {builtInFormats} from '../src/formats/registry.js';
import type {Piece} from '../src/model/block.js';
import type {Comment, Range} from '../src/model/comment.js';
import type {Segment, Side} from '../src/model/segment.js';

/** The segments of a text in a built-in format. */
export async function segmentsIn(
  format: string,
  text: string,
  facts: Partial<FileFacts> = {},
): Promise<Segment[]> {
  const parts = await builtInFormats.named(format)!.load();
  return [...parts.readSegments!(text, {path: 'a', language: 'en', ...facts})];
}

/** The ids and texts of segments. */
export function textsOf(segments: readonly Segment[]): Record<string, string> {
  return Object.fromEntries(segments.map(({id, target}) => [id, textOf(target)]));
}

/** The prose of a source or a target. An empty line parts its blocks. */
export function textOf(side: Side): string {
  return side.blocks.map(({pieces}) => pieces.map(({value}) => value).join('')).join('\n\n');
}

/** The comments of a text. */
export async function commentsIn(format: string, text: string): Promise<Comment[]> {
  const parts = await builtInFormats.named(format)!.load();
  await segmentsIn(format, text);
  return parts.readComments!(text);
}

/** Replaces words of a text wherever its prose has them, as a fix does. Undefined if the format refuses. */
export async function replaceWords(
  format: string,
  text: string,
  words: string,
  by: string,
): Promise<string | undefined> {
  const parts = await builtInFormats.named(format)!.load();
  const segments = [...parts.readSegments!(text, {path: 'a', language: 'en'})];
  const writer = parts.write!(text);
  const edits = segments.flatMap(({target}) =>
    target.blocks.flatMap(({pieces}) => {
      const prose = pieces.map(({value}) => value).join('');
      const at = prose.lastIndexOf(words);
      if (at < 0) return [];
      const range = {start: placeIn(pieces, at).start, end: placeIn(pieces, at + words.length - 1).end};
      return [{...range, text: writer.write(by, range), isMarkup: false}];
    }),
  );
  return writer.breaking(edits).size > 0 ? undefined : applyEdits(text, edits);
}

/** Where a character of some pieces is in the file. */
function placeIn(pieces: readonly Piece[], offset: number): Range {
  let at = 0;
  for (const {value, start, end} of pieces) {
    const inside = offset - at;
    at += value.length;
    if (at <= offset) continue;
    return end - start === value.length ? {start: start + inside, end: start + inside + 1} : {start, end};
  }
  throw new RangeError(`No character ${offset}`);
}

/** Texts with what formats escape, quote, and fold. Each ends in words to replace. */
export const hardTexts = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...[
          'word',
          'é',
          '’',
          '"',
          "'",
          "''",
          '""',
          '\\',
          '\\n',
          '\n',
          '\n\n',
          '\n\n\n',
          '\t',
          ' ',
          '  ',
          '&',
          '%s',
        ],
        ...[
          '#',
          ' # ',
          ': ',
          '- ',
          '😀',
          '中文',
          '.',
          '=',
          '!',
          '$',
          '|',
          '>',
          ',',
          ';',
          '[',
          '{',
          '\u00A0',
          '\u2028',
        ],
        'a long run of words that must be folded somewhere in the file since it is long enough for that',
      ),
      fc.constantFrom('', ' '),
    ),
    {maxLength: 9},
  )
  .map(parts => `x${parts.flat().join('')} the the z`);
