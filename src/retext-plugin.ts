import type {Root} from 'nlcst';
import {VFile} from 'vfile';
import type {FileRange, Paragraph} from './english/paragraph.js';

/** The part of a retext plugin that checks a tree. */
export type Check = (tree: Root, file: VFile) => unknown;

/**
 * Runs a retext plugin over one paragraph, and returns the places that it reports, as offsets in the
 * paragraph's text. How a rule stands on a plugin that already finds a part of the problem.
 *
 * @param check What the plugin returns when it is called with its options.
 */
export function placesFoundBy(check: Check, paragraph: Paragraph): FileRange[] {
  const file = new VFile();
  check({type: 'RootNode', children: [paragraph.node]}, file);
  return file.messages.flatMap(({place}) => {
    if (!place || !('start' in place)) return [];
    const {start, end} = place;
    if (start.offset === undefined || end.offset === undefined) return [];
    return [paragraph.fromFile({start: start.offset, end: end.offset})];
  });
}
