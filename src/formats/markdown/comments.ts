import type {Nodes, Parents} from 'mdast';
import type {Comment, Range} from '../../model/comment.js';
import {unfenced} from './outer-fence.js';
import {rangeOf} from './positions.js';
import {parseMarkdown} from './read.js';

/** The comments of a Markdown text. Comment-like text inside code is ignored. */
export function readMarkdownComments(text: string): Comment[] {
  const inner = unfenced(text).text;
  return [...commentsIn(parseMarkdown(inner), inner)];
}

/** Where in the document a node's children stand. */
export interface Place {
  /** The block that follows the node. */
  readonly next?: Range | undefined;
  /** End of the paragraph or heading that the children are in. */
  readonly end?: number;
}

/** The comments in a node, which may be a whole document. */
export function* commentsIn(parent: Parents, text: string, place: Place = {}): Generator<Comment> {
  const nexts = followers(parent, place);
  for (const [index, child] of parent.children.entries()) {
    const next = nexts[index];
    if (child.type === 'html') yield* commentsOf(child, text, {...place, next});
    else if (isProse(child)) yield* commentsIn(child, text, {next, end: rangeOf(child).end});
    else if ('children' in child) yield* commentsIn(child, text, {...place, next});
  }
}

/** For each child the block that follows it. */
function followers(parent: Parents, {next, end}: Place): (Range | undefined)[] {
  if (end !== undefined) return parent.children.map(() => next);
  const found: (Range | undefined)[] = [];
  let following = next;
  for (const child of parent.children.toReversed()) {
    found.push(following);
    // Raw HTML, another comment perhaps, is no prose: what comes after it is meant.
    if (child.type !== 'html') following = rangeOf(child);
  }
  return found.reverse();
}

function* commentsOf(node: Nodes, text: string, {next, end}: Place): Generator<Comment> {
  const range = rangeOf(node);
  // Not more than the node is searched: a page may have thousands.
  const markup = text.slice(range.start, range.end);
  let open = markup.indexOf('<!--');
  while (open !== -1) {
    const close = markup.indexOf('-->', open + '<!--'.length);
    if (close === -1) return;
    const start = range.start + open;
    const after = range.start + close + '-->'.length;
    // In the middle of a paragraph, the rest of it is what follows.
    const isInside = end !== undefined && text.slice(after, end).trim() !== '';
    const following = isInside ? {start: after, end} : next;
    const comment = {value: markup.slice(open + '<!--'.length, close), start, end: after};
    yield following ? {...comment, next: following} : comment;
    open = markup.indexOf('<!--', close);
  }
}

function isProse(node: Nodes): node is Extract<Parents, {type: 'paragraph' | 'heading' | 'tableCell'}> {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}
