import type {DocumentView, StructureItem} from '../../src/toolkit.js';
import {type Difference, ofKind} from './difference.js';

/** Reports links within the page to anchors that no heading of the translation has. */
export function anchorDifferences(target: DocumentView, source: DocumentView): Difference[] {
  const anchors = anchorsOf(target);
  const own = new Map(anchorList(source).map((anchor, index) => [normal(anchor), index]));
  const [from, to] = [source, target].map(document => linksIn(document));
  return to!.flatMap((link, index): Difference[] => {
    if (anchors.has(normal(link.value.slice(1)))) return [];
    const counterpart = from!.length === to!.length ? from![index] : undefined;
    // A link that leads nowhere in the source is not the translator's.
    if (counterpart && !own.has(normal(counterpart.value.slice(1)))) return [];
    if (!counterpart && !anchorsOf(source).has(normal(link.value.slice(1)))) return [];
    const expected = expectedAnchor(counterpart ?? link, target, source, own);
    return [
      {
        at: link,
        reason: expected
          ? `Link to \`${link.value}\`, which no heading has: link to \`#${expected}\``
          : `Link to \`${link.value}\`, which no heading has: link to the translated heading`,
        ...(expected && target.text.slice(link.start, link.end) === link.value && {expected: `#${expected}`}),
        ...(counterpart && {source: counterpart}),
      },
    ];
  });
}

function linksIn(document: DocumentView): StructureItem[] {
  return ofKind(document, 'link').filter(({value}) => /^#./.test(value));
}

/** The anchor of the heading that is in the place of the source's. */
function expectedAnchor(
  {value}: StructureItem,
  target: DocumentView,
  source: DocumentView,
  own: ReadonlyMap<string, number>,
): string | undefined {
  const anchors = anchorList(target);
  const index = own.get(normal(value.slice(1)));
  return index === undefined || anchors.length !== anchorList(source).length ? undefined : anchors[index];
}

/** For each heading, its id, or else the anchor that sites make of its text. */
function anchorList(document: DocumentView): string[] {
  const items = ofKind(document, 'heading', 'heading-id');
  return items.flatMap((item, index) => {
    if (item.kind !== 'heading') return [];
    const next = items[index + 1];
    return next?.kind === 'heading-id' ? next.value : (item.slug ?? '');
  });
}

/** All anchors of a page: those of headings, and ids in HTML. */
function anchorsOf(document: DocumentView): Set<string> {
  const inHtml = [...document.text.matchAll(/\b(?:id|name)=["']([^"'\s]{1,200})["']/g)].map(
    match => match[1]!,
  );
  return new Set([...anchorList(document), ...inHtml, 'top'].map(normal));
}

/** Sites differ in how they make anchors: only letters and digits count. */
function normal(anchor: string): string {
  let decoded = anchor;
  try {
    decoded = decodeURIComponent(anchor);
  } catch {
    // It is compared as it is.
  }
  return decoded.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
