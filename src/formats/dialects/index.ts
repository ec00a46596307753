import type {Block, MarkupLanguage} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import {formulasOf, templateTags} from './codes.js';
import {blockMarkers, isModuleCode, tagLines} from './lines.js';
import {attributesIn, inlineDirectives, jsxCode} from './markdown-inline.js';
import {PieceCursor} from './pieces.js';
import type {Stretch} from './stretch.js';
import {viewOf} from './view.js';

/** What every formula, template tag, directive, and piece of MDX contains. */
const sign = /[${]|\\[([]|::|\[!|!!!|\?\?\?|=== "|<%|^(?:import|export)\s/;

/**
 * Parts a block of prose from what its format knows nothing about: formulas, tags of template languages, and in Markdown also
 * directives, admonitions, alerts, attributes, and MDX.
 *
 * @param text The file.
 */
export function* withoutDialects(
  block: Block,
  text: string,
  markup: MarkupLanguage | undefined,
): Generator<Block> {
  const {pieces} = block;
  const start = pieces[0]!.start;
  const end = pieces.at(-1)!.end;
  if (!sign.test(text.slice(start, end))) {
    yield block;
    return;
  }
  const view = viewOf(pieces, text);
  if (markup === 'markdown' && isModuleCode(view)) return;
  const stretches = stretchesIn(view, markup === 'markdown', block);
  if (stretches.length === 0) {
    yield block;
    return;
  }
  yield* cut(block, text, stretches, start);
}

/** In order, none in another. */
function stretchesIn(view: string, isMarkdown: boolean, {kind}: Block): Stretch[] {
  const tags = templateTags(view);
  const found: Stretch[] = [
    ...(isMarkdown ? blockMarkers(view, kind) : []),
    ...tagLines(view, tags),
    ...asCode(tags),
    ...asCode(formulasOf(view)),
  ];
  if (isMarkdown) found.push(...jsxCode(view), ...attributesIn(view), ...asCode(inlineDirectives(view)));
  let last = 0;
  return found
    .toSorted((one, other) => one.start - other.start)
    .filter(stretch => {
      if (stretch.start < last) return false;
      last = stretch.end;
      return true;
    });
}

function asCode(ranges: readonly Range[]): Stretch[] {
  return ranges.map(range => ({...range, as: 'code'}));
}

/** @param base Where the stretches count from. */
function* cut(block: Block, text: string, stretches: readonly Stretch[], base: number): Generator<Block> {
  const cursor = new PieceCursor(block.pieces);
  let pieces = [];
  for (const stretch of stretches) {
    const [start, end] = [stretch.start + base, stretch.end + base];
    for (const piece of cursor.take(start)) pieces.push(piece);
    const inside = cursor.take(end);
    const value = text.slice(start, end);
    if (stretch.as === 'nothing') continue;
    if (stretch.as === 'code') {
      pieces.push({value, start, end, code: true});
      continue;
    }
    yield* proseOf(block, pieces);
    pieces = [];
    if (stretch.as === 'markup') yield {...block, kind: 'markup', pieces: [{value, start, end}]};
    if (stretch.as === 'title') yield* proseOf({...block, kind: 'heading'}, inside);
  }
  for (const piece of cursor.take(Number.POSITIVE_INFINITY)) pieces.push(piece);
  yield* proseOf(block, pieces);
}

/** The block with other pieces, without the white space around them; none where they are no prose. */
function* proseOf(block: Block, given: Block['pieces']): Generator<Block> {
  const pieces = [...given];
  while (pieces[0]?.value.trim() === '') pieces.shift();
  while (pieces.at(-1)?.value.trim() === '') pieces.pop();
  if (pieces.some(({code, value}) => !code && value.trim() !== '')) yield {...block, pieces};
  // A formula alone is no prose, but may be broken.
  else if (/^(?:\$\$|\\\[)/.test(pieces[0]?.value ?? ''))
    yield {...block, kind: 'markup', pieces: pieces.slice(0, 1)};
}
