import {isBlank, type Line} from '../markup/lines.js';
import type {ElementReader, RstReader} from './body.js';

/** A title with a line of marks below it, or above and below; or such a line alone, which parts the text. */
export const readHeading: ElementReader = (reader, body, index) => {
  const {lines, base} = body;
  const line = lines[index]!;
  if (isAdornment(reader, line)) {
    const [title, under] = [lines[index + 1], lines[index + 2]];
    const isOver =
      title !== undefined &&
      under !== undefined &&
      !isBlank(title) &&
      isAdornment(reader, under) &&
      reader.text[under.at] === reader.text[line.at];
    if (isOver) return heading(reader, title, under, line, index + 3);
    const isAlone = lengthOf(line) >= 4 && (title === undefined || isBlank(title));
    return isAlone ? index + 1 : undefined;
  }
  const under = lines[index + 1];
  if (!under || under.indent !== base || !isAdornment(reader, under)) return undefined;
  // A short line of marks that the title does not fit is text.
  if (lengthOf(under) < 4 && lengthOf(under) < lengthOf(line)) return undefined;
  return heading(reader, line, under, undefined, index + 2);
};

/** Whether a line consists of one mark again and again. */
export function isAdornment({text}: RstReader, {at, end}: Line): boolean {
  if (at === end || !/[!-/:-@[-`{-~]/.test(text[at]!)) return false;
  for (let offset = at + 1; offset < end; offset++) if (text[offset] !== text[at]) return false;
  return true;
}

function heading(reader: RstReader, title: Line, under: Line, over: Line | undefined, end: number): number {
  const mark = reader.text[under.at]!;
  const style = over ? mark + mark : mark;
  reader.prose('heading', [title], lengthOf(under) >= lengthOf(title) ? style : `${style} too short`);
  return end;
}

function lengthOf({at, end}: Line): number {
  return end - at;
}
