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
  const differences: Difference[] = [];
  for (const [name, items] of from!) {
    const found = to!.get(name) ?? [];
    if (found.length < items.length && !free.has(name.toLowerCase()))
      differences.push(missing(name, items[found.length]!, found, target));
  }
  for (const [name, items] of to!) {
    if (from!.has(name) || free.has(name.toLowerCase()) || isWellFormed(name, to!)) continue;
    differences.push({
      at: items[0]!,
      reason: `Tag \`<${name}>\` that the source does not have: remove it`,
      severity: 'warning',
    });
  }
  return differences;
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
  name: string,
  source: StructureItem,
  found: readonly StructureItem[],
  {structure, text}: DocumentView,
): Difference {
  const near = found.at(-1) ?? structure[0];
  const word = /\S+/.exec(text);
  return {
    at: near ?? (word ? {start: word.index, end: word.index + word[0].length} : {start: 0, end: text.length}),
    reason: `Missing tag \`<${name}>\`: copy it from the source`,
    source,
  };
}
