import {
  type BaseNode,
  type Pattern,
  Placeable,
  SelectExpression,
  StringLiteral,
  type TextElement,
} from '@fluent/syntax';
import type {Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import type {Code} from '../../model/segment.js';
import {MappedText} from '../segments/mapped-text.js';

/** The texts that a pattern can be: first the one with the default variant of each selection, then the others. */
export interface PatternTexts {
  readonly main: MappedText;
  readonly others: readonly MappedText[];
  readonly codes: readonly Code[];
}

export function textsOf(file: string, pattern: Pattern): PatternTexts {
  const others: MappedText[] = [];
  const codes: Code[] = [];
  const read = ({elements}: Pattern, more: MappedText[]): Piece[] =>
    elements.flatMap(element => {
      if (!(element instanceof Placeable)) return linesOf(file, element);
      const {expression} = element;
      if (expression instanceof SelectExpression) {
        const main = expression.variants.find(variant => variant.default);
        for (const variant of expression.variants) {
          if (variant === main) continue;
          const nested: MappedText[] = [];
          more.push(MappedText.of(read(variant.value, nested)), ...nested);
        }
        return main ? read(main.value, more) : [];
      }
      const place = rangeOf(element);
      if (expression instanceof StringLiteral) return [{value: expression.parse().value, ...place}];
      codes.push({kind: 'single', text: file.slice(place.start, place.end), place});
      return [{value: '\uFFFC', ...place, code: true}];
    });
  const main = MappedText.of(read(pattern, others));
  return {main, others, codes: codes.sort((a, b) => a.place.start - b.place.start)};
}

/** Where a node is in the file. */
export function rangeOf(node: BaseNode & {span?: Range}): Range {
  const {start, end} = node.span!;
  return {start, end};
}

/** The lines of a text, without their indentation. */
function linesOf(file: string, element: TextElement): Piece[] {
  const {start, end} = rangeOf(element);
  const pieces: Piece[] = [];
  let at = start;
  for (const [index, line] of element.value.split('\n').entries()) {
    if (index > 0) {
      const lineEnd = file.indexOf('\n', at);
      const from = file[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
      pieces.push({value: '\n', start: Math.max(at, from), end: lineEnd + 1});
      at = lineEnd + 1;
      if (line.trim() !== '' || at + line.length <= end)
        at += indentationAt(file, at) - indentationAt(line, 0);
    }
    if (line !== '') pieces.push({value: line, start: at, end: at + line.length});
    at += line.length;
  }
  return pieces;
}

function indentationAt(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end++;
  return end - at;
}
