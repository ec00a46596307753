import type {Root} from 'nlcst';
import {VFile} from 'vfile';
import {RecentCache} from '../languages/neutral/recent-cache.js';
import type {Paragraph} from '../languages/neutral/token.js';
import {analyzerFor} from '../languages/registry.js';
import type {FileRange} from '../model/file-range.js';

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

/** Of how many words the answer is kept at least. */
const leastKnown = 10_000;

/**
 * Makes a fast test for what a plugin can find: whether it objects to anything in a phrase that stands alone. Each word
 * is asked about once, so that whole paragraphs need be parsed only where there is something to find.
 *
 * @param phraseOf The phrase in which a word is asked about; the word alone where absent.
 */
export function createPhraseTest(
  check: Check,
  phraseOf = (word: string): string => word,
): (word: string) => boolean {
  const known = new RecentCache<boolean>(leastKnown);
  return word => {
    let answer = known.get(word);
    if (answer === undefined) {
      const value = phraseOf(word);
      const pieces = [{value, start: 0, end: value.length}];
      answer = placesFoundBy(check, analyzerFor('en').paragraphOf({kind: 'paragraph', pieces})).length > 0;
      known.set(word, answer);
    }
    return answer;
  };
}
