import type {Nodes, RootContent} from 'mdast';
import type {Comment, Range} from '../../model/comment.js';
import {type PlacedBlock, placed} from '../../model/placed-block.js';
import {movedComment} from '../comments.js';
import type {VersionReader} from '../format.js';
import {commentsIn} from './comments.js';
import {unfenced} from './outer-fence.js';
import {rangeOf} from './positions.js';
import {blocksOf, parseMarkdown} from './read.js';

/** A node of the document's top level, with all that is in it. */
interface Chunk {
  readonly type: Nodes['type'];
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly PlacedBlock[];
  /** Places count from the start of the chunk, those of blocks and of comments. */
  readonly comments: readonly Comment[];
  /** The labels that are defined in it, as Markdown that defines them; links elsewhere need them. */
  readonly definitions: string;
  /** Whether an empty line precedes it. */
  readonly isApart: boolean;
}

/** Where two versions of a text differ. */
interface Change {
  readonly start: number;
  /** Where what follows is the same again, in the old and in the new version. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * Reads the versions of a Markdown text as it is edited, and parses again only what an edit may have changed.
 *
 * CommonMark is read line by line, and nothing but definitions has an effect on what stands before it. So the nodes up
 * to the one before an edit stay what they are, and as soon as a node after the edit starts where one started before,
 * all that follows is as it was.
 */
export class MarkdownVersions implements VersionReader {
  #text = '';
  #chunks: readonly Chunk[] = [];
  #definitions = '';

  /** The blocks of the next version of the text. Those that have not changed are the same objects as before. */
  read(given: string): PlacedBlock[] {
    const {text, fence} = unfenced(given);
    const change = changeBetween(this.#text, text);
    const chunks = this.#reread(text, change) ?? chunksOf(text, 0, '');
    this.#text = text;
    this.#chunks = chunks;
    this.#definitions = chunks.map(({definitions}) => definitions).join('');
    const inner = chunks.flatMap(({start, blocks}) =>
      blocks.map(placed => ({block: placed.block, start: placed.start + start})),
    );
    return fence ? [placed(detached(fence)), ...inner] : inner;
  }

  /** The comments of the version that was read last. */
  readonly readComments = (): Comment[] => {
    const found: Comment[][] = [];
    let next: Range | undefined;
    for (const {type, start, end, comments} of this.#chunks.toReversed()) {
      found.push(comments.map(comment => commentInFile(comment, start, next)));
      // As in a chunk: raw HTML, another comment perhaps, is no prose, and what comes after it is meant.
      if (type !== 'html') next = {start, end};
    }
    return found.reverse().flat();
  };

  /** The chunks of the new version; undefined where all of it must be read. */
  #reread(text: string, change: Change): readonly Chunk[] | undefined {
    const old = this.#chunks;
    const shift = change.newEnd - change.oldEnd;
    const first = this.#firstTouched(change.start);
    if (first < 0 || this.#definitions.includes(unsafe)) return undefined;
    // Front matter that nothing ends yet may have been ended now.
    const isOpen = mayBeFrontMatter.test(text) || mayBeFrontMatter.test(this.#text);
    if (isOpen && (first === 0 || !isFrontMatter(old[0]!))) return undefined;
    const from = first === 0 ? 0 : lineStart(text, old[first]!.start);
    let next = old.findIndex(({start, isApart}) => isApart && start > change.oldEnd);
    for (let step = 1; next > 0; step *= 2) {
      const end = (old[next + 1]?.start ?? this.#text.length) + shift;
      const read = chunksOf(text.slice(from, end), from, this.#definitions);
      const start = old[next]!.start + shift;
      const same = read.findIndex(chunk => chunk.start === start && chunk.isApart);
      if (same >= 0 && isSame(read[same]!, old[next]!))
        return this.#joined(first, read.slice(0, same), next, shift);
      next = old.findIndex(({isApart}, index) => isApart && index >= next + step);
    }
    const read = chunksOf(text.slice(from), from, this.#definitions);
    return this.#joined(first, read, old.length, shift);
  }

  /** The chunk from which on an edit may have an effect: the one before the chunk that it is in, or after it. */
  #firstTouched(start: number): number {
    const at = this.#chunks.findLastIndex(chunk => chunk.start <= start);
    const first = this.#chunks.findLastIndex(({isApart}, index) => index < at && isApart);
    return Math.max(first, Math.min(at, 0));
  }

  /** Puts new chunks in the place of old ones; undefined where what is defined is another. */
  #joined(first: number, read: readonly Chunk[], next: number, shift: number): readonly Chunk[] | undefined {
    const old = this.#chunks;
    // micromark treats the content after indented code, even after an empty line, as an interruption of the code.
    if (read[0]?.start !== old[first]!.start || read[0].type !== old[first]!.type) return undefined;
    const defined = (chunks: readonly Chunk[]): string => chunks.map(chunk => chunk.definitions).join('');
    if (defined(read) !== defined(old.slice(first, next))) return undefined;
    const rest = old
      .slice(next)
      .map(chunk => (shift === 0 ? chunk : {...chunk, start: chunk.start + shift, end: chunk.end + shift}));
    return [...old.slice(0, first), ...read, ...rest];
  }
}

/** The start of a text that has front matter, or will have when a line ends it. */
const mayBeFrontMatter = /^(?:---|\+\+\+)/;

/** Marks a definition whose label cannot be written back exactly as it was read. */
const unsafe = '\0';

/** Ends the definitions that stand before a part of a text, whatever the part begins with. */
const divider = '***\n\n';

/**
 * Reads a part of a text.
 *
 * @param offset Where the part starts in the text.
 * @param definitions Markdown that defines what is defined elsewhere.
 */
function chunksOf(part: string, offset: number, definitions: string): Chunk[] {
  // A thematic break that begins a part of the text would begin front matter.
  const before = offset === 0 && definitions === '' ? '' : definitions + divider;
  const markup = before + part;
  const chunks: Chunk[] = [];
  for (const node of parseMarkdown(markup).children) {
    const {start, end} = rangeOf(node);
    if (start < before.length) continue;
    const inPart = start - before.length;
    chunks.push({
      type: node.type,
      start: offset + inPart,
      end: offset + end - before.length,
      blocks: blocksIn(node, markup, start),
      comments: commentsOf(node, markup),
      definitions: definitionsIn(node),
      isApart: isApart(part, inPart),
    });
  }
  return chunks;
}

function isFrontMatter({type}: Chunk): boolean {
  return type === 'yaml' || (type as string) === 'toml';
}

/** Whether a chunk reads as one of the version before. */
function isSame(one: Chunk, other: Chunk): boolean {
  return one.type === other.type && JSON.stringify(one.blocks) === JSON.stringify(other.blocks);
}

/** The blocks in a node of the top level; their starts count from the node's. */
function blocksIn(node: RootContent, markup: string, start: number): PlacedBlock[] {
  return [...blocksOf(node, markup)].map(block => {
    const found = placed(detached(block));
    return {block: found.block, start: found.start - start};
  });
}

/** Placeholder for the block after a chunk until it is known. */
const nowhere: Range = {start: Number.NaN, end: Number.NaN};

/** The comments in a node of the top level; their places count from its start. */
function commentsOf(node: RootContent, markup: string): Comment[] {
  const {start, end} = rangeOf(node);
  if (!markup.slice(start, end).includes('<!--')) return [];
  const found = [...commentsIn({type: 'root', children: [node]}, markup, {next: nowhere})];
  return found.map(comment => ({...movedComment(comment, -start), value: detached(comment.value)}));
}

/** The comment of a chunk in the file, where the chunk is followed by another. */
function commentInFile(comment: Comment, chunkStart: number, following: Range | undefined): Comment {
  const {next, ...moved} = movedComment(comment, chunkStart);
  const then = next && Number.isNaN(next.start) ? following : next;
  return then ? {...moved, next: then} : moved;
}

/** A copy of plain data: a slice of a text would hold on to the whole version that it was read in. */
function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function definitionsIn(node: Nodes): string {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') {
    const label = node.label ?? node.identifier;
    const mark = node.type === 'definition' ? '' : '^';
    const definition = /[[\]\\&\n\r]/.test(label) ? unsafe : `[${mark}${label}]: x\n\n`;
    return definition + ('children' in node ? node.children.map(definitionsIn).join('') : '');
  }
  return 'children' in node ? node.children.map(definitionsIn).join('') : '';
}

/** Where the line of a node starts that may be indented. */
function lineStart(text: string, start: number): number {
  let at = start;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

/** Whether an empty line, or nothing, precedes a node. */
function isApart(text: string, start: number): boolean {
  const line = lineStart(text, start);
  return (
    line === 0 || /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, line - 80), line))
  );
}

function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return {start, oldEnd: before.length - same, newEnd: after.length - same};
}
