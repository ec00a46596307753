import {
  type ComparisonContext,
  type DocumentView,
  defineRule,
  type StructureItem,
} from '../../src/toolkit.js';
import {anchorDifferences} from './anchors.js';
import {destinationDifferences} from './destinations.js';
import {type Difference, ofKind} from './difference.js';
import {tagDifferences} from './tags.js';

/** Reports structure that a translation changes or loses: headings, links, fences, directives, keys, tables, and tags. */
export default defineRule({
  id: 'structure-mismatch',
  description: 'Structure that differs from the source',
  category: 'Design and markup',
  severity: 'error',
  fix: 'safe',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  compare(target, source, context) {
    const differences = [
      ...sequences.flatMap(sequence => sequenceDifferences(target, source, sequence)),
      ...destinationDifferences(target, source),
      ...anchorDifferences(target, source),
      ...tagDifferences(target, source),
    ];
    for (const difference of differences) report(difference, context);
  },
});

function report(
  {at, reason, expected, source, severity}: Difference,
  context: ComparisonContext<object>,
): void {
  context.report({
    start: at.start,
    end: at.end,
    reason,
    ...(expected === undefined
      ? {fix: 'none'}
      : {expected: [expected], isMarkup: true, restoresStructure: true}),
    ...(source && {source: {start: source.start, end: source.end}}),
    ...(severity && {severity}),
  });
}

/** Elements that come in the same order as in the source, and what they are called. */
interface Sequence {
  readonly kind: StructureItem['kind'];
  readonly name: string;
  /** Whether an element less is reported here: what holds prose is reported as a missing segment. */
  readonly isCounted: boolean;
  /** Whether the source's value may replace another one. */
  readonly isFixed: boolean;
}

const sequences: readonly Sequence[] = [
  {kind: 'heading', name: 'heading level', isCounted: false, isFixed: true},
  {kind: 'heading-id', name: 'heading id', isCounted: true, isFixed: true},
  {kind: 'fence', name: 'code block', isCounted: true, isFixed: true},
  {kind: 'include', name: 'template tag', isCounted: true, isFixed: true},
  {kind: 'admonition', name: 'admonition', isCounted: true, isFixed: true},
  {kind: 'front-matter-key', name: 'front matter key', isCounted: true, isFixed: true},
  {kind: 'table', name: 'table', isCounted: false, isFixed: false},
];

function sequenceDifferences(
  target: DocumentView,
  source: DocumentView,
  {kind, name, isCounted, isFixed}: Sequence,
): Difference[] {
  const to = ofKind(target, kind);
  const from = ofKind(source, kind);
  if (to.length === from.length)
    return from.flatMap((item, index) => changed(item, to[index]!, name, target, isFixed));
  if (!isCounted || to.length > from.length) return [];
  return missing(from, to).map(
    (item): Difference => ({
      at: before(item, source, target),
      reason: `Missing ${name}${item.value === '' ? '' : ` \`${item.value}\``}: copy it from the source`,
      source: item,
      // Documents that are written side by side, rather than translated, differ in their examples.
      ...(isParallel(target, source) ? {} : {severity: 'warning'}),
    }),
  );
}

/** Whether the target has the headings of the source: it is a translation of this version of it. */
function isParallel(target: DocumentView, source: DocumentView): boolean {
  return ofKind(target, 'heading').length === ofKind(source, 'heading').length;
}

function changed(
  from: StructureItem,
  to: StructureItem,
  name: string,
  {text}: DocumentView,
  isFixed: boolean,
): Difference[] {
  // A language that the source does not name may be added.
  if (same(from.value, to.value) || from.value === '') return [];
  if (from.kind === 'table')
    return [
      {
        at: to,
        reason: `Table with ${to.value} columns, but ${from.value} in the source: restore them`,
        source: from,
        severity: 'warning',
      },
    ];
  // An underlined heading has no marks, and a fence without a language no word, to replace.
  const written = text.slice(to.start, to.end);
  const expected = isFixed && written === to.value ? from.value : undefined;
  return [
    {
      at: to,
      reason: `Changed ${name}: restore \`${from.value}\``,
      source: from,
      ...(expected !== undefined && {expected}),
    },
  ];
}

function same(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').toLowerCase() === other.replace(/\s+/g, ' ').toLowerCase();
}

/** The elements of a list that are not in a shorter one: the rest of a longest common subsequence, by value. */
function missing(from: readonly StructureItem[], to: readonly StructureItem[]): StructureItem[] {
  const lost: StructureItem[] = [];
  let next = 0;
  for (const item of from) {
    const found = to.findIndex((candidate, index) => index >= next && same(candidate.value, item.value));
    // What is left in the target must be enough for the rest of the source.
    if (found < 0) lost.push(item);
    else next = found + 1;
  }
  // A changed value is no lost element.
  return lost.slice(0, from.length - to.length);
}

/** The element of the target after which something is missing: the one that is as far into the document as in the source. */
function before(
  item: StructureItem,
  source: DocumentView,
  target: DocumentView,
): StructureItem | {start: number; end: number} {
  const share =
    source.structure.filter(({start}) => start < item.start).length / Math.max(1, source.structure.length);
  const near = target.structure[Math.max(0, Math.round(share * target.structure.length) - 1)];
  if (near) return near;
  const word = /\S+/.exec(target.text);
  return word ? {start: word.index, end: word.index + word[0].length} : {start: 0, end: target.text.length};
}
