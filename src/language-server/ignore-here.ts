import type {Nodes, Parents} from 'mdast';
import {rangeOf} from '../formats/markdown/positions.js';
import {parseMarkdown} from '../formats/markdown/read.js';
import {beforeKey, type Insertion, segmentComments} from './segment-comments.js';

/** Placeholder for the user's reason. */
const placeholder = 'reason';

/** Returns the comment that disables a rule where a problem starts, and where to insert it. */
export type IgnoreHere = (ruleId: string, offset: number) => Insertion;

/** Parses a text for {@link IgnoreHere}, once for all of its problems. Undefined for formats without comments. */
export async function ignoringIn(text: string, format: string): Promise<IgnoreHere | undefined> {
  const directiveFor = (ruleId: string): string => `mtlint-disable-next ${ruleId} -- ${placeholder}`;
  const commentFor = (ruleId: string): string => `<!-- ${directiveFor(ruleId)} -->`;
  if (format === 'html')
    return (ruleId, offset) => ({offset: outsideOfTag(text, offset), text: commentFor(ruleId)});
  if (format === 'yaml') {
    const {keyStarts} = await import('./yaml-edits.js');
    const keyBefore = keyStarts(text);
    return (ruleId, offset) => beforeKey(text, keyBefore(offset), directiveFor(ruleId));
  }
  const inSegment = segmentComments[format];
  if (inSegment) return (ruleId, offset) => inSegment(text, offset, directiveFor(ruleId));
  if (format !== 'markdown') return undefined;
  const root = parseMarkdown(text);
  return (ruleId, offset) => inMarkdown(text, root, commentFor(ruleId), offset);
}

/** An attribute's value is a problem of its tag. */
function outsideOfTag(text: string, offset: number): number {
  const open = text.lastIndexOf('<', offset - 1);
  return open > text.lastIndexOf('>', offset - 1) && /^<[a-z]/i.test(text.slice(open)) ? open : offset;
}

/**
 * In the middle of a line, a comment holds for the rest of the paragraph; at its start it would make the line raw HTML, so
 * it goes before the block.
 */
function inMarkdown(text: string, root: Parents, comment: string, offset: number): Insertion {
  const path = pathTo(root, offset);
  const top = path[0];
  const start = top ? rangeOf(top).start : 0;
  const leaf = path.find(({type}) => type === 'paragraph' || type === 'tableCell' || type === 'heading');
  const before = leaf ? text.slice(rangeOf(leaf).start, offset) : '';
  const isInLine = leaf?.type !== 'heading' && /[^\s>]/.test(lastLine(before)) && !isInMarkup(path);
  if (isInLine && leaf !== top) return {offset, text: comment};
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return {offset: start, text: comment + lineEnd + lineEnd};
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

/** Whether a place lies in a node in which a comment would be text, or break it: a link, emphasis, an image. */
function isInMarkup(path: readonly Nodes[]): boolean {
  const leaf = path.at(-1);
  const parent = path.at(-2);
  return leaf?.type !== 'text' || !(parent?.type === 'paragraph' || parent?.type === 'tableCell');
}

/** The nodes that an offset lies in, the outermost first. */
function pathTo(root: Parents, offset: number): Nodes[] {
  const path: Nodes[] = [];
  for (let node: Nodes | undefined = childAt(root, offset); node; node = childAt(node, offset))
    path.push(node);
  return path;
}

function childAt(node: Nodes, offset: number): Nodes | undefined {
  if (!('children' in node)) return undefined;
  return node.children.find(child => {
    const {start, end} = rangeOf(child);
    return start <= offset && offset < end;
  });
}
