import {type Node, type ParseError, parseTree, printParseErrorCode, visit} from 'jsonc-parser';
import type {Comment, Range} from '../../model/comment.js';
import {FileFormatError, lineAt} from '../file-format-error.js';
import {shallow} from '../segments/nesting.js';
import {followedBy} from '../segments/notes.js';

/** A key and its value. */
export type Property = readonly [key: string, value: Node];

/**
 * Parses JSON. Comments and trailing commas are allowed.
 *
 * @param line The number of the text's first line in its file.
 * @throws {FileFormatError} When the text is not JSON.
 */
export function treeOf(text: string, line = 1): Node {
  const errors: ParseError[] = [];
  const root = shallow('JSON', () => parseTree(text, errors, {allowTrailingComma: true}));
  const [error] = errors;
  if (root && !error) return root;
  const isEmpty = !error || text.trim() === '';
  const problem = isEmpty ? 'the file is empty' : describe(printParseErrorCode(error.error));
  throw new FileFormatError('JSON', line - 1 + lineAt(text, error?.offset ?? 0), problem);
}

/** The properties of an object, in order of position. A key may occur twice. */
export function propertiesOf({type, children = []}: Node): Property[] {
  if (type !== 'object') return [];
  const properties: Property[] = [];
  for (const {children: [key, value] = []} of children)
    if (key && value) properties.push([String(key.value), value]);
  return properties;
}

/** The value of a property of an object. */
export function propertyOf(object: Node, name: string): Node | undefined {
  return propertiesOf(object).find(([key]) => key === name)?.[1];
}

/** Where a string is, without its quotation marks. */
export function insideOf({offset, length}: Node): Range {
  return {start: offset + 1, end: offset + length - 1};
}

/** The value of a property that is a string. */
export function stringIn(properties: readonly Property[], name: string): string | undefined {
  const value = properties.find(([key]) => key === name)?.[1].value;
  return typeof value === 'string' ? value : undefined;
}

/** The comments of a text, in order of position. Each has the property or item after it as what follows. */
export function commentsOf(text: string, root: Node): Comment[] {
  const comments: Comment[] = [];
  visit(text, {
    onComment(offset, length) {
      const whole = text.slice(offset, offset + length);
      comments.push({
        start: offset,
        end: offset + length,
        value: whole.slice(2, whole[1] === '*' ? -2 : undefined),
      });
    },
  });
  if (comments.length === 0) return comments;
  return followedBy(comments, entriesOf(root));
}

/** The properties of objects and the items of lists, outer ones first. */
function entriesOf(root: Node): Range[] {
  const entries: Range[] = [];
  const addBelow = ({type, children = []}: Node): void => {
    for (const child of children) {
      if (type !== 'property') entries.push({start: child.offset, end: child.offset + child.length});
      addBelow(child);
    }
  };
  addBelow(root);
  return entries;
}

/** "ColonExpected" as "colon expected". */
function describe(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`).toLowerCase();
}
