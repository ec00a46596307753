import {isMap, isScalar, isSeq, type Node, parseAllDocuments, type Scalar, type YAMLMap} from 'yaml';
import type {Comment, Range} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import {FileFormatError, lineAt} from '../file-format-error.js';
import type {FileFacts} from '../format.js';
import {tagOf} from '../language-of-path.js';
import type {SegmentFile} from '../segments/format.js';
import type {MappedText} from '../segments/mapped-text.js';
import {shallow, tooDeep} from '../segments/nesting.js';
import {followedBy} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {alignBlock, alignFlow} from './align.js';
import {commentsIn} from './comments.js';

/** Categories of plurals, as Rails has them for keys. */
const pluralCategories = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Keys of formats of dates and numbers, in which letters after `%` are code. */
const formatKeys = new Set(['format', 'formats']);
const formatCode = /%[-0^#]?[A-Za-z]/g;

/** A name of Ruby's, such as `:year`. It is no text. */
const symbol = /^:\w+$/;

/** Styles of scalars, by the parser's names. They are the `encoding` of a target. */
const styles: Readonly<Record<string, 'plain' | 'single' | 'double' | 'literal' | 'folded'>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Where a scalar is, and how it is to be read. */
interface Context {
  readonly path: readonly string[];
  readonly language: string;
  readonly isPlural?: boolean;
}

/**
 * Translations in YAML: the strings of mappings and lists of any depth, with their keys as ids. As in the files of Rails, a key at
 * the root that is a language is the language of what it holds; the only one is not part of ids.
 */
export function readYaml(text: string, facts: FileFacts): SegmentFile {
  return shallow('YAML', () => {
    const reading = new Reading(text);
    for (const root of rootsOf(text)) reading.document(root, facts.language);
    const {segments, entries} = reading;
    return {segments: withUniqueIds(segments), comments: commentsOf(text, entries)};
  });
}

class Reading {
  readonly segments: Segment[] = [];
  /** The keys with their values and the items of lists, outer ones first. */
  readonly entries: Range[] = [];
  readonly #text: string;
  readonly #hasRubyPlaceholders: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#hasRubyPlaceholders = text.includes('%{');
  }

  document(root: Node, language: string): void {
    const tags = isMap(root)
      ? root.items.map(({key, value}) => (isMap(value) ? tagOf(nameOf(key)) : undefined))
      : [];
    if (!isMap(root) || tags.length === 0 || tags.includes(undefined)) {
      this.#node(root, {path: [], language});
      return;
    }
    for (const [index, {key, value}] of root.items.entries()) {
      this.#remember(key, value);
      const path = tags.length === 1 ? [] : [nameOf(key)];
      this.#node(value as Node, {path, language: tags[index]!});
    }
  }

  /** An alias is passed over: what it stands for is read where it is defined. */
  #node(node: unknown, context: Context): void {
    if (isScalar(node)) this.#scalar(node, context);
    if (isMap(node)) this.#map(node, context);
    if (!isSeq(node)) return;
    for (const [index, item] of node.items.entries()) {
      this.#remember(item, item);
      this.#node(item, {...context, path: [...context.path, String(index)]});
    }
  }

  #map(map: YAMLMap, {path, language}: Context): void {
    const names = map.items.map(({key}) => nameOf(key));
    const isPlural = names.includes('other') && names.every(name => pluralCategories.has(name));
    for (const [index, {key, value}] of map.items.entries()) {
      this.#remember(key, value);
      this.#node(value, {path: [...path, names[index]!], language, isPlural});
    }
  }

  #scalar({value, type, range}: Scalar, {path, language, isPlural}: Context): void {
    const style = styles[type ?? ''];
    if (typeof value !== 'string' || !range || !style || (style === 'plain' && symbol.test(value))) return;
    const quotes = style === 'single' || style === 'double' ? 1 : 0;
    const place = {start: range[0] + quotes, end: range[1] - quotes};
    const isBlock = style === 'literal' || style === 'folded';
    const aligned = isBlock
      ? alignBlock(this.#text, place, value, style === 'folded')
      : alignFlow(this.#text, place, value, style);
    if (!aligned) return;
    const plural = isPlural ? path.at(-1) : undefined;
    this.segments.push({
      id: path.join('.'),
      target: sideOf(withFormatCode(aligned, path), {language, place, encoding: style}),
      translate: true,
      notes: [],
      ...(plural !== undefined && {plural}),
      ...(this.#hasRubyPlaceholders && {syntax: 'ruby'}),
    });
  }

  #remember(first: unknown, last: unknown): void {
    const start = rangeOf(first)?.[0];
    const end = (rangeOf(last) ?? rangeOf(first))?.[1];
    if (start !== undefined && end !== undefined) this.entries.push({start, end});
  }
}

function withFormatCode(text: MappedText, path: readonly string[]): MappedText {
  return path.some(key => formatKeys.has(key)) ? text.markCode(formatCode) : text;
}

/** @throws {FileFormatError} When the text is not YAML. */
function rootsOf(text: string): Node[] {
  // Looking for keys that occur twice takes time that grows with the square of their number.
  const documents = parseAllDocuments(text, {
    uniqueKeys: false,
    prettyErrors: false,
    strict: false,
    logLevel: 'silent',
  });
  return [...documents].flatMap(({contents, errors: [error]}) => {
    if (error) throw new FileFormatError('YAML', lineAt(text, error.pos[0]), problemOf(error.message));
    return contents ? [contents as Node] : [];
  });
}

function problemOf(message: string): string {
  const [line = ''] = message.split('\n');
  // The parser catches what overflows the stack.
  if (/call stack/.test(line)) return tooDeep;
  return line.charAt(0).toLowerCase() + line.slice(1);
}

function commentsOf(text: string, entries: readonly Range[]): Comment[] {
  if (!text.includes('mtlint-')) return [];
  return followedBy(commentsIn(text), entries);
}

/** A key as it is written: `1.0` is no number here. */
function nameOf(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return key.source ?? String(key.value);
}

function rangeOf(node: unknown): Scalar['range'] {
  return (node as Scalar | null)?.range;
}
