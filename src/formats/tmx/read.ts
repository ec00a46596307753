import type {Comment} from '../../model/comment.js';
import type {Segment} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {tagOfLocale} from '../segments/locale.js';
import {noteComment} from '../segments/notes.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {elementIn, elementsIn, xmlTree} from '../xml/tree.js';
import {segmentsOfUnit} from './unit.js';

const units = new Set(['tu']);

/** Translation memories. */
export function readTmx(text: string, {sourceLanguage}: FileFacts): SegmentFile {
  const {root, comments} = xmlTree(text, 'TMX', 'tmx', units);
  const header = elementIn(root, 'header');
  const facts = {preferredSource: sourceLanguage, declaredSource: tagOfLocale(header?.attributes.srclang)};
  const segments: Segment[] = [];
  const directives: Comment[] = [...comments];
  for (const [index, unit] of elementsIn(elementIn(root, 'body') ?? root, 'tu').entries()) {
    segments.push(...segmentsOfUnit(text, unit, index + 1, facts));
    for (const note of elementsIn(unit, 'note')) {
      const comment = noteComment(text, note.content, {start: unit.start, end: unit.end});
      if (comment) directives.push(comment);
    }
  }
  directives.sort((a, b) => a.start - b.start);
  return {segments: withUniqueIds(segments), comments: directives};
}
