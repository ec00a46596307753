import type {BlockKind, Piece} from '../../model/block.js';
import {Blanks} from '../packed/blanks.js';
import {languageOfRun} from '../packed/languages.js';
import type {Paragraph} from '../packed/paragraph.js';
import {paragraphOf, type TextRun} from '../packed/runs.js';
import {type Attributes, parseXml} from '../xml/parser.js';
import type {Style, Styles} from './styles.js';

const words = (list: string): string[] => list.split(' ');

/** Elements whose text is not, or no longer, part of the document, or is a copy of other text. */
const skipped = new Set([
  ...words('text:tracked-changes text:note-citation text:ruby-text text:index-body text:hidden-text'),
  ...words('office:annotation office:forms office:scripts office:binary-data svg:title svg:desc math:math'),
]);

/** Elements with text that is prose. That of all others in a paragraph is computed: page numbers, dates, references. */
const prose = new Set(
  words('text:p text:h text:span text:a text:ruby text:ruby-base text:meta text:note-body'),
);

interface OpenParagraph {
  readonly kind: BlockKind;
  readonly style: Style;
  readonly runs: TextRun[];
  readonly blanks: Blanks;
}

/** Where the reader is. Elements that change nothing share it with what they are in. */
interface Scope {
  readonly paragraph?: OpenParagraph;
  /** The styles of the spans that are open, as one. */
  readonly span?: Style;
  /** The kind of paragraphs here. */
  readonly kind?: BlockKind;
  readonly isSkipped?: boolean;
  readonly isCode?: boolean;
}

/** Reads a part of an ODT file: its content, or its styles, which have headers and footers. */
export function readContent(xml: string, styles: Styles): Paragraph[] {
  const content = new Content(styles);
  parseXml(xml, {
    open: (name, attributes, start, end) => content.open(name, attributes, start, end),
    close: name => content.close(name),
    text: (value, start, end) => content.text({value, start, end}),
  });
  return content.paragraphs.map(({runs, kind, style}) =>
    paragraphOf(runs, kind === 'paragraph' ? (style.kind ?? kind) : kind),
  );
}

class Content {
  /** In the order in which they start: a note is after the paragraph that it is in. */
  readonly paragraphs: OpenParagraph[] = [];
  readonly #styles: Styles;
  readonly #outer: Scope[] = [];
  #scope: Scope = {};

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes, start: number, end: number): void {
    const outer = this.#scope;
    this.#outer.push(outer);
    this.#styles.open(name, attributes);
    if (outer.isSkipped) return;
    this.#scope = this.#scopeOf(name, attributes);
    const characters = charactersOf(name, attributes);
    if (characters !== undefined) this.#generated({value: characters, start, end});
  }

  close(name: string): void {
    this.#styles.close(name);
    this.#scope = this.#outer.pop()!;
  }

  text(piece: Piece): void {
    const {paragraph, isSkipped} = this.#scope;
    if (!paragraph || isSkipped || this.#isHidden) return;
    for (const kept of paragraph.blanks.collapse(piece)) this.#add(kept);
  }

  get #isHidden(): boolean {
    const {paragraph, span} = this.#scope;
    return (span?.isHidden ?? paragraph?.style.isHidden) === true;
  }

  #scopeOf(name: string, attributes: Attributes): Scope {
    const scope = this.#scope;
    if (skipped.has(name) || isHiddenSection(name, attributes)) return {...scope, isSkipped: true};
    const style = attributes['text:style-name'];
    switch (name) {
      case 'text:p':
        return this.#paragraphIn(scope, style, scope.kind ?? 'paragraph');
      case 'text:h':
        return this.#paragraphIn(scope, style, 'heading');
      case 'text:span':
        return style === undefined
          ? scope
          : {...scope, span: {...scope.span, ...this.#styles.find('text', style)}};
      case 'text:list-item':
        return {...scope, kind: 'listItem'};
      case 'table:table-cell':
        return {...scope, kind: 'tableCell'};
      case 'text:note-body':
      case 'draw:text-box':
        return {};
    }
    const isComputed = scope.paragraph && name.startsWith('text:') && !prose.has(name);
    return isComputed ? {...scope, isCode: true} : scope;
  }

  #paragraphIn({kind: place}: Scope, styleName: string | undefined, kind: BlockKind): Scope {
    const style = this.#styles.find('paragraph', styleName);
    const paragraph = {kind, style, runs: [], blanks: new Blanks()};
    this.paragraphs.push(paragraph);
    return {paragraph, ...(place && {kind: place})};
  }

  #generated(piece: Piece): void {
    const {paragraph, isSkipped} = this.#scope;
    if (!paragraph || isSkipped || this.#isHidden) return;
    paragraph.blanks.keep();
    this.#add(piece, false);
  }

  #add(piece: Piece, mayBeComputed = true): void {
    const {paragraph, span, isCode: isComputed} = this.#scope;
    if (!paragraph) return;
    const {style} = paragraph;
    const isCode = (mayBeComputed && isComputed) || (span?.isCode ?? style.isCode);
    const language = languageOfRun(piece.value, [span?.languages, style.languages]);
    paragraph.runs.push({...piece, ...(isCode && {code: true}), language});
  }
}

/** Most spaces of one element. */
const mostSpaces = 100;

/** The characters that an element represents; undefined if it represents none. */
function charactersOf(name: string, attributes: Attributes): string | undefined {
  if (name === 'text:tab') return '\t';
  if (name === 'text:line-break') return '\n';
  if (name !== 'text:s') return undefined;
  const count = Number(attributes['text:c'] ?? 1);
  return ' '.repeat(Math.max(0, Math.min(mostSpaces, Math.floor(count) || 0)));
}

function isHiddenSection(name: string, attributes: Attributes): boolean {
  return name === 'text:section' && attributes['text:display'] === 'none';
}
