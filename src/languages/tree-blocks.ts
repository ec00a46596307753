import type {Literals, Nodes, Paragraph, Root} from 'nlcst';
import type {Block, Piece} from '../model/block.js';

/** The characters of a tree, in order. */
export function textOfTree(tree: Root): string {
  return Array.from(leavesOf(tree), ({value}) => value).join('');
}

/**
 * The paragraphs of a tree as blocks. One that another plugin has made has no exact positions in the file, and is left out.
 *
 * @param length Length of the file's text.
 */
export function* blocksOfTree(tree: Root, length: number): Generator<Block> {
  for (const node of tree.children) {
    if (node.type !== 'ParagraphNode') continue;
    const pieces = piecesOf(node, length);
    if (!pieces || pieces.length === 0) continue;
    const {block = 'paragraph', language, markup} = node.data ?? {};
    yield {kind: block, pieces, ...(language === undefined ? {} : {language}), ...(markup && {markup})};
  }
}

/** The leaves of a paragraph with their positions; undefined where one has none, or one that is out of order or outside the file. */
function piecesOf(paragraph: Paragraph, length: number): Piece[] | undefined {
  const pieces: Piece[] = [];
  let last = 0;
  for (const {type, value, position} of leavesOf(paragraph)) {
    if (value === '') continue;
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start === undefined || end === undefined) return undefined;
    if (start < last || end <= start || end > length) return undefined;
    pieces.push({value, start, end, ...(type === 'SourceNode' ? {code: true} : {})});
    last = end;
  }
  return pieces;
}

function* leavesOf(node: Nodes): Generator<Literals> {
  if (!('children' in node)) yield node;
  else for (const child of node.children) yield* leavesOf(child);
}
