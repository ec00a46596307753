import type {Segment, Side} from '../../model/segment.js';
import {tagOfLocale} from '../segments/locale.js';
import {sideOf} from '../segments/side.js';
import {type Content, ContentReader} from '../xliff/content.js';
import {elementIn, elementsIn, isElement, plainText, type XmlElement} from '../xml/tree.js';

/** What a memory says of its units. */
export interface TmxFacts {
  /** The language of sources that the user names, before the one that the memory declares. */
  readonly preferredSource?: string | undefined;
  /** Where the memory declares one. */
  readonly declaredSource?: string | undefined;
}

interface Variant {
  readonly language: string | undefined;
  readonly side: Side;
}

/** The segments of a unit: one for each language that is not the one of the source. */
export function segmentsOfUnit(text: string, unit: XmlElement, number: number, facts: TmxFacts): Segment[] {
  const variants = elementsIn(unit, 'tuv').flatMap(element => variantOf(text, element) ?? []);
  const source = sourceOf(variants, {
    ...facts,
    declaredSource: tagOfLocale(unit.attributes.srclang) ?? facts.declaredSource,
  });
  const targets = variants.filter(variant => variant !== source);
  const id = unit.attributes.tuid ?? String(number);
  const notes = elementsIn(unit, 'note')
    .map(note => plainText(note).trim())
    .filter(note => note !== '' && !note.startsWith('mtlint-'));
  return targets.map(({language, side}) => ({
    id: targets.length > 1 && language !== undefined ? `${id}/${language}` : id,
    target: side,
    ...(source && {source: source.side}),
    translate: true,
    notes,
  }));
}

function variantOf(text: string, element: XmlElement): Variant | undefined {
  const seg = elementIn(element, 'seg');
  if (!seg) return undefined;
  const language = tagOfLocale(element.attributes['xml:lang'] ?? element.attributes.lang);
  const {text: prose, place, codes, inner} = contentOf(text, seg);
  const side = sideOf(prose, {language, place, codes, kind: 'paragraph'});
  const blocks = inner.flatMap(
    part => sideOf(part.text, {language, place: part.place, kind: 'paragraph'}).blocks,
  );
  return {language, side: inner.length === 0 ? side : {...side, blocks: [...side.blocks, ...blocks]}};
}

/** The unit's text in the source language that the user names, or else the memory; in others, the first one. */
function sourceOf(
  variants: readonly Variant[],
  {preferredSource, declaredSource}: TmxFacts,
): Variant | undefined {
  if (variants.length < 2) return undefined;
  const named = [preferredSource, declaredSource].flatMap(language => variants.find(isIn(language)) ?? []);
  return named[0] ?? variants[0];
}

/** Whether a text is in a language, in any of its regions. */
function isIn(language: string | undefined): (variant: Variant) => boolean {
  const base = baseOf(language);
  return variant => base !== undefined && baseOf(variant.language) === base;
}

function baseOf(language: string | undefined): string | undefined {
  return language?.toLowerCase().split('-', 1)[0];
}

/** What the elements of TMX are called in XLIFF. */
const names: Readonly<Record<string, string>> = {hi: 'g', ut: 'ph'};

function contentOf(text: string, seg: XmlElement): Content {
  const reader = new ContentReader(text, seg.content.start, true);
  const open = [{element: seg, next: 0}];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.element.children[top.next++];
    if (!child) {
      open.pop();
      if (open.length > 0) reader.close(top.element.content.end, top.element.end);
    } else if (isElement(child)) {
      const {name, attributes, start, content} = child;
      reader.open(names[name] ?? name, pairedBy(attributes), start, content.start);
      open.push({element: child, next: 0});
    } else reader.text(child.value, child.start, child.end);
  }
  return reader.done(seg.content.end);
}

/** The attributes of a code. In TMX, `i` pairs what opens and closes, and `x` pairs source and target. */
function pairedBy({x, i, ...attributes}: XmlElement['attributes']): XmlElement['attributes'] {
  const id = x ?? i;
  return id === undefined ? attributes : {...attributes, id};
}
