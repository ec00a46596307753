import fc from 'fast-check';
import {expect} from 'vitest';
import {applyEdits} from '../src/fixes/edits.js';
import type {FileFacts} from '../src/formats/format.js';
import {builtInFormats} from '../src/formats/registry.js';
import type {Piece} from '../src/model/block.js';
import type {Comment, Range} from '../src/model/comment.js';
import type {Segment, Side} from '../src/model/segment.js';
import {runs} from './effort.js';

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
export function placeIn(pieces: readonly Piece[], offset: number): Range {
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

/**
 * Checks with hard texts that a format reads a text as it was written, and takes others in place of words.
 *
 * @param fileOf A file with the text in its only segment that has the words.
 * @param by What replaces the words.
 */
export async function checkWriting(
  format: string,
  fileOf: (prose: string) => string,
  {by = 'THE', least = true, path = 'a'}: {by?: string; least?: boolean; path?: string} = {},
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(hardTexts, async prose => {
      const text = fileOf(prose);
      const read = async (file: string) => {
        const found = (await segmentsIn(format, file, {path})).find(({target}) =>
          /[zZ]$/.test(textOf(target)),
        );
        expect(found).toBeDefined();
        return found!.target;
      };
      const before = await read(text);
      expect(condensed(textOf(before))).toBe(condensed(prose));
      for (const {value, start, end, code} of before.blocks.flatMap(({pieces}) => pieces))
        if (!code && end - start === value.length && !/[\s\\]/.test(value))
          expect(text.slice(start, end)).toBe(value);
      const replaced = await replaceWords(format, text, 'the the', by);
      if (replaced === undefined) expect(least).toBe(false);
      else
        expect(condensed(textOf(await read(replaced)))).toBe(
          condensed(prose.replace(/the the z$/, `${by} z`)),
        );
    }),
    {numRuns: runs(200)},
  );
}

/** A text without what readers of prose may leave out: white space, and marks for keys. */
function condensed(text: string): string {
  return text.replace(/[\s&\u00A0\u2028]+/g, '');
}

/** The prose of a source or a target, with code in ‹›. */
export function proseOf({blocks}: Side): string {
  return blocks
    .map(({pieces}) => pieces.map(({value, code}) => (code ? `‹${value}›` : value)).join(''))
    .join(' ¶ ');
}
