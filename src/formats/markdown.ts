import type {Nodes, Parents, Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfm} from 'micromark-extension-gfm';
import {align} from './align.js';
import type {Block, BlockKind, Piece} from './block.js';

/** Markdown with GFM and front matter. Code, URLs, raw HTML and front matter are no prose. */
export function readMarkdown(text: string): Iterable<Block> {
  return blocksOf(parseMarkdown(text), text, 'paragraph');
}

/** The mdast of a Markdown text: what {@link readMarkdown} and `--explain` read. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
}

/** The kind that a container gives to the paragraphs in it. */
const containers: Partial<Record<Nodes['type'], BlockKind>> = {
  blockquote: 'quotation',
  listItem: 'listItem',
};

/** Nodes that hold phrasing content, and what they are. */
const leaves: Partial<Record<Nodes['type'], BlockKind>> = {heading: 'heading', tableCell: 'tableCell'};

function* blocksOf(node: Nodes, text: string, kind: BlockKind): Generator<Block> {
  if (!('children' in node)) return;
  if (node.type === 'paragraph' || node.type in leaves) {
    yield* proseOf(node, text, leaves[node.type] ?? kind);
    return;
  }
  const inner = containers[node.type] ?? kind;
  for (const child of node.children) yield* blocksOf(child, text, inner);
}

/** The prose of a paragraph, a hard break apart, and after it that of its images' alternative texts. */
function* proseOf(node: Parents, text: string, kind: BlockKind): Generator<Block> {
  const pieces: Piece[] = [];
  const images: Block[] = [];
  collect(node, text, pieces, images);
  if (pieces.some(piece => !piece.source && piece.value.trim() !== '')) yield {kind, pieces};
  yield* images;
}

function collect(node: Nodes, text: string, pieces: Piece[], images: Block[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  switch (node.type) {
    case 'text':
      pieces.push(...align(text, start, end, node.value));
      return;
    case 'inlineCode':
      pieces.push({value: node.value, start, end, source: true});
      return;
    case 'break':
      pieces.push({value: '\n', start, end});
      return;
    case 'footnoteReference':
    case 'html':
      return;
    case 'image':
    case 'imageReference':
      if (node.alt) images.push({kind: 'attribute', pieces: [...align(text, start + 2, end, node.alt)]});
      return;
    case 'link':
      // An autolink's text is a URL, no prose.
      if (isAutolink(node.url, node.children))
        pieces.push({value: text.slice(start, end), start, end, source: true});
      else for (const child of node.children) collect(child, text, pieces, images);
      return;
    default:
      if ('children' in node) for (const child of node.children) collect(child, text, pieces, images);
  }
}

function isAutolink(url: string, children: readonly Nodes[]): boolean {
  const child = children[0];
  if (children.length !== 1 || child?.type !== 'text') return false;
  return url === child.value || url === `http://${child.value}` || url === `mailto:${child.value}`;
}
