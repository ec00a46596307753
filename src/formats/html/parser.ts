import {type Handler, Parser} from 'htmlparser2';

/**
 * A parser of a whole HTML text whose `startIndex` is exact after each tag. That of htmlparser2 takes what a closing tag
 * has after its name for the start of the text that follows: `</b >`, `</p class="x">`.
 */
export class HtmlParser extends Parser {
  readonly #text: string;

  /** @param isXhtml Whether an element without content may be closed at once: `<a id="x"/>`. */
  constructor(text: string, handler: Partial<Handler>, isXhtml = false) {
    super(handler, {recognizeSelfClosing: isXhtml});
    this.#text = text;
  }

  /** Parses the text. */
  parse(): void {
    this.end(this.#text);
  }

  override onclosetag(start: number, endIndex: number): void {
    super.onclosetag(start, endIndex);
    const close = this.#text.indexOf('>', endIndex);
    this.startIndex = close === -1 ? this.#text.length : close + 1;
  }
}
