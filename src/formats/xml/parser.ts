import {Parser} from 'htmlparser2';
import {FileFormatError, lineAt} from '../file-format-error.js';
import {tooDeep} from '../segments/nesting.js';

export type Attributes = Readonly<Record<string, string>>;

/** What a parser of XML reports, in order of position. Positions are UTF-16 offsets in the file, ends exclusive. */
export interface XmlHandler {
  /** @param name With its prefix. */
  open(name: string, attributes: Attributes, start: number, end: number): void;
  /** An element without content, `<x/>`, is closed where it ends. */
  close(name: string, start: number, end: number): void;
  /** A run of characters as it is in the file, or what a reference stands for. */
  text(value: string, start: number, end: number): void;
  /** @param value What is between the delimiters. */
  comment?(value: string, start: number, end: number): void;
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
}

/** Most elements in each other. htmlparser2 moves all of them for each one that opens. */
const deepest = 50_000;

/**
 * Parses XML. Characters that must be escaped and are not, such as `&`, are text.
 *
 * @throws {FileFormatError} When elements are not closed, not in the order in which they are opened, or too many in each other.
 */
export function parseXml(text: string, handler: XmlHandler): void {
  new XmlParser(text, handler).parse();
}

/** htmlparser2 forgives wrong nesting, and reports neither the end of a closing tag nor where the text of a CDATA section is. */
class XmlParser extends Parser {
  readonly #text: string;
  readonly #handler: XmlHandler;
  readonly #open: OpenElement[] = [];

  constructor(text: string, handler: XmlHandler) {
    super(
      {
        onopentag: (name, attributes) => handler.open(name, attributes, this.startIndex, this.endIndex + 1),
        oncomment: value => handler.comment?.(value, this.startIndex, this.endIndex + 1),
      },
      {xmlMode: true},
    );
    this.#text = text;
    this.#handler = handler;
  }

  parse(): void {
    this.end(this.#text);
    const unclosed = this.#open.at(-1);
    if (unclosed) throw this.#error(unclosed.start, `\`<${unclosed.name}>\` has no closing tag`);
  }

  override onopentagname(start: number, endIndex: number): void {
    if (this.#open.length >= deepest) throw this.#error(start, tooDeep);
    this.#open.push({name: this.#text.slice(start, endIndex), start});
    super.onopentagname(start, endIndex);
  }

  override onselfclosingtag(endIndex: number): void {
    super.onselfclosingtag(endIndex);
    const {name} = this.#open.pop()!;
    this.#handler.close(name, endIndex + 1, endIndex + 1);
  }

  override onclosetag(start: number, endIndex: number): void {
    const name = this.#text.slice(start, endIndex);
    const open = this.#open.pop();
    if (open === undefined) throw this.#error(start, `\`</${name}>\` has no opening tag`);
    if (open.name !== name)
      throw this.#error(
        start,
        `expected \`</${open.name}>\`, which line ${lineAt(this.#text, open.start)} opens, not \`</${name}>\``,
      );
    super.onclosetag(start, endIndex);
    const end = this.#text.indexOf('>', endIndex) + 1;
    this.#handler.close(name, start - 2, end);
    this.startIndex = end;
  }

  override ontext(start: number, endIndex: number): void {
    this.#handler.text(this.#text.slice(start, endIndex), start, endIndex);
    this.startIndex = endIndex;
  }

  override ontextentity(code: number, endIndex: number): void {
    const start = this.startIndex;
    this.startIndex = endIndex;
    this.#handler.text(String.fromCodePoint(code), start, endIndex);
  }

  override oncdata(start: number, endIndex: number, offset: number): void {
    this.#handler.text(this.#text.slice(start, endIndex - offset), start, endIndex - offset);
    this.startIndex = endIndex + 1;
  }

  #error(offset: number, problem: string): FileFormatError {
    return new FileFormatError('XML', lineAt(this.#text, offset), problem);
  }
}
