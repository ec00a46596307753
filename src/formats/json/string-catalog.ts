import type {Node} from 'jsonc-parser';
import type {Comment} from '../../model/comment.js';
import type {Segment, SegmentState, Side} from '../../model/segment.js';
import {FileFormatError} from '../file-format-error.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {tagOfLocale} from '../segments/locale.js';
import {shallow} from '../segments/nesting.js';
import {noteComment} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {stringAt} from './string.js';
import {insideOf, propertiesOf, propertyOf, stringIn, treeOf} from './tree.js';

const states: Readonly<Record<string, SegmentState>> = {
  new: 'new',
  needs_review: 'machine',
  translated: 'translated',
  stale: 'obsolete',
};

/** A text of an entry in one language. */
interface Unit {
  /** Variations and substitutions that it is of: `one`, `files.other`, `iphone`. */
  readonly path: readonly string[];
  readonly value: Node;
  readonly state: string | undefined;
}

/** A string catalog of Xcode, which has all languages: a segment for each text in each language. */
export function readStringCatalog(text: string, {language, sourceLanguage}: FileFacts): SegmentFile {
  const root = treeOf(text);
  const entries = propertyOf(root, 'strings');
  if (entries?.type !== 'object')
    throw new FileFormatError('a string catalog', 1, 'expected a property `strings` with an object');
  const from = tagOfLocale(stringIn(propertiesOf(root), 'sourceLanguage')) ?? sourceLanguage ?? language;
  const segments: Segment[] = [];
  const comments: Comment[] = [];
  for (const {children: [key, entry] = []} of entries.children ?? []) {
    if (!key || entry?.type !== 'object') continue;
    const place = {start: key.offset, end: entry.offset + entry.length};
    const note = propertyOf(entry, 'comment');
    const comment = note?.type === 'string' && noteComment(text, insideOf(note), place);
    if (comment) comments.push(comment);
    segments.push(...shallow('JSON', () => segmentsOf(text, key, entry, from)));
  }
  return {segments: withUniqueIds(segments), comments};
}

/** The segments of an entry. Its source is the text in the source language, or else the key. */
function segmentsOf(text: string, key: Node, entry: Node, sourceLanguage: string): Segment[] {
  const name = String(key.value);
  const properties = propertiesOf(entry);
  const note = stringIn(properties, 'comment');
  const isStale = stringIn(properties, 'extractionState') === 'stale';
  const translate = propertyOf(entry, 'shouldTranslate')?.value !== false;
  const localizations = propertyOf(entry, 'localizations');
  const languages = localizations ? propertiesOf(localizations) : [];
  const units = languages.map(([locale, node]) => ({
    locale,
    language: tagOfLocale(locale) ?? locale,
    units: unitsOf(node),
  }));
  const originals = units.find(({language}) => language === sourceLanguage)?.units ?? [];
  const side = (node: Node, language: string): Side => {
    const place = insideOf(node);
    return sideOf(stringAt(text, place.start, place.end), {language, place});
  };
  return units.flatMap(({locale, language, units: own}) =>
    own.map((unit): Segment => {
      const form = unit.path.at(-1)?.replace(/^.*\./, '');
      const state = isStale ? 'obsolete' : states[unit.state ?? ''];
      const isSource = language === sourceLanguage;
      return {
        id: [name, locale, ...unit.path].join('/'),
        target: side(unit.value, language),
        ...(!isSource && {source: side(originalOf(unit, originals) ?? key, sourceLanguage)}),
        translate,
        notes: note === undefined || note.startsWith('mtlint-') ? [] : [note],
        syntax: 'apple',
        ...(state !== undefined && {state}),
        ...(form !== undefined && {plural: form}),
      };
    }),
  );
}

/** The text that another is a translation of: the same form, or else the last one, which is `other`. */
function originalOf({path}: Unit, originals: readonly Unit[]): Node | undefined {
  const id = path.join('/');
  return (originals.find(original => original.path.join('/') === id) ?? originals.at(-1))?.value;
}

function unitsOf(node: Node, path: readonly string[] = []): Unit[] {
  return propertiesOf(node).flatMap(([name, value]) => {
    if (name === 'stringUnit') {
      const text = propertyOf(value, 'value');
      const state = stringIn(propertiesOf(value), 'state');
      return text?.type === 'string' ? [{path, value: text, state}] : [];
    }
    if (name === 'variations')
      return propertiesOf(value).flatMap(([, forms]) =>
        propertiesOf(forms).flatMap(([form, inner]) => unitsOf(inner, [...path, form])),
      );
    if (name !== 'substitutions') return [];
    return propertiesOf(value).flatMap(([variable, inner]) => unitsOf(inner, [...path, variable]));
  });
}
