import type {Span} from './spans.js';

/** A stretch of text and the words around it, all from one paragraph. */
export interface Context {
  readonly before: string;
  readonly actual: string;
  readonly after: string;
}

/** What stands around a span, up to `width` characters each side and not beyond its paragraph. */
export function contextOf(text: string, {start, end}: Span, width: number): Context {
  const before = text.slice(Math.max(0, start - width), start);
  const after = text.slice(end, end + width);
  return {
    before: before.slice(before.lastIndexOf('\n\n') + 1).trimStart(),
    actual: text.slice(start, end),
    after: after.split('\n\n', 1)[0]!.trimEnd(),
  };
}
