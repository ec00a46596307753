import type {DocumentView, StructureItem} from '../../src/toolkit.js';
import {type Difference, ofKind} from './difference.js';

/** Tags that translators add and remove with lines and paragraphs. */
const free = new Set([
  'br',
  'p',
  '/p',
  'wbr',
  'span',
  '/span',
  'sub',
  '/sub',
  'sup',
  '/sup',
  'b',
  '/b',
  'i',
  '/i',
  'em',
  '/em',
  'strong',
  '/strong',
]);

/** Reports tags of HTML and JSX that the target has less or more often than the source. */
export function tagDifferences(target: DocumentView, source: DocumentView): Difference[] {
  const [from, to] = [source, target].map(document => byName(ofKind(document, 'tag')));
  const lost = [...from!].flatMap(([name, items]) =>
    isFree(name) ? [] : items.slice(to!.get(name)?.length ?? 0).slice(0, 1),
  );
  const added = [...to!].flatMap(([name, items]) =>
    isFree(name) || from!.has(name) || (lost.length === 0 && isWellFormed(name, to!))
      ? []
      : items.slice(0, 1),
  );
  const changed = lost.slice(0, added.length).map((item, index) => replaced(item, added[index]!));
  return [
    ...changed,
    ...lost.slice(changed.length).map(item => missing(item, to!.get(item.value) ?? [], target)),
    ...added.slice(changed.length).map(
      (item): Difference => ({
        at: item,
        reason: `Tag \`<${item.value}>\` that the source does not have: remove it`,
        severity: 'warning',
      }),
    ),
  ];
}

function isFree(name: string): boolean {
  return free.has(name.toLowerCase());
}

function replaced(from: StructureItem, to: StructureItem): Difference {
  return {
    at: to,
    reason: `Changed tag \`<${to.value}>\`: restore \`<${from.value}>\``,
    expected: `<${from.value}`,
    source: from,
  };
}

/** Whether a tag that the source lacks is opened and closed: a translator's own. */
function isWellFormed(name: string, tags: ReadonlyMap<string, readonly StructureItem[]>): boolean {
  const other = name.startsWith('/') ? name.slice(1) : `/${name}`;
  return tags.get(other)?.length === tags.get(name)?.length;
}

function byName(items: readonly StructureItem[]): Map<string, StructureItem[]> {
  const groups = new Map<string, StructureItem[]>();
  for (const item of items) groups.set(item.value, [...(groups.get(item.value) ?? []), item]);
  return groups;
}

function missing(
  source: StructureItem,
  found: readonly StructureItem[],
  {structure, text}: DocumentView,
): Difference {
  const near = found.at(-1) ?? structure[0];
  const word = /\S+/.exec(text);
  return {
    severity: 'warning',
    at: near ?? (word ? {start: word.index, end: word.index + word[0].length} : {start: 0, end: text.length}),
    reason: `Missing tag \`<${source.value}>\`: copy it from the source`,
    source,
  };
}
