import type {Node} from 'jsonc-parser';
import type {Segment, Side} from '../../model/segment.js';
import {FileFormatError} from '../file-format-error.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {tagOfLocale} from '../segments/locale.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {stringAt} from './string.js';
import {propertiesOf, treeOf} from './tree.js';

/** Names of fields, the first that a record has counts. */
const fields = {
  target: ['target', 'translation', 'text', 'hypothesis'],
  source: ['source', 'src'],
  id: ['id'],
  context: ['doc'],
  language: ['lang'],
  sourceLanguage: ['sourceLang'],
} as const;

/** A record on each line: a segment for each that has a target. */
export function readJsonLines(text: string, facts: FileFacts): SegmentFile {
  const segments: Segment[] = [];
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const record = text.slice(start, end);
    if (record.trim() !== '') segments.push(...segmentOf(text, start, recordOn(record, line), line, facts));
    start = end + 1;
  }
  return {segments: withUniqueIds(segments)};
}

/** @throws {FileFormatError} When a line is not an object. */
function recordOn(record: string, line: number): ReadonlyMap<string, Node> {
  const root = treeOf(record, line);
  if (root.type !== 'object') throw new FileFormatError('JSONL', line, 'object expected');
  return new Map(propertiesOf(root));
}

function segmentOf(
  text: string,
  start: number,
  record: ReadonlyMap<string, Node>,
  line: number,
  facts: FileFacts,
): Segment[] {
  const find = (field: keyof typeof fields): Node | undefined =>
    fields[field].map(name => record.get(name)).find(node => node !== undefined);
  const plain = (field: keyof typeof fields): string | undefined => {
    const value: unknown = find(field)?.value;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const side = (node: Node, language: string | undefined): Side => {
    const place = {start: start + node.offset + 1, end: start + node.offset + node.length - 1};
    return sideOf(stringAt(text, place.start, place.end), {language, place});
  };
  const target = find('target');
  if (target?.type !== 'string') return [];
  const source = find('source');
  const context = plain('context');
  return [
    {
      id: plain('id') ?? `line ${line}`,
      target: side(target, tagOfLocale(plain('language')) ?? facts.language),
      translate: true,
      notes: [],
      ...(source?.type === 'string' && {
        source: side(source, tagOfLocale(plain('sourceLanguage')) ?? facts.sourceLanguage),
      }),
      ...(context !== undefined && {context}),
    },
  ];
}
