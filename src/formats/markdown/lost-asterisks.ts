import type {Nodes, Paragraph} from 'mdast';
import type {Piece} from '../../model/block.js';
import {rangeOf} from './positions.js';

/** "Other parts **: the bell": the end of strong emphasis whose start is lost. */
const end = /^[^*\r\n]{1,200}\*\*(?!\*)/;

/**
 * "- * Other parts **" is a list in a list to Markdown, and "- **Other parts**" with an asterisk lost to a reader. Returns the
 * paragraph that this asterisk belongs to.
 */
export function lostAsterisk(node: Nodes, text: string): {paragraph: Paragraph; piece: Piece} | undefined {
  if (node.type !== 'listItem') return undefined;
  const [list] = node.children;
  if (list?.type !== 'list' || list.children.length !== 1) return undefined;
  const paragraph = list.children[0]!.children[0];
  if (paragraph?.type !== 'paragraph') return undefined;
  const {start} = rangeOf(list);
  const from = rangeOf(paragraph).start;
  if (text[start] !== '*' || from !== start + 2 || !end.test(text.slice(from, from + 210))) return undefined;
  if (/[\r\n]/.test(text.slice(rangeOf(node).start, start))) return undefined;
  return {paragraph, piece: {value: text.slice(start, from), start, end: from}};
}
