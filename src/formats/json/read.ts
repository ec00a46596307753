import {getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser';
import type {PlaceholderSyntax} from '../../model/placeholder-syntax.js';
import type {Segment} from '../../model/segment.js';
import {FileFormatError, lineAt} from '../file-format-error.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {sideOf} from '../segments/side.js';
import {stringAt} from './string.js';

/** Keys of an object that holds one message, and what describes it. */
const messageKeys = ['defaultMessage', 'message'];
const aboutMessages = new Set([
  'id',
  'description',
  'file',
  'start',
  'end',
  'placeholders',
  'hash',
  ...messageKeys,
]);

/** Suffixes of keys with a plural form (i18next). */
const pluralForm = /_(zero|one|two|few|many|other|plural|\d+)$/;

/** What is known of a string by what it is in. */
interface Context {
  readonly language: string;
  readonly syntax: PlaceholderSyntax | undefined;
}

/** Translations in JSON: the strings of an object of any depth, with their keys as ids. */
export function readJson(text: string, {language}: FileFacts): SegmentFile {
  const root = treeOf(text);
  return {segments: [...segmentsIn(text, root, [], {language, syntax: syntaxOf(text)})]};
}

/** An Application Resource Bundle. `@@locale` is its language; `@key` describes `key`. */
export function readArb(text: string, {language}: FileFacts): SegmentFile {
  const root = treeOf(text);
  const values = new Map<string, Node>(
    propertiesOf(root).map(([key, value]): [string, Node] => [key, value]),
  );
  const locale = values.get('@@locale')?.value;
  const context: Context = {
    language: typeof locale === 'string' ? locale.replaceAll('_', '-') : language,
    syntax: 'icu',
  };
  const segments = [...values].flatMap(([key, value]) => {
    if (key.startsWith('@') || value.type !== 'string') return [];
    const about = values.get(`@${key}`);
    const description = about && propertiesOf(about).find(([name]) => name === 'description')?.[1].value;
    const notes = typeof description === 'string' ? [description] : [];
    return segmentOf(text, value, [key], {...context}, notes);
  });
  return {segments};
}

function* segmentsIn(
  text: string,
  node: Node | undefined,
  path: readonly string[],
  context: Context,
): Generator<Segment> {
  if (!node) return;
  if (node.type === 'string') yield segmentOf(text, node, path, context, []);
  if (node.type === 'array') {
    for (const [index, child] of (node.children ?? []).entries())
      yield* segmentsIn(text, child, [...path, idOf(child) ?? String(index)], context);
  }
  if (node.type !== 'object') return;
  const message = messageIn(node);
  if (message) yield segmentOf(text, message.value, path, context, message.notes);
  else for (const [key, value] of propertiesOf(node)) yield* segmentsIn(text, value, [...path, key], context);
}

/** The message of an object that holds a single one, as FormatJS, Docusaurus and browser extensions have it. */
function messageIn(node: Node): {readonly value: Node; readonly notes: readonly string[]} | undefined {
  const properties = new Map(propertiesOf(node));
  const value = messageKeys.map(key => properties.get(key)).find(found => found?.type === 'string');
  if (!value || ![...properties.keys()].every(key => aboutMessages.has(key))) return undefined;
  const description = properties.get('description')?.value;
  return {value, notes: typeof description === 'string' ? [description] : []};
}

/** The id that an object in a list has. */
function idOf(node: Node): string | undefined {
  if (node.type !== 'object') return undefined;
  const id = propertiesOf(node).find(([key]) => key === 'id')?.[1].value;
  return typeof id === 'string' ? id : undefined;
}

function segmentOf(
  text: string,
  node: Node,
  path: readonly string[],
  {language, syntax}: Context,
  notes: readonly string[],
): Segment {
  const start = node.offset + 1;
  const end = node.offset + node.length - 1;
  const plural = pluralForm.exec(path.at(-1) ?? '')?.[1];
  return {
    id: path.join('.'),
    target: sideOf(stringAt(text, start, end), {language, place: {start, end}}),
    translate: true,
    notes,
    ...(plural !== undefined && {plural}),
    ...(syntax !== undefined && {syntax}),
  };
}

/** The placeholder syntax that only one library has. */
function syntaxOf(text: string): PlaceholderSyntax | undefined {
  if (/\{\{\s*-?\s*[\w.]+|\$t\(/.test(text)) return 'i18next';
  return /\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.test(text) ? 'icu' : undefined;
}

function propertiesOf(node: Node): [key: string, value: Node][] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({children = []}): [string, Node][] => {
    const [key, value] = children;
    return key && value ? [[String(getNodeValue(key)), value]] : [];
  });
}

/** @throws {FileFormatError} When the text is not JSON. Comments and trailing commas are allowed. */
function treeOf(text: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {allowTrailingComma: true});
  const [error] = errors;
  if (root && !error) return root;
  const problem = error ? describe(printParseErrorCode(error.error)) : 'the file is empty';
  throw new FileFormatError('JSON', lineAt(text, error?.offset ?? 0), problem);
}

/** "ColonExpected" as "colon expected". */
function describe(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`).toLowerCase();
}
