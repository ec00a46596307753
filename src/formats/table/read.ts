import type {Comment} from '../../model/comment.js';
import type {Segment, SegmentState, Side} from '../../model/segment.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {noteComment} from '../segments/notes.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {type Cell, cellText, plainText, rowsOf} from './cells.js';
import {type Layout, layoutOf} from './columns.js';

/** States, by the names that tools export. */
const states: Readonly<Record<string, SegmentState>> = {
  new: 'new',
  untranslated: 'new',
  'needs translation': 'new',
  'not translated': 'new',
  machine: 'machine',
  mt: 'machine',
  'machine translated': 'machine',
  'needs review translation': 'machine',
  fuzzy: 'fuzzy',
  'needs editing': 'fuzzy',
  translated: 'translated',
  reviewed: 'reviewed',
  approved: 'reviewed',
  final: 'reviewed',
  'signed off': 'reviewed',
  locked: 'locked',
  obsolete: 'obsolete',
  removed: 'obsolete',
};

/** A table of translations: a segment for each row. */
export function readTable(text: string, facts: FileFacts): SegmentFile {
  const rows = rowsOf(text);
  const first = rows.findIndex(cells => cells.length > 0);
  if (first < 0) return {segments: []};
  const layout = layoutOf(
    rows[first]!.map(cell => plainText(text, cell)),
    facts,
  );
  const comments: Comment[] = [];
  const segments = rows.flatMap((cells, index) => {
    const target = cells[layout.target];
    if (!target || index < first || (index === first && layout.hasHeader)) return [];
    const notes = layout.notes === undefined ? undefined : cells[layout.notes];
    const comment = notes && noteComment(text, notes, target);
    if (comment) comments.push(comment);
    return segmentOf(text, cells, index + 1, layout, facts);
  });
  return {segments: withUniqueIds(segments), comments};
}

function segmentOf(
  text: string,
  cells: readonly Cell[],
  row: number,
  layout: Layout,
  {language, sourceLanguage}: FileFacts,
): Segment {
  const valueIn = (index: number | undefined): string =>
    index === undefined || !cells[index] ? '' : plainText(text, cells[index]).trim();
  const source = layout.source === undefined ? undefined : cells[layout.source];
  const context = valueIn(layout.context);
  const notes = valueIn(layout.notes);
  const maxLength = Number(valueIn(layout.maxLength));
  const state = stateOf(valueIn(layout.state), valueIn(layout.fuzzy));
  return {
    id: valueIn(layout.id) || `row ${row}`,
    target: sideIn(text, cells[layout.target]!, layout.language ?? language),
    translate: true,
    notes: notes === '' ? [] : [notes],
    ...(source && {source: sideIn(text, source, layout.sourceLanguage ?? sourceLanguage)}),
    ...(context !== '' && {context}),
    ...(Number.isInteger(maxLength) && maxLength > 0 && {maxLength}),
    ...(state && {state}),
  };
}

function sideIn(text: string, cell: Cell, language: string | undefined): Side {
  const {start, end, isQuoted} = cell;
  return sideOf(cellText(text, cell), {
    language,
    place: {start, end},
    encoding: isQuoted ? 'quoted' : 'plain',
  });
}

function stateOf(state: string, fuzzy: string): SegmentState | undefined {
  if (/^(?:true|yes|1|fuzzy)$/i.test(fuzzy)) return 'fuzzy';
  const name = state.toLowerCase().replace(/[\s_-]+/g, ' ');
  return Object.hasOwn(states, name) ? states[name] : undefined;
}
