import type {Nodes, Parents, Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import type {Block, BlockKind, Piece} from '../../model/block.js';
import {withoutDialects} from '../dialects/index.js';
import {hideLeftovers, isMask, shown} from '../leftovers.js';
import {lostAsterisk} from './lost-asterisks.js';
import {unfenced} from './outer-fence.js';
import {alternativeOf, piecesOf, rangeOf} from './positions.js';
import {syntax} from './syntax.js';
import {readSigns} from './where-needed.js';

/** Markdown with GFM and front matter. Code, URLs, raw HTML and front matter are no prose. */
export function* readMarkdown(given: string): Iterable<Block> {
  const {text, fence} = unfenced(given);
  if (fence) yield fence;
  yield* blocksOf(parseMarkdown(text), text);
}

/** The mdast of a Markdown text: what {@link readMarkdown} and `--explain` read. A U+FEFF at the start is text. */
export function parseMarkdown(text: string): Root {
  const flat = hideLeftovers(text.replace(tooDeep, flatten), true);
  readSigns(flat);
  // The parser drops a byte order mark and counts from the character after it.
  return fromMarkdown(flat.startsWith('\uFEFF') ? `\uFEFF${flat}` : flat, syntax);
}

/**
 * Block quotes, list items and footnotes in one another, a hundred deep: micromark's time grows with the square of the
 * depth, and no reader follows text nested that deep.
 */
const tooDeep =
  /^((?:[ \t]{0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\][\s]{1,999}\]:)){100})((?:[ \t>*+\d.)-]|\[\^[^\][\s]{1,999}\]:)+)/gm;

/** Keeps the length, so that every place stays what it is. */
function flatten(_: string, kept: string, rest: string): string {
  return kept + ' '.repeat(rest.length);
}

/** The kind that a container gives to the paragraphs in it. */
const containers: Partial<Record<Nodes['type'], BlockKind>> = {
  blockquote: 'quotation',
  listItem: 'listItem',
};

/** Nodes that hold phrasing content, and what they are. */
const leaves: Partial<Record<Nodes['type'], BlockKind>> = {heading: 'heading', tableCell: 'tableCell'};

/** The blocks in a node, which may be a whole document. Walks with a list of its own: text may be nested deeper than the call stack goes. */
export function* blocksOf(root: Nodes, text: string): Generator<Block> {
  const open: [node: Nodes, kind: BlockKind][] = [[root, 'paragraph']];
  const leads = new Map<Nodes, Piece>();
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, kind] = next;
    if (!('children' in node)) continue;
    if (node.type === 'paragraph' || node.type in leaves) {
      yield* proseOf(node, text, leaves[node.type] ?? kind, leads.get(node));
      continue;
    }
    const lost = lostAsterisk(node, text);
    if (lost) leads.set(lost.paragraph, lost.piece);
    const inner = containers[node.type] ?? kind;
    for (const child of node.children.toReversed()) open.push([child, inner]);
  }
}

/** Tags after which a reader sees a new line. In a cell of a table there is no other way to begin one. */
const breaksLine = /^<\/?(?:br|p|div|li|ul|ol|dl|dt|dd|tr|td|th|hr|h[1-6])\b/i;

/** An end tag of an element that has none, which rules report. */
const isEndOfVoid = /^<\/(?:br|hr|img|wbr|input)\s*>$/i;

/** The prose of a paragraph, a hard break apart, and after it that of its images' alternative texts. */
function* proseOf(root: Parents, text: string, kind: BlockKind, lead?: Piece): Generator<Block> {
  const waiting: {kind: BlockKind; nodes: readonly Nodes[]}[] = [{kind, nodes: root.children}];
  const masks: Block[] = [];
  for (const {kind, nodes} of waiting) {
    const pieces: Piece[] = lead && nodes === root.children ? [lead] : [];
    for (const node of inlineOf(nodes, text)) {
      const {start, end} = rangeOf(node);
      switch (node.type) {
        case 'text':
          // One by one: a paragraph may have more pieces than a call takes arguments.
          for (const piece of piecesOf(node)) pieces.push(shown(piece, text));
          break;
        case 'inlineCode':
          pieces.push({value: node.value, start, end, code: true});
          break;
        case 'link':
        case 'linkReference':
        case 'delete':
          if (isNoProse(node)) pieces.push({value: text.slice(start, end), start, end, code: true});
          else masks.push({kind: 'attribute', pieces: [addressOf(node, text)], markup: 'markdown'});
          break;
        case 'break':
          pieces.push({value: '\n', start, end});
          break;
        case 'html':
          if (isEndOfVoid.test(node.value)) pieces.push({value: `${node.value}\n`, start, end});
          else if (breaksLine.test(node.value)) pieces.push({value: '\n', start, end});
          break;
        case 'image':
        case 'imageReference':
          waiting.push({kind: 'attribute', nodes: alternativeOf(node)});
          break;
      }
    }
    if (pieces.some(piece => !piece.code && piece.value.trim() !== ''))
      yield* withoutDialects({kind, pieces, markup: 'markdown'}, text, 'markdown');
  }
  yield* masks;
}

/** The address of a link in parentheses, as a piece of text. */
function addressOf(node: Nodes, text: string): Piece {
  const range = rangeOf(node);
  const start = text.lastIndexOf('(', range.end) + 1;
  return {value: text.slice(start, range.end - 1), start, end: range.end - 1};
}

/**
 * The nodes that prose is made of, without those that hold others. A link among them is no prose, or its address is a leftover
 * mask.
 */
function* inlineOf(nodes: readonly Nodes[], text: string): Generator<Nodes> {
  const open = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node) || isNoProse(node)) {
      yield node;
      continue;
    }
    if (node.type === 'link' && isMask(addressOf(node, text).value)) yield node;
    for (const child of node.children.toReversed()) open.push(child);
  }
}

/** Whether a node is no prose: deleted text, a link without text, or one whose text is its URL. */
function isNoProse(node: Parents): boolean {
  if (node.type === 'delete') return true;
  if (node.type !== 'link') return node.type === 'linkReference' && node.children.length === 0;
  if (node.children.length === 0) return true;
  const [child] = node.children;
  if (node.children.length !== 1 || child?.type !== 'text') return false;
  return (
    node.url === child.value || node.url === `http://${child.value}` || node.url === `mailto:${child.value}`
  );
}
