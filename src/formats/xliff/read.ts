import type {BlockKind} from '../../model/block.js';
import type {Comment} from '../../model/comment.js';
import type {Segment, SegmentState, Side} from '../../model/segment.js';
import {FileFormatError} from '../file-format-error.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {tagOfLocale} from '../segments/locale.js';
import {sideOf} from '../segments/side.js';
import {withUniqueIds} from '../segments/unique-ids.js';
import {type Attributes, parseXml} from '../xml/parser.js';
import {type Content, ContentReader} from './content.js';
import {kindOfFile, kindOfResource} from './kinds.js';
import {stateOf} from './states.js';
import {phraseTags, vendorState} from './vendors.js';

/** Elements without translations of their own: suggestions, metadata, binary data. */
const ignored = new Set(
  words(
    'alt-trans matches glossary changeTrack metadata resourceData originalData internal-file skeleton skl bin-unit ' +
      'prop-group phase-group context-group count-group',
  ),
);

const units = new Set(['trans-unit', 'unit']);

/** Localization interchange files of versions 1.2 and 2. */
export function readXliff(text: string, facts: FileFacts): SegmentFile {
  return new XliffReader(text, facts).read();
}

type Open<T> = {-readonly [Key in keyof T]: T[Key]};

/** What an element passes on to those in it. */
interface Scope {
  readonly name: string;
  readonly translate: boolean;
  readonly isPreserved: boolean;
  readonly kind: BlockKind;
  readonly maxLength: number | undefined;
  /** Where the element is, its end yet to come. */
  readonly range: {readonly start: number; end: number};
}

interface Languages {
  readonly source: string | undefined;
  readonly target: string;
}

/** A source or a target, and what its tag says. */
interface ReadSide {
  readonly content: Content;
  readonly language: string | undefined;
  readonly attributes: Attributes;
}

/** A pair of source and target that is being read: a unit in 1.2, a `segment` in 2. */
interface Pair {
  readonly attributes: Attributes;
  source?: ReadSide;
  segmentedSource?: ReadSide;
  target?: ReadSide;
  /** Where a target would be. */
  end: number;
}

interface Unit {
  readonly attributes: Attributes;
  readonly scope: Scope;
  readonly notes: string[];
  readonly pairs: Pair[];
  /** Attributes of Trados's `<sdl:seg>`, by the `mid` of the segment. */
  readonly facts: Map<string, Attributes>;
}

/** A segment, and the number of the `file` element that it is in. */
interface Found {
  readonly segment: Segment;
  readonly file: number;
}

class XliffReader {
  readonly #text: string;
  readonly #found: Found[] = [];
  readonly #files: string[] = [];
  readonly #comments: Open<Comment>[] = [];
  /** Comments that no element has followed yet. */
  #waiting: Open<Comment>[] = [];
  readonly #scopes: Scope[] = [];
  #prefix: string | undefined;
  /** The languages of the whole document, and of the `file` that is being read. */
  #declared: Languages;
  #languages: Languages;
  /** How many elements are open in one that is ignored, with it. */
  #ignoring = 0;
  #unit: Unit | undefined;
  #pair: Pair | undefined;
  #side:
    | {readonly name: string; readonly attributes: Attributes; readonly reader: ContentReader; depth: number}
    | undefined;
  /** Where the text of the note that is being read starts. */
  #note: number | undefined;

  constructor(text: string, facts: FileFacts) {
    this.#text = text;
    this.#declared = {source: facts.sourceLanguage, target: facts.language};
    this.#languages = this.#declared;
  }

  /** @throws {FileFormatError} When the file is not well-formed, or its root is another element. */
  read(): SegmentFile {
    parseXml(this.#text, {
      open: (name, attributes, start, end) => this.#open(name, attributes, start, end),
      close: (_, start, end) => this.#close(start, end),
      text: (value, start, end) => this.#side?.reader.text(value, start, end),
      comment: (value, start, end) => this.#comment(value, start, end),
    });
    if (this.#prefix === undefined) throw new FileFormatError('XLIFF', 1, 'expected an element `xliff`');
    const isNamed = this.#files.length > 1;
    return {
      segments: withUniqueIds(
        this.#found.map(({segment, file}) =>
          isNamed ? {...segment, id: `${this.#files[file]}/${segment.id}`} : segment,
        ),
      ),
      comments: this.#comments,
    };
  }

  #open(name: string, attributes: Attributes, start: number, end: number): void {
    const local = this.#localName(name);
    if (this.#side) {
      this.#side.depth++;
      this.#side.reader.open(local, attributes, start, end);
    } else if (this.#ignoring > 0 || local === '' || ignored.has(local)) {
      if (name === 'sdl:seg' && attributes.id !== undefined) this.#unit?.facts.set(attributes.id, attributes);
      this.#ignoring++;
    } else this.#openElement(local, attributes, start, end);
  }

  /** The name of an element of XLIFF; empty for one of another vocabulary. */
  #localName(name: string): string {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, colon + 1);
    if (this.#prefix === undefined) {
      if (name.slice(colon + 1) !== 'xliff')
        throw new FileFormatError('XLIFF', 1, `expected an element \`xliff\`, not \`${name}\``);
      this.#prefix = prefix;
    }
    return prefix === this.#prefix ? name.slice(colon + 1) : '';
  }

  #openElement(name: string, attributes: Attributes, start: number, end: number): void {
    const scope = this.#scopeOf(name, attributes, start);
    this.#scopes.push(scope);
    if (!this.#unit) this.#follow(scope);
    if (name === 'xliff')
      this.#declared = languagesOf(attributes.srcLang, attributes.trgLang, this.#declared);
    else if (name === 'file') {
      this.#files.push(attributes.original ?? attributes.id ?? String(this.#files.length + 1));
      this.#languages = languagesOf(
        attributes['source-language'],
        attributes['target-language'],
        this.#declared,
      );
    } else if (units.has(name)) {
      this.#unit = {attributes, scope, notes: [], pairs: [], facts: new Map()};
      if (name === 'trans-unit') this.#startPair(attributes, end);
    } else if (name === 'segment') this.#startPair(attributes, end);
    else if (name === 'note') this.#note = end;
    else if (this.#pair && (name === 'source' || name === 'seg-source' || name === 'target'))
      this.#side = {
        name,
        attributes,
        reader: new ContentReader(this.#text, end, scope.isPreserved),
        depth: 0,
      };
  }

  #close(start: number, end: number): void {
    if (this.#side && this.#side.depth > 0) {
      this.#side.depth--;
      this.#side.reader.close(start, end);
      return;
    }
    if (this.#ignoring > 0) {
      this.#ignoring--;
      return;
    }
    const scope = this.#scopes.pop();
    if (!scope) return;
    scope.range.end = end;
    if (this.#side) this.#endSide(start, end);
    else if (scope.name === 'note') this.#endNote(start);
    else if (scope.name === 'segment') this.#pair = undefined;
    else if (units.has(scope.name)) this.#endUnit();
  }

  #scopeOf(name: string, attributes: Attributes, start: number): Scope {
    const outer = this.#scopes.at(-1);
    const space = attributes['xml:space'];
    const kind = name === 'file' ? kindOfFile(attributes) : kindOfResource(attributes);
    return {
      name,
      translate:
        attributes.translate === undefined ? (outer?.translate ?? true) : attributes.translate !== 'no',
      isPreserved: space === undefined ? (outer?.isPreserved ?? false) : space === 'preserve',
      kind: kind ?? outer?.kind ?? 'string',
      maxLength: maxLengthOf(attributes) ?? outer?.maxLength,
      range: {start, end: this.#text.length},
    };
  }

  #startPair(attributes: Attributes, end: number): void {
    this.#pair = {attributes, end};
    this.#unit?.pairs.push(this.#pair);
  }

  #endSide(start: number, end: number): void {
    const {name, attributes, reader} = this.#side!;
    this.#side = undefined;
    const isTarget = name === 'target';
    const declared = tagOfLocale(attributes['xml:lang']);
    const side: ReadSide = {
      content: reader.done(start),
      language: declared ?? (isTarget ? this.#languages.target : this.#languages.source),
      attributes,
    };
    const pair = this.#pair!;
    pair.end = end;
    if (isTarget) pair.target = side;
    else if (name === 'source') pair.source = side;
    else pair.segmentedSource = side;
  }

  #endNote(end: number): void {
    const start = this.#note;
    this.#note = undefined;
    if (start === undefined || start > end) return;
    const value = this.#text.slice(start, end);
    if (/^\s*mtlint-/.test(value)) {
      const holder = this.#scopes.findLast(({name}) => name !== 'notes' && name !== 'header');
      this.#comments.push({value, start, end, ...(holder && {next: holder.range})});
    } else if (value.trim() !== '') this.#unit?.notes.push(value.trim());
  }

  #comment(value: string, start: number, end: number): void {
    const comment: Open<Comment> = {value, start, end};
    this.#comments.push(comment);
    if (this.#unit) comment.next = this.#unit.scope.range;
    else this.#waiting.push(comment);
  }

  /** What follows the comments before an element is the element. */
  #follow({range}: Scope): void {
    for (const comment of this.#waiting) comment.next = range;
    this.#waiting = [];
  }

  #endUnit(): void {
    const unit = this.#unit;
    this.#unit = undefined;
    this.#pair = undefined;
    if (!unit) return;
    const file = this.#files.length - 1;
    for (const segment of segmentsOf(unit)) this.#found.push({segment, file});
  }
}

function languagesOf(source: string | undefined, target: string | undefined, outer: Languages): Languages {
  return {source: tagOfLocale(source) ?? outer.source, target: tagOfLocale(target) ?? outer.target};
}

function segmentsOf(unit: Unit): Segment[] {
  const {attributes, pairs} = unit;
  const id = attributes.id ?? attributes.resname ?? attributes.name ?? '';
  return pairs.flatMap((pair, index) => {
    // In 1.2, the unit is the pair.
    if (pair.attributes === attributes) return marked(unit, pair, id);
    const part = pair.attributes.id ?? (pairs.length > 1 ? String(index + 1) : undefined);
    return segmentOf(unit, pair, part === undefined ? id : `${id}/${part}`, pair.source, pair.target);
  });
}

/** The segments of a pair: those that are marked in it, or all of it. */
function marked(unit: Unit, pair: Pair, id: string): Segment[] {
  const {target} = pair;
  const source = pair.segmentedSource ?? pair.source;
  const sources = source?.content.segments ?? new Map<string, Content>();
  const targets = target?.content.segments ?? new Map<string, Content>();
  if (targets.size === 0 && (sources.size === 0 || target?.content.text.text.trim()))
    return [segmentOf(unit, pair, id, pair.source, target)];
  const mids = new Set([...targets.keys(), ...sources.keys()]);
  return [...mids].map(mid => {
    const partOf = (
      side: ReadSide | undefined,
      parts: ReadonlyMap<string, Content>,
    ): ReadSide | undefined => {
      const content = parts.get(mid);
      return side && content && {...side, content};
    };
    const counterpart = partOf(source, sources) ?? (mids.size === 1 ? pair.source : undefined);
    return segmentOf(unit, pair, `${id}/${mid}`, counterpart, partOf(target, targets), mid);
  });
}

function segmentOf(
  {attributes, scope, notes, facts}: Unit,
  pair: Pair,
  id: string,
  source: ReadSide | undefined,
  target: ReadSide | undefined,
  mid?: string,
): Segment {
  const context = attributes.resname ?? attributes.name;
  const own = mid === undefined ? [...facts.values()][0] : facts.get(mid);
  const state = target ? (vendorState(pair.attributes, own) ?? stateIn(pair, target, attributes)) : 'new';
  return {
    id,
    target: target
      ? sideIn(target, scope.kind)
      : {blocks: [], place: {start: pair.end, end: pair.end}, codes: []},
    ...(source && {source: sideIn(source, scope.kind)}),
    ...(state !== undefined && {state}),
    translate: scope.translate,
    notes,
    ...(context !== undefined && {context}),
    ...(scope.maxLength !== undefined && {maxLength: scope.maxLength}),
  };
}

function stateIn(pair: Pair, target: ReadSide, unit: Attributes): SegmentState | undefined {
  return stateOf(pair.attributes === unit ? target.attributes : pair.attributes, unit.approved === 'yes');
}

function sideIn({content, language}: ReadSide, kind: BlockKind): Side {
  const tags = [...content.text.text.matchAll(phraseTags)].map(({0: text, index}) => ({
    kind: text.startsWith('{') ? ('open' as const) : ('close' as const),
    id: text.slice(1, -1),
    text,
    place: content.text.rangeOf(index, index + text.length),
  }));
  const side = sideOf(tags.length === 0 ? content.text : content.text.decode(phraseTags, () => ''), {
    language,
    place: content.place,
    kind,
    codes:
      tags.length === 0
        ? content.codes
        : [...content.codes, ...tags].sort((a, b) => a.place.start - b.place.start),
    hasAccelerators: kind === 'string',
  });
  if (content.inner.length === 0) return side;
  const inner = content.inner.map(part => sideIn({content: part, language, attributes: {}}, kind));
  return {
    ...side,
    blocks: [...side.blocks, ...inner.flatMap(({blocks}) => blocks)],
    codes: [...side.codes, ...inner.flatMap(({codes}) => codes)],
  };
}

/** The most characters that attributes allow, of 1.2 or of the module for restrictions of size of 2. */
function maxLengthOf(attributes: Attributes): number | undefined {
  const {maxwidth} = attributes;
  if (maxwidth !== undefined) return attributes['size-unit'] === 'char' ? numberOf(maxwidth) : undefined;
  for (const name in attributes) {
    if (name.endsWith(':sizeRestriction')) return numberOf(attributes[name]!.split(',').at(-1)!);
  }
  return undefined;
}

function numberOf(value: string): number | undefined {
  return /^\s*\d{1,7}\s*$/.test(value) ? Number(value) : undefined;
}

function words(list: string): string[] {
  return list.split(' ');
}
