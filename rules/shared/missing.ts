import {anchorsOf, type FileRange, gapFor, type Paragraph, type SourceView} from '../../src/toolkit.js';

/** Where a part of the source is missing in a paragraph: between its neighbors that are there, or else the last word. */
export function placeOfMissing(
  {text, language: own}: Paragraph,
  source: SourceView,
  lost: FileRange,
  language: string,
): FileRange {
  const pair = {source: source.language ?? 'und', target: own ?? language};
  const {start, end} = gapFor(
    {...lost, text: source.text.slice(lost.start, lost.end)},
    anchorsOf(source.text, text, pair),
    text,
  );
  return {start, end};
}

/** A range that lies within a text: codes of a format can be outside of it. */
export function clamped({start, end}: FileRange, {length}: string): FileRange {
  const from = Math.min(Math.max(start, 0), length);
  return {start: from, end: Math.min(Math.max(end, from), length)};
}

/** What to show of a range that may be empty, such as that of a tag: then the word beside it. */
export function besideRange({start, end}: FileRange, {text}: Paragraph): FileRange {
  if (end > start) return {start, end};
  const after = /^\s*\S+/.exec(text.slice(start))?.[0].length ?? 0;
  if (after > 0) return {start, end: start + after};
  const trimmed = text.slice(0, start).trimEnd();
  const word = /(?<!\S)\S*$/.exec(trimmed)![0];
  return {start: trimmed.length - word.length, end: start};
}
