import type {DocumentView, StructureItem} from '../../src/toolkit.js';
import {type Difference, ofKind} from './difference.js';

/** Reports links and images whose destinations the target lacks or changes. Their order does not count. */
export function destinationDifferences(target: DocumentView, source: DocumentView): Difference[] {
  return (['link', 'image'] as const).flatMap(kind => {
    const [from, to] = [source, target].map(document => ofKind(document, kind).filter(isAddress));
    const lost = without(from!, to!);
    const added = without(to!, from!);
    return lost.flatMap((item): Difference[] => {
      const other = added.find(candidate => likeness(candidate.value, item.value) >= leastLikeness);
      if (other) {
        added.splice(added.indexOf(other), 1);
        return [changed(item, other, target)];
      }
      // A link to another page in the language of the target is a choice of the translator.
      if (added.length > 0) {
        added.shift();
        return [];
      }
      // Translators leave out links that are of no use to their readers.
      return [{...missing(item, from!, to!, target), severity: 'warning'}];
    });
  });
}

/** An anchor in the page is compared with its headings. */
function isAddress({value}: StructureItem): boolean {
  return !value.startsWith('#');
}

function without(items: readonly StructureItem[], others: readonly StructureItem[]): StructureItem[] {
  const counts = new Map<string, number>();
  for (const {value} of others) counts.set(canonical(value), (counts.get(canonical(value)) ?? 0) + 1);
  return items.filter(({value}) => {
    const count = counts.get(canonical(value)) ?? 0;
    counts.set(canonical(value), count - 1);
    return count <= 0;
  });
}

const tag = '[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|\\d{3})){0,2}';

/** A destination without what names a language, and without the anchor, which is made of a translated heading. */
function canonical(value: string): string {
  return decoded(value)
    .toLowerCase()
    .replace(/#.*/, '')
    .replace(/^https:/, 'http:')
    .replace(/^(?:\.\/)+/, '')
    .replace(new RegExp(`(?<=^https?://)${tag}\\.`), '')
    .replace(new RegExp(`(?<=^|/)${tag}(?=/|$)`, 'g'), '')
    .replace(/[-_.](?:cn|zh|zh-cn|ja|jp|ko|kr|en|us)(?=\/|$|\.[a-z]{1,5}$)/g, '')
    .replace(new RegExp(`[._-]${tag}(?=\\.[a-z]{1,5}$)`), '')
    .replace(new RegExp(`(?<=[?&](?:lang|hl|locale|l)=)${tag}`), '')
    .replace(/\/{2,}/g, '/')
    .replace(/(?:index)?\.(?:md|mdx|html?)$|\/$/, '');
}

function decoded(value: string): string {
  try {
    return decodeURI(value);
  } catch {
    return value;
  }
}

/** How much of two destinations must be the same for one to be a slip of the other, or a newer address of the same page. */
const leastLikeness = 0.5;

/** With less in common, it may be an address that was changed on purpose. */
const slip = 0.75;

/** How much two destinations have in common, from 0 to 1: one may have a space, a translated word, another case. */
function likeness(one: string, other: string): number {
  const [a, b] = [canonical(one).split(/[/.?=&_-]+/), canonical(other).split(/[/.?=&_-]+/)];
  const shared = a.filter(part => b.includes(part)).length;
  return (2 * shared) / (a.length + b.length);
}

function changed(from: StructureItem, to: StructureItem, {text}: DocumentView): Difference {
  // The address of the source may name its language.
  const isPlain = text.slice(to.start, to.end) === to.value && !namesLanguage(from.value);
  return {
    at: to,
    reason: `Changed ${from.kind} destination: restore \`${from.value}\``,
    source: from,
    ...(isPlain && {expected: from.value}),
    // A picture may show the text of its language.
    ...((from.kind === 'image' || likeness(from.value, to.value) < slip) && {severity: 'warning' as const}),
  };
}

/** Whether a part of an address is left out when it is compared. */
function namesLanguage(value: string): boolean {
  const lower = value.toLowerCase();
  return new RegExp(`(?:^|[/._-])${tag}(?:[/._-]|$)`).test(lower) && canonical(value).length < lower.length;
}

function missing(
  item: StructureItem,
  from: readonly StructureItem[],
  to: readonly StructureItem[],
  {text}: DocumentView,
): Difference {
  const earlier = from.slice(0, from.indexOf(item)).map(({value}) => canonical(value));
  const near = to.findLast(({value}) => earlier.includes(canonical(value))) ?? to[0];
  const word = /\S+/.exec(text);
  return {
    at: near ?? (word ? {start: word.index, end: word.index + word[0].length} : {start: 0, end: text.length}),
    reason: `Missing ${item.kind} to \`${item.value}\`: add it`,
    source: item,
  };
}
