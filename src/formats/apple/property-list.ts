import type {Range} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {MappedText} from '../segments/mapped-text.js';
import {followedBy} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {rootNameOf} from '../xml/root.js';
import {elementIn, elementsIn, notesOf, plainText, runsIn, type XmlElement, xmlTree} from '../xml/tree.js';

/** Keys whose values are no text: types of variables and of their forms. */
const settings = new Set(['NSStringFormatSpecTypeKey', 'NSStringFormatValueTypeKey']);

const formatKey = 'NSStringLocalizedFormatKey';

/** Categories of plurals. */
const plurals = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** A format that consists of variables. */
const onlyVariables = /^(?:\s|%(?:\d{1,2}\$)?#@[^@\s]*@)*$/;

export function isPropertyList(text: string): boolean {
  return /^\uFEFF?\s*</.test(text) && rootNameOf(text.slice(0, 4096)) === 'plist';
}

interface Level {
  readonly dictionary: XmlElement;
  readonly path: readonly string[];
}

/** Strings and forms of plurals in a property list. */
export function readPropertyList(text: string, {language}: FileFacts): SegmentFile {
  const {root, comments} = xmlTree(text, 'a property list', 'plist', new Set(['string']));
  const segments: Segment[] = [];
  const pairs: Range[] = [];
  const first = elementIn(root, 'dict');
  const levels: Level[] = first ? [{dictionary: first, path: []}] : [];
  // A key is before its value.
  for (let level = levels.pop(); level; level = levels.pop()) {
    const inner: Level[] = [];
    let key: XmlElement | undefined;
    for (const element of elementsIn(level.dictionary)) {
      if (element.name === 'key') {
        key = element;
        continue;
      }
      const name = plainText(key);
      pairs.push({start: key?.start ?? element.start, end: element.end});
      if (element.name === 'dict') inner.push({dictionary: element, path: [...level.path, name]});
      else if (element.name === 'string' && key && !settings.has(name)) {
        const segment = segmentOf(element, key, [...level.path, name], language);
        if (segment) segments.push(segment);
      }
    }
    levels.push(...inner.reverse());
  }
  segments.sort((a, b) => a.target.place.start - b.target.place.start);
  pairs.sort((a, b) => a.start - b.start);
  const followed = followedBy(comments, pairs);
  return {
    segments: withUniqueIds(segments),
    // A comment in a string is about it.
    comments: comments.map((comment, index) =>
      comment.next && comment.next.start < comment.start ? comment : followed[index]!,
    ),
  };
}

function segmentOf(
  element: XmlElement,
  key: XmlElement,
  path: readonly string[],
  language: string,
): Segment | undefined {
  const name = path.at(-1)!;
  const isFormat = name === formatKey;
  const value = MappedText.of(runsIn(element));
  if (isFormat && onlyVariables.test(value.text)) return undefined;
  return {
    id: (isFormat ? path.slice(0, -1) : path).join('.'),
    target: sideOf(value, {language, place: element.content}),
    translate: true,
    notes: [...notesOf(key), ...notesOf(element)],
    syntax: 'apple',
    ...(path.length > 1 && plurals.has(name) && {plural: name}),
  };
}
