import type {Segment} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import {tagOf} from '../language-of-path.js';
import type {SegmentFile} from '../segments/format.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {elementsIn, notesOf, type XmlElement, xmlTree} from '../xml/tree.js';
import {resourceText} from './string.js';

const lists = new Set(['string-array', 'array', 'plurals']);
const units = new Set(['string', 'item', ...lists]);

/** A reference to another resource in place of a text. */
const resourceReference = /^\s*[@?](?:\+?[\w.]+:)?[\w./]*\s*$/;

/** String resources of Android. */
export function readAndroid(text: string, {path, language}: FileFacts): SegmentFile {
  const {root, comments} = xmlTree(text, 'an Android resource file', 'resources', units);
  const declared = tagOf(root.attributes['tools:locale']) ?? language;
  // Android's own convention for strings that no language translates.
  const isKept = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .startsWith('donottranslate');
  const segments: Segment[] = [];
  const add = (id: string, element: XmlElement, unit: XmlElement, plural?: string): void => {
    const content = resourceText(text, element);
    if (resourceReference.test(content.text.text)) return;
    segments.push({
      id,
      target: sideOf(content.text, {language: declared, place: element.content, codes: content.codes}),
      translate: !isKept && unit.attributes.translatable !== 'false',
      notes: [...notesOf(unit), ...(element === unit ? [] : notesOf(element))],
      syntax: 'android',
      ...(plural !== undefined && {plural}),
    });
  };
  for (const unit of elementsIn(root)) {
    const {name = ''} = unit.attributes;
    if (unit.name === 'string' || (unit.name === 'item' && unit.attributes.type === 'string'))
      add(name, unit, unit);
    else if (lists.has(unit.name))
      for (const [index, item] of elementsIn(unit, 'item').entries()) {
        const {quantity} = item.attributes;
        add(`${name}[${quantity ?? index}]`, item, unit, unit.name === 'plurals' ? quantity : undefined);
      }
  }
  return {segments: withUniqueIds(segments), comments};
}
