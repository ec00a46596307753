import type {Event, Extension, ParseContext, Point, TokenizeContext} from 'micromark-util-types';

const watched = new WeakSet<ParseContext>();

/**
 * Tells micromark of each line of a paragraph that leaves out the markers of its block quote or list item ("lazy") that
 * the paragraph goes on: it looks for the paragraph's start from the end of all that was read, at each of these lines.
 */
export const quickLazyLines: Extension = {
  document: {
    null: {
      name: 'quickLazyLines',
      // Asked before the first line is read, and no container itself.
      tokenize(_effects, _ok, nok) {
        watch(this.parser);
        return nok;
      },
    },
  },
};

function watch(parser: ParseContext): void {
  if (watched.has(parser)) return;
  watched.add(parser);
  const {flow} = parser;
  parser.flow = from => {
    const context = flow(from);
    watchLines(context);
    return context;
  };
}

function watchLines(context: TokenizeContext): void {
  const {write, defineSkip, parser} = context;
  let line: Point | undefined;
  let settled: number | undefined;
  let open: Event | undefined;
  let index = 0;
  context.defineSkip = point => {
    line = point;
    defineSkip(point);
  };
  context.write = slice => {
    // A line that was settled is lazy still: it may be read again as something else.
    if (settled !== undefined) parser.lazy[settled] = true;
    settled = undefined;
    const events = write(slice);
    if (!line || !parser.lazy[line.line]) return events;
    if (!open || context.events[index] !== open || open[1].end) {
      index = context.events.findLastIndex(event => reaches(event, line!.offset));
      open = context.events[index];
    }
    if (!open) return events;
    settled = line.line;
    parser.lazy[settled] = false;
    return events;
  };
}

/** Whether a token begins before an offset, and ends after it or not at all. */
function reaches([, {start, end}]: Event, offset: number): boolean {
  return start.offset < offset && (!(end as Point | undefined) || end.offset > offset);
}
