import type {MarkupDocument} from '../markup/document.js';
import {isBlank, linesOf} from '../markup/lines.js';
import {type Body, type ElementReader, RstReader} from './body.js';
import {readExplicit} from './explicit.js';
import {readHeading} from './headings.js';
import {readLineBlock, readListItem} from './lists.js';
import {readGridTable, readSimpleTable} from './tables.js';

const elements: readonly ElementReader[] = [
  readExplicit,
  readListItem,
  readLineBlock,
  readGridTable,
  readSimpleTable,
  skipDoctest,
  readHeading,
];

/** Reads a text in reStructuredText. */
export function readRst(text: string): MarkupDocument {
  const reader = new RstReader(text, elements);
  reader.read({lines: linesOf(text), base: 0, kind: 'paragraph', depth: 0});
  return reader.found.done();
}

/** A session of Python's interpreter. */
function skipDoctest(reader: RstReader, {lines}: Body, index: number): number | undefined {
  if (
    !/^>>>(?: |$)/.test(
      reader.text.slice(lines[index]!.at, Math.min(lines[index]!.at + 4, lines[index]!.end)),
    )
  )
    return undefined;
  let end = index;
  while (end < lines.length && !isBlank(lines[end]!)) end++;
  return end;
}
