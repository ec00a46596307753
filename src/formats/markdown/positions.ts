import type {Link, Nodes, Parents, PhrasingContent, Text} from 'mdast';
import type {CompileContext, Extension, Handle, Token} from 'mdast-util-from-markdown';
import type {Point} from 'unist';
import type {Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';

/** A run of a text node's characters and its position in the file. */
interface Run {
  readonly value: string;
  readonly start: Point;
  readonly end: Point;
}

/** The runs of a text node, and the length of their characters. */
interface Runs {
  readonly list: Run[];
  length: number;
}

const runsOf = new WeakMap<Text, Runs>();
const altOf = new WeakMap<Nodes, readonly PhrasingContent[]>();

/**
 * Makes the parser remember the position of each token that a text node is made of, and the nodes of each alternative
 * text. The tree keeps less: the value of a text node has references decoded, and escapes and the marks of quotations removed.
 */
export const placesFromMarkdown: Extension = {
  exit: {
    autolinkEmail: exitAutolink('mailto:'),
    autolinkProtocol: exitAutolink(''),
    data: exitData,
    characterEscapeValue: exitData,
    characterReference: exitReference,
    lineEnding: exitLineEnding,
    label: exitLabel,
  },
};

/**
 * The position of a node.
 *
 * @throws {Error} When it has none: to guess would lose problems, or report them where they are not.
 */
export function rangeOf({type, position}: Nodes): Range {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) throw new Error(`A Markdown node (${type}) has no position`);
  return {start, end};
}

/**
 * The characters of a text node with their positions in the file.
 *
 * @throws {Error} When they are not known.
 */
export function piecesOf(node: Text): Piece[] {
  const pieces: Piece[] = [];
  for (const {value, start, end} of knownRunsOf(node)) {
    const piece = {value, start: start.offset!, end: end.offset!};
    const last = pieces.at(-1);
    if (last?.end === piece.start && isExact(last) && isExact(piece))
      pieces[pieces.length - 1] = {value: last.value + value, start: last.start, end: piece.end};
    else pieces.push(piece);
  }
  return pieces;
}

/** The nodes of an image's alternative text. */
export function alternativeOf(image: Nodes): readonly PhrasingContent[] {
  return altOf.get(image) ?? [];
}

/** Gives a text node the characters from one offset to another in the value of a node that the parser made. */
export function placeText(node: Text, parsed: Text, from: number, to: number): void {
  const list = [...cut(knownRunsOf(parsed), from, to)];
  runsOf.set(node, {list, length: to - from});
  node.position = {start: list[0]!.start, end: list.at(-1)!.end};
}

function knownRunsOf(node: Text): readonly Run[] {
  const {list} = runsOf.get(node) ?? {list: []};
  const value = list.map(run => run.value).join('');
  if (value === node.value) return list;
  // The white space after the box of a task is removed from the node.
  const removed = value.length - node.value.length;
  if (value.slice(removed) !== node.value)
    throw new Error(`The position of a Markdown text is not known: ${JSON.stringify(node.value)}`);
  return [...cut(list, removed, value.length)];
}

function* cut(runs: readonly Run[], from: number, to: number): Generator<Run> {
  let at = 0;
  for (const {value, start, end} of runs) {
    const first = Math.max(from - at, 0);
    const last = Math.min(to - at, value.length);
    at += value.length;
    if (first >= last) continue;
    // A character reference has one position, whatever part of it is asked for.
    const isWhole = !isExact({value, start: start.offset!, end: end.offset!});
    yield {
      value: value.slice(first, last),
      start: isWhole ? start : moved(start, first),
      end: isWhole || last === value.length ? end : moved(start, last),
    };
  }
}

function isExact({value, start, end}: Piece): boolean {
  return end - start === value.length;
}

function moved({line, column, offset}: Point, by: number): Point {
  return {line, column: column + by, offset: offset! + by};
}

/** Adds the characters of a token to the text node that was entered for it. */
function exitData(this: CompileContext, token: Token): undefined {
  const node = this.stack.pop() as Text;
  const value = this.sliceSerialize(token);
  node.value += value;
  close(node, value, token);
}

/** Ends the text of an address, which is a link to it. */
function exitAutolink(scheme: string): Handle {
  return function (token) {
    exitData.call(this, token);
    const link = this.stack.at(-1) as Link;
    link.url = scheme + this.sliceSerialize(token);
  };
}

/** The character is in the text node already. */
function exitReference(this: CompileContext, token: Token): undefined {
  const node = this.stack.pop() as Text;
  close(node, node.value.slice(runsOf.get(node)?.length ?? 0), token);
}

/** A line end is text, unless a hard break takes it in or the syntax has no use for it. */
function exitLineEnding(this: CompileContext, token: Token): undefined {
  const parent = this.stack.at(-1)!;
  if (this.data.atHardBreak) {
    const hardBreak = 'children' in parent ? parent.children.at(-1) : undefined;
    if (hardBreak?.position) hardBreak.position.end = pointOf(token.end);
    this.data.atHardBreak = undefined;
    return;
  }
  if (this.data.setextHeadingSlurpLineEnding || !this.config.canContainEols.includes(parent.type)) return;
  this.config.enter.data!.call(this, token);
  exitData.call(this, token);
  const text = this.stack.at(-1) as Parents;
  trimLineEnd(text.children.at(-1) as Text);
}

/** The token of a line end may take in the indentation of the next line, in a list item. */
function trimLineEnd(node: Text): void {
  const {list} = runsOf.get(node)!;
  const {value, start, end} = list.pop()!;
  list.push({value, start, end: {line: end.line, column: 1, offset: start.offset! + value.length}});
}

/** Ends the text of a link or an image. */
function exitLabel(this: CompileContext): undefined {
  const {children} = this.stack.at(-1) as {children: PhrasingContent[]};
  const value = this.resume();
  const node = this.stack.at(-1)!;
  this.data.inReference = true;
  if (node.type === 'link') node.children = children;
  else if (node.type === 'image') {
    node.alt = value;
    altOf.set(node, children);
  }
}

function close(node: Text, value: string, token: Token): void {
  const run = {value, start: pointOf(token.start), end: pointOf(token.end)};
  const runs = runsOf.get(node) ?? {list: [], length: 0};
  runs.list.push(run);
  runs.length += value.length;
  runsOf.set(node, runs);
  node.position!.end = run.end;
}

function pointOf({line, column, offset}: Point): Point {
  return {line, column, offset};
}
