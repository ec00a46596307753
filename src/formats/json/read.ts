import type {Node} from 'jsonc-parser';
import type {Comment, Range} from '../../model/comment.js';
import type {PlaceholderSyntax} from '../../model/placeholder-syntax.js';
import type {Segment} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {tagOfLocale} from '../segments/locale.js';
import {shallow} from '../segments/nesting.js';
import {noteComment} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {stringAt} from './string.js';
import {commentsOf, insideOf, type Property, propertiesOf, stringIn, treeOf} from './tree.js';

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
const pluralForm = /_(zero|one|two|few|many|other|plural)$/;

/** What is known of a string by what it is in. */
interface Context {
  readonly language: string;
  readonly syntax: PlaceholderSyntax | undefined;
}

/**
 * Translations in JSON: the strings of an object of any depth, with their keys as ids. What names its locale as a bundle does is read
 * as one.
 */
export function readJson(text: string, {language}: FileFacts): SegmentFile {
  const root = treeOf(text);
  const properties = propertiesOf(root);
  if (stringIn(properties, '@@locale') !== undefined) return bundleOf(text, root, properties, language);
  const strings = new Strings(text, {language, syntax: syntaxOf(text)});
  shallow('JSON', () => strings.addAll(root, []));
  return strings.file(root);
}

/** An Application Resource Bundle. `@@locale` is its language; `@key` describes `key`. */
export function readArb(text: string, {language}: FileFacts): SegmentFile {
  const root = treeOf(text);
  return bundleOf(text, root, propertiesOf(root), language);
}

function bundleOf(text: string, root: Node, properties: readonly Property[], language: string): SegmentFile {
  const locale = tagOfLocale(stringIn(properties, '@@locale')) ?? language;
  const about = new Map(properties.filter(([key]) => key.startsWith('@')));
  const strings = new Strings(text, {language: locale, syntax: 'icu'});
  for (const [key, value] of properties) {
    const description = about.get(`@${key}`);
    if (!key.startsWith('@') && value.type === 'string')
      strings.add(value, [key], description && propertiesOf(description));
  }
  return strings.file(root);
}

/** Collects the strings of a file. */
class Strings {
  readonly #text: string;
  readonly #context: Context;
  readonly #segments: Segment[] = [];
  readonly #comments: Comment[] = [];

  constructor(text: string, context: Context) {
    this.#text = text;
    this.#context = context;
  }

  /** What was collected, with the directives in descriptions and in comments. */
  file(root: Node): SegmentFile {
    const segments = withUniqueIds(this.#segments);
    if (!this.#text.includes('mtlint-')) return {segments};
    const comments = [...this.#comments, ...commentsOf(this.#text, root)];
    return {segments, comments: comments.sort((a, b) => a.start - b.start)};
  }

  /** Adds the strings below a node. */
  addAll(node: Node, path: readonly string[]): void {
    if (node.type === 'string') this.add(node, path);
    if (node.type === 'array')
      for (const [index, child] of (node.children ?? []).entries())
        this.addAll(child, [...path, stringIn(propertiesOf(child), 'id') ?? String(index)]);
    if (node.type !== 'object') return;
    const properties = propertiesOf(node);
    const message = messageIn(properties);
    if (message) this.add(message, path, properties);
    else for (const [key, value] of properties) this.addAll(value, [...path, key]);
  }

  /** @param about Properties among which a description may be. */
  add(node: Node, path: readonly string[], about: readonly Property[] = []): void {
    const {language, syntax} = this.#context;
    const place = insideOf(node);
    const plural = pluralForm.exec(path.at(-1) ?? '')?.[1];
    this.#segments.push({
      id: path.join('.'),
      target: sideOf(stringAt(this.#text, place.start, place.end), {language, place}),
      translate: true,
      notes: this.#notesIn(about, place),
      ...(plural !== undefined && {plural}),
      ...(syntax !== undefined && {syntax}),
    });
  }

  #notesIn(about: readonly Property[], target: Range): readonly string[] {
    const description = about.find(([key]) => key === 'description')?.[1];
    if (typeof description?.value !== 'string') return [];
    const comment = noteComment(this.#text, insideOf(description), target);
    if (comment) this.#comments.push(comment);
    return [description.value];
  }
}

/** The message of an object that holds a single one, as FormatJS, Docusaurus and browser extensions have it. */
function messageIn(properties: readonly Property[]): Node | undefined {
  if (!properties.every(([key]) => aboutMessages.has(key))) return undefined;
  return properties.find(([key, {type}]) => messageKeys.includes(key) && type === 'string')?.[1];
}

/** The placeholder syntax that only one library has. */
function syntaxOf(text: string): PlaceholderSyntax | undefined {
  if (/\{\{\s{0,3}-?\s{0,3}[\w.]|\$t\(/.test(text)) return 'i18next';
  return /\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.test(text) ? 'icu' : undefined;
}
