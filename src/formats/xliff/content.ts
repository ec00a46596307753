import type {Piece} from '../../model/block.js';
import type {Range} from '../../model/comment.js';
import type {Code} from '../../model/segment.js';
import {MappedText} from '../segments/mapped-text.js';
import type {Attributes} from '../xml/parser.js';
import {codeOf, roleOf} from './codes.js';

/** Holds the place of a code in the prose. */
const placeholder = '\uFFFC';

/** A text of its own in a source or a target. */
export interface Content {
  readonly text: MappedText;
  readonly codes: readonly Code[];
  readonly place: Range;
  /** Texts within its codes, such as the description of an image. */
  readonly inner: readonly Content[];
  /** Parts that are marked as segments, by `mid`. Where there are some, the text around them is none. */
  readonly segments: ReadonlyMap<string, Content>;
}

interface OpenInline {
  readonly name: string;
  readonly start: number;
  /** Where its content starts. */
  readonly end: number;
  readonly wasCode: boolean;
  readonly code?: Pick<Code, 'id' | 'kind'>;
  /** For an element whose content is code: the piece that holds its place, if any, and how many inner texts came before. */
  readonly native?: {readonly piece: number | undefined; readonly inner: number};
  /** For a text of its own: the text that goes on after it, and the `mid` of a segment. */
  readonly outer?: {readonly builder: ContentBuilder; readonly mid: string | undefined};
}

class ContentBuilder {
  readonly start: number;
  readonly pieces: Piece[] = [];
  readonly codes: Code[] = [];
  readonly inner: Content[] = [];
  readonly segments = new Map<string, Content>();
  /** How many elements with code for content are open. */
  native = 0;

  constructor(start: number) {
    this.start = start;
  }
}

/** Reads a source or a target: its text, its inline codes, and the segments that are marked in it. */
export class ContentReader {
  readonly #file: string;
  readonly #isPreserved: boolean;
  readonly #open: OpenInline[] = [];
  #builder: ContentBuilder;
  /** Whether text is not to be translated. */
  #isCode = false;

  /**
   * @param start Where the content starts.
   * @param isPreserved Whether white space is a part of the text.
   */
  constructor(file: string, start: number, isPreserved: boolean) {
    this.#file = file;
    this.#isPreserved = isPreserved;
    this.#builder = new ContentBuilder(start);
  }

  /** @param name Of the element, without prefix; empty for one of another vocabulary. */
  open(name: string, attributes: Attributes, start: number, end: number): void {
    const element: OpenInline = {name, start, end, wasCode: this.#isCode};
    switch (roleOf(name, attributes)) {
      case 'text':
        this.#open.push({...element, outer: {builder: this.#builder, mid: attributes.mid}});
        this.#builder = new ContentBuilder(end);
        break;
      case 'span':
        this.#openSpan(element, attributes);
        break;
      case 'annotation':
        if (attributes.translate === 'no' || attributes.mtype === 'protected') this.#isCode = true;
        else if (attributes.translate === 'yes') this.#isCode = false;
        this.#open.push(element);
        break;
      default:
        this.#openCode(element, attributes);
    }
  }

  close(start: number, end: number): void {
    const element = this.#open.pop();
    if (!element) return;
    this.#isCode = element.wasCode;
    if (element.outer) this.#closeText(element.outer, start);
    else if (element.native) this.#closeCode(element, start, end);
    else if (element.code) this.#addCode({...element.code, kind: 'close'}, start, end);
  }

  text(value: string, start: number, end: number): void {
    if (this.#builder.native > 0 || value === '') return;
    this.#builder.pieces.push(this.#isCode ? {value, start, end, code: true} : {value, start, end});
  }

  /** @param end Where the content ends. */
  done(end: number): Content {
    return this.#contentOf(this.#builder, end);
  }

  #openSpan(element: OpenInline, attributes: Attributes): void {
    const {name, start, end} = element;
    const code = this.#builder.native > 0 ? undefined : codeOf(name, attributes);
    if (code) this.#addCode(code, start, end);
    this.#open.push({...element, ...(code && {code})});
  }

  #openCode(element: OpenInline, attributes: Attributes): void {
    const {name, start, end} = element;
    const {pieces, inner, native} = this.#builder;
    const code = native > 0 ? undefined : codeOf(name, attributes);
    this.#builder.native++;
    this.#open.push({
      ...element,
      ...(code && {code}),
      native: {piece: code?.value === undefined ? undefined : pieces.length, inner: inner.length},
    });
    if (code?.value !== undefined)
      pieces.push({value: code.value, start, end, ...(code.value === placeholder && {code: true})});
  }

  #closeCode(
    {name, start, end: contentStart, code, native}: OpenInline,
    contentEnd: number,
    end: number,
  ): void {
    const {pieces, inner} = this.#builder;
    this.#builder.native--;
    if (!code || !native) return;
    this.#addCode(code, start, end);
    const piece = native.piece === undefined ? undefined : pieces[native.piece];
    if (!piece || inner.length > native.inner) return;
    const value =
      contentStart < contentEnd
        ? codeOf(name, {}, this.#file.slice(contentStart, contentEnd)).value
        : piece.value;
    if (value === undefined) pieces.pop();
    else pieces[native.piece!] = {...piece, end};
  }

  #closeText({builder: outer, mid}: NonNullable<OpenInline['outer']>, end: number): void {
    const content = this.#contentOf(this.#builder, end);
    this.#builder = outer;
    if (mid === undefined) outer.inner.push(content);
    else outer.segments.set(mid, content);
  }

  #addCode({id, kind}: Pick<Code, 'id' | 'kind'>, start: number, end: number): void {
    this.#builder.codes.push({
      ...(id !== undefined && {id}),
      kind,
      text: this.#file.slice(start, end),
      place: {start, end},
    });
  }

  #contentOf({pieces, codes, start, inner, segments}: ContentBuilder, end: number): Content {
    const text = MappedText.of(pieces);
    return {
      text: this.#isPreserved ? text : collapsed(text),
      codes: codes.slice(),
      place: {start, end},
      inner,
      segments,
    };
  }
}

/** A line end and the indentation of the next line, over empty lines. */
const lineBreak = /(?:\r\n?|\n)\s*/g;

/** The text without indentation. An empty line stays: it parts paragraphs. */
function collapsed(text: MappedText): MappedText {
  const {length} = text.text;
  return text.decode(lineBreak, ({0: whole, index}) => {
    if (index === 0 || index + whole.length === length) return '';
    return (whole.match(/\r\n?|\n/g)?.length ?? 0) > 1 ? '\n\n' : '\n';
  });
}
