import type {Piece} from '../../model/block.js';
import type {Comment, Range} from '../../model/comment.js';
import {FileFormatError} from '../file-format-error.js';
import {type Attributes, parseXml} from './parser.js';

/** An element of XML. */
export interface XmlElement extends Range {
  /** With its prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  /** Between its tags. */
  readonly content: Range;
  /** Elements and runs of text, in order of position. */
  readonly children: readonly (XmlElement | Piece)[];
  /** The comment right before it. */
  readonly comment?: string;
}

/** A document in XML. */
export interface XmlTree {
  readonly root: XmlElement;
  /** In order of position. Each has the unit that it is in, or else the element after it, as what follows. */
  readonly comments: readonly Comment[];
}

type Open<T> = {-readonly [Key in keyof T]: T[Key]};

interface OpenElement extends Open<XmlElement> {
  readonly content: Open<Range>;
  readonly children: (XmlElement | Piece)[];
}

/**
 * Reads a document in XML as a tree.
 *
 * @param format Name of the format, for messages.
 * @param root Name that the root element must have.
 * @param units Names of elements that hold a translation: comments in one are about it.
 * @throws {FileFormatError} When the document is not well-formed, or has another root.
 */
export function xmlTree(text: string, format: string, root: string, units: ReadonlySet<string>): XmlTree {
  const open: OpenElement[] = [];
  const comments: Open<Comment>[] = [];
  let waiting: Open<Comment>[] = [];
  let unit: OpenElement | undefined;
  let found: XmlElement | undefined;
  parseXml(text, {
    open(name, attributes, start, end) {
      if (!found && name !== root)
        throw new FileFormatError(format, 1, `expected an element \`${root}\`, not \`${name}\``);
      const element: OpenElement = {
        name,
        attributes,
        start,
        end: text.length,
        content: {start: end, end: text.length},
        children: [],
      };
      found ??= element;
      open.at(-1)?.children.push(element);
      open.push(element);
      if (unit) return;
      if (units.has(name)) unit = element;
      const comment = waiting.at(-1)?.value.trim();
      if (comment) element.comment = comment;
      for (const before of waiting) before.next = element;
      waiting = [];
    },
    close(_, start, end) {
      const element = open.pop()!;
      element.content.end = Math.max(start, element.content.start);
      element.end = end;
      if (element === unit) unit = undefined;
    },
    text(value, start, end) {
      if (value !== '') open.at(-1)?.children.push({value, start, end});
    },
    comment(value, start, end) {
      const comment: Open<Comment> = {value, start, end};
      comments.push(comment);
      if (unit) comment.next = unit;
      else waiting.push(comment);
    },
  });
  if (!found) throw new FileFormatError(format, 1, `expected an element \`${root}\``);
  return {
    root: found,
    comments: comments.map(({next, ...comment}) =>
      next ? {...comment, next: {start: next.start, end: next.end}} : comment,
    ),
  };
}

/** What a comment before an element tells translators. */
export function notesOf({comment}: XmlElement): string[] {
  return comment === undefined || comment.startsWith('mtlint-') ? [] : [comment];
}

/** Whether a node is an element. */
export function isElement(node: XmlElement | Piece): node is XmlElement {
  return 'children' in node;
}

/** The elements in an element, one level down. */
export function elementsIn({children}: XmlElement, name?: string): XmlElement[] {
  return children.filter(isElement).filter(child => name === undefined || child.name === name);
}

/** The first element with a name in an element, one level down. */
export function elementIn({children}: XmlElement, name: string): XmlElement | undefined {
  return children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

/** The text of an element without that of the elements in it. */
export function plainText(element: XmlElement | undefined): string {
  return (element?.children ?? []).map(child => (isElement(child) ? '' : child.value)).join('');
}

/** The text runs of an element. */
export function runsIn({children}: XmlElement): Piece[] {
  return children.filter((child): child is Piece => !isElement(child));
}
